package org.tats.panels;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tats.common.PersonId;
import org.tats.common.PupilId;

/** Columns of a row as the types that this module works with. */
final class PanelColumn {

    private PanelColumn() {}

    static UUID uuid(ResultSet row, String name) throws SQLException {
        return row.getObject(name, UUID.class);
    }

    static PupilId pupil(ResultSet row) throws SQLException {
        return new PupilId(uuid(row, "pupil_id"));
    }

    static PersonId person(ResultSet row, String name) throws SQLException {
        return new PersonId(uuid(row, name));
    }

    static @Nullable PersonId personOrNull(ResultSet row, String name) throws SQLException {
        UUID id = row.getObject(name, UUID.class);
        return id == null ? null : new PersonId(id);
    }

    static LocalDate date(ResultSet row, String name) throws SQLException {
        return row.getObject(name, LocalDate.class);
    }

    static @Nullable LocalDate dateOrNull(ResultSet row, String name) throws SQLException {
        return row.getObject(name, LocalDate.class);
    }

    static Instant instant(ResultSet row, String name) throws SQLException {
        return row.getObject(name, OffsetDateTime.class).toInstant();
    }

    static @Nullable Hours hoursOrNull(ResultSet row, String name) throws SQLException {
        Integer halfHours = row.getObject(name, Integer.class);
        return halfHours == null ? null : new Hours(halfHours);
    }

    /** The value of an enum kept as its name; null where the column is. */
    static <T> @Nullable T named(ResultSet row, String name, Function<String, T> of) throws SQLException {
        return Optional.ofNullable(row.getString(name)).map(of).orElse(null);
    }

    /** For writing: the driver takes no {@link Instant}. */
    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
