package org.tats.intake;

import java.util.Iterator;
import org.tats.registry.LoadResult;

/**
 * Turns the rows of one file into what registry loads, and has them loaded. Made anew for each file: it remembers what it
 * has seen.
 *
 * @param <R> the row as registry takes it
 */
interface RowReader<R> {

    /** @throws RowFault the first fault of the row: that of its UPN, if it has one, before any other */
    R read(CsvRow row);

    /** Hands the rows to registry, which pulls them, so that {@link #read} is called meanwhile. */
    LoadResult load(Iterator<R> rows);
}
