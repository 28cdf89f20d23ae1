package org.tats.common;

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

/** Columns of a row as the types that the modules work with. A column that may be empty is read by a method that says so. */
public final class Column {

    private Column() {}

    public static UUID uuid(ResultSet row, String name) throws SQLException {
        return row.getObject(name, UUID.class);
    }

    /** The column {@code pupil_id}. */
    public static PupilId pupil(ResultSet row) throws SQLException {
        return new PupilId(uuid(row, "pupil_id"));
    }

    public static PersonId person(ResultSet row, String name) throws SQLException {
        return new PersonId(uuid(row, name));
    }

    public static @Nullable PersonId personOrNull(ResultSet row, String name) throws SQLException {
        UUID id = row.getObject(name, UUID.class);
        return id == null ? null : new PersonId(id);
    }

    public static AgencyId agency(ResultSet row, String name) throws SQLException {
        return new AgencyId(uuid(row, name));
    }

    public static @Nullable SchoolUrn schoolOrNull(ResultSet row, String name) throws SQLException {
        Integer urn = integerOrNull(row, name);
        return urn == null ? null : new SchoolUrn(urn);
    }

    public static @Nullable Integer integerOrNull(ResultSet row, String name) throws SQLException {
        return row.getObject(name, Integer.class);
    }

    public static LocalDate date(ResultSet row, String name) throws SQLException {
        return row.getObject(name, LocalDate.class);
    }

    public static @Nullable LocalDate dateOrNull(ResultSet row, String name) throws SQLException {
        return row.getObject(name, LocalDate.class);
    }

    public static Instant instant(ResultSet row, String name) throws SQLException {
        return row.getObject(name, OffsetDateTime.class).toInstant();
    }

    public static @Nullable Instant instantOrNull(ResultSet row, String name) throws SQLException {
        OffsetDateTime at = row.getObject(name, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** The value of an enum kept as its name; null where the column is. */
    public static <T> @Nullable T named(ResultSet row, String name, Function<String, T> of) throws SQLException {
        return Optional.ofNullable(row.getString(name)).map(of).orElse(null);
    }

    /** For writing: the driver takes no {@link Instant}. */
    public static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
