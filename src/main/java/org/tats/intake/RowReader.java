package org.tats.intake;

/**
 * Turns the rows of one file into what registry loads. Made anew for each file: it remembers what it has seen.
 *
 * @param <R> the row as registry takes it
 */
@FunctionalInterface
interface RowReader<R> {

    /** @throws RowFault the first fault of the row: that of its UPN, if it has one, before any other */
    R read(CsvRow row);
}
