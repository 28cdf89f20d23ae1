package org.tats.ebsna;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tats.common.PersonId;
import org.tats.common.PupilId;

/** Columns of a row as the types that this module works with. */
final class Column {

    private Column() {}

    static UUID uuid(ResultSet row, String name) throws SQLException {
        return row.getObject(name, UUID.class);
    }

    static PupilId pupil(ResultSet row) throws SQLException {
        return new PupilId(uuid(row, "pupil_id"));
    }

    static PersonId person(ResultSet row, String name) throws SQLException {
        return new PersonId(uuid(row, name));
    }

    static LocalDate date(ResultSet row, String name) throws SQLException {
        return row.getObject(name, LocalDate.class);
    }

    static @Nullable LocalDate dateOrNull(ResultSet row, String name) throws SQLException {
        return row.getObject(name, LocalDate.class);
    }

    static @Nullable Integer integerOrNull(ResultSet row, String name) throws SQLException {
        return row.getObject(name, Integer.class);
    }

    static Instant instant(ResultSet row, String name) throws SQLException {
        return row.getObject(name, OffsetDateTime.class).toInstant();
    }

    /** For writing: the driver takes no {@link Instant}. */
    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
