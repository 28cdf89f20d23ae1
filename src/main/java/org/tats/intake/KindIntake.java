package org.tats.intake;

import java.time.LocalDate;

/** One kind of file on its way from rows to facts. */
interface KindIntake {

    ImportKind kind();

    /**
     * Begins one file.
     *
     * @param complete for pupils: it holds everybody of its schools
     * @param today in London, for dates that must not lie ahead
     */
    RowReader<?> open(Columns columns, boolean complete, LocalDate today);
}
