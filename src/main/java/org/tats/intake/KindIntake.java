package org.tats.intake;

import java.time.LocalDate;
import java.util.Iterator;
import org.tats.registry.LoadResult;

/**
 * One kind of file on its way from rows to facts.
 *
 * @param <R> the row as registry takes it
 */
interface KindIntake<R> {

    ImportKind kind();

    /** @param today in London, for dates that must not lie ahead */
    RowReader<R> reader(Columns columns, LocalDate today);

    LoadResult load(Iterator<R> rows, boolean complete, LocalDate today);
}
