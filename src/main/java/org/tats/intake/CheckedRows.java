package org.tats.intake;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a file that pass, one at a time; those that do not are set aside on the way. Whoever loads pulls, so that
 * nothing is held.
 */
final class CheckedRows<R> implements Iterator<R> {

    private static final int TELL_EVERY = 2_000;

    private final CsvFile file;
    private final RowReader<R> reader;
    private final RejectionSpool aside;
    private final Progress progress;
    private final CsvRow row;
    private @Nullable R next;
    private int read;

    CheckedRows(CsvFile file, RowReader<R> reader, RejectionSpool aside, Progress progress) {
        this.file = file;
        this.reader = reader;
        this.aside = aside;
        this.progress = progress;
        this.row = new CsvRow(file.columns());
    }

    /** Rows seen so far, good and bad. */
    int read() {
        return read;
    }

    @Override
    public boolean hasNext() {
        while (next == null && file.advance(row)) {
            if (++read % TELL_EVERY == 0) {
                progress.reached(read, file.part());
            }
            try {
                next = reader.read(row);
            } catch (RowFault fault) {
                aside.add(row, fault);
            }
        }
        return next != null;
    }

    @Override
    public R next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        R row = next;
        next = null;
        return row;
    }
}
