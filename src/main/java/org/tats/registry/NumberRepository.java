package org.tats.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.PersonId;
import org.tats.common.PupilId;

/** The numbers of children: the present one, former ones, and those offered by files. */
@Repository
class NumberRepository {

    private final JdbcClient jdbc;

    NumberRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number inside, if the child has one; empty for an unknown child. */
    Optional<Optional<String>> upn(PupilId pupil) {
        return jdbc
                .sql("select upn from registry.pupil where pupil_id = :id")
                .param("id", pupil.value())
                .query((row, number) -> Optional.ofNullable(row.getString("upn")))
                .list()
                .stream()
                .findFirst();
    }

    /** Who has or had this number. */
    Optional<PupilId> holder(Upn upn) {
        return jdbc.sql("""
                        select pupil_id from registry.pupil where upn = :upn
                        union select pupil_id from registry.former_upn where upn = :upn""")
                .param("upn", upn.value())
                .query((row, number) -> new PupilId(row.getObject("pupil_id", UUID.class)))
                .optional();
    }

    /** False when the child's number is not the one that was read. */
    boolean give(PupilId pupil, @Nullable String before, Upn upn) {
        return jdbc.sql("""
                                update registry.pupil set upn = :upn
                                where pupil_id = :id and upn is not distinct from :before""")
                        .param("upn", upn.value())
                        .param("id", pupil.value())
                        .param("before", before, Types.VARCHAR)
                        .update()
                == 1;
    }

    void keepFormer(PupilId pupil, String upn, PersonId by, Instant at) {
        jdbc.sql("""
                        insert into registry.former_upn (upn, pupil_id, ended_at, ended_by)
                        values (:upn, :pupil, :at, :by)""")
                .param("upn", upn)
                .param("pupil", pupil.value())
                .param("at", Timestamp.from(at))
                .param("by", by.value())
                .update();
    }

    /** Offers that nobody answered, the latest first. */
    List<OpenedChild.Offer> offers() {
        return jdbc.sql(offersWhere("true")).query((row, number) -> offer(row)).list();
    }

    List<OpenedChild.Offer> offers(PupilId pupil) {
        return jdbc.sql(offersWhere("o.pupil_id = :pupil"))
                .param("pupil", pupil.value())
                .query((row, number) -> offer(row))
                .list();
    }

    /** False when there is no such offer that waits. */
    boolean answer(PupilId pupil, Upn upn, boolean same, PersonId by, Instant at) {
        return jdbc.sql("""
                                update registry.number_offer set same = :same, answered_by = :by, answered_at = :at
                                where pupil_id = :pupil and upn = :upn and same is null""")
                        .param("same", same)
                        .param("by", by.value())
                        .param("at", Timestamp.from(at))
                        .param("pupil", pupil.value())
                        .param("upn", upn.value())
                        .update()
                == 1;
    }

    private static String offersWhere(String condition) {
        return """
                select o.pupil_id, p.forename, p.surname, p.date_of_birth, o.upn, s.name as school_name, o.seen_at
                from registry.number_offer o
                join registry.pupil p on p.pupil_id = o.pupil_id
                join registry.school s on s.urn = o.urn
                where o.same is null and %s
                order by o.seen_at desc, o.pupil_id, o.upn""".formatted(condition);
    }

    private static OpenedChild.Offer offer(ResultSet row) throws SQLException {
        return new OpenedChild.Offer(
                new PupilId(row.getObject("pupil_id", UUID.class)),
                row.getString("forename") + " " + row.getString("surname"),
                row.getObject("date_of_birth", LocalDate.class),
                row.getString("upn"),
                row.getString("school_name"),
                row.getTimestamp("seen_at").toInstant());
    }
}
