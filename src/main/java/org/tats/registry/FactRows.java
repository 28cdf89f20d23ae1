package org.tats.registry;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One cursor of a merge: rows that belong to pupils, in the database's order of pupils. Rows of pupils who were skipped
 * are passed over.
 */
final class FactRows<T> implements AutoCloseable {

    /** A row and its pupil. */
    record Of<T>(UUID pupil, T row) {}

    private final Stream<Of<T>> stream;
    private final Iterator<Of<T>> rows;
    private @Nullable Of<T> next;

    FactRows(Stream<Of<T>> stream) {
        this.stream = stream;
        this.rows = stream.iterator();
        advance();
    }

    /** All rows of this pupil; pupils must be asked for in the database's order. */
    List<T> take(UUID pupil) {
        List<T> taken = null;
        Of<T> row = next;
        while (row != null && compare(row.pupil(), pupil) <= 0) {
            if (row.pupil().equals(pupil)) {
                taken = taken == null ? new ArrayList<>() : taken;
                taken.add(row.row());
            }
            advance();
            row = next;
        }
        return taken == null ? List.of() : taken;
    }

    @Override
    public void close() {
        stream.close();
    }

    private void advance() {
        next = rows.hasNext() ? rows.next() : null;
    }

    /** PostgreSQL orders UUIDs by their bytes; Java's own order takes the halves for signed numbers. */
    private static int compare(UUID one, UUID two) {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), two.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(one.getLeastSignificantBits(), two.getLeastSignificantBits());
    }
}
