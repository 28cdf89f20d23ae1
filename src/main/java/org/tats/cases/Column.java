package org.tats.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tats.common.AgencyId;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;

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

    static AgencyId agency(ResultSet row, String name) throws SQLException {
        return new AgencyId(uuid(row, name));
    }

    static @Nullable SchoolUrn schoolOrNull(ResultSet row, String name) throws SQLException {
        Integer urn = row.getObject(name, Integer.class);
        return urn == null ? null : new SchoolUrn(urn);
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

    static @Nullable Instant instantOrNull(ResultSet row, String name) throws SQLException {
        OffsetDateTime at = row.getObject(name, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** For writing: the driver takes no {@link Instant}. */
    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
