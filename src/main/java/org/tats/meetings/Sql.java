package org.tats.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reading and writing values that the driver does not know. */
final class Sql {

    private Sql() {}

    static Timestamp at(Instant instant) {
        return Timestamp.from(instant);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    /** A typed id from a column that may be null. */
    static <I> @Nullable I id(ResultSet row, String column, Function<UUID, I> make) throws SQLException {
        UUID value = row.getObject(column, UUID.class);
        return value == null ? null : make.apply(value);
    }

    /** An id as text for {@code ::uuid}: the driver cannot tell the type of a bare null. */
    static @Nullable String text(@Nullable Record id) {
        return id == null ? null : id.toString();
    }
}
