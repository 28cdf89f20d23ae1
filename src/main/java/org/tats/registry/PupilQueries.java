package org.tats.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.access.Scope;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;
import org.tats.common.SqlFilter;

/** Finding pupils, and what the card needs next to the facts. */
@Repository
class PupilQueries {

    /** Who a pupil is and where. */
    record Identity(PupilHit pupil, SenProvision senProvision, String senNeed, int homeLa) {}

    private final JdbcClient jdbc;

    PupilQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By surname, then forename. */
    List<PupilHit> find(PupilSearch search, Scope scope, int offset, int limit) {
        SqlFilter filter = search.filter().and(scope.filter("p.pupil_id"), scope.params());
        return jdbc.sql("""
                        with hit as (
                          select p.pupil_id, p.upn, p.local_reference, p.surname, p.forename, p.date_of_birth,
                                 p.ncyear
                          from registry.pupil p
                          where %s
                          order by lower(p.surname), lower(p.forename), p.pupil_id
                          limit :limit offset :offset)
                        select h.*, c.urn, c.school_name
                        from hit h join registry.pupil_card c on c.pupil_id = h.pupil_id
                        order by lower(h.surname), lower(h.forename), h.pupil_id""".formatted(filter.where()))
                .params(filter.params())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> hit(row))
                .list();
    }

    int count(PupilSearch search, Scope scope) {
        SqlFilter filter = search.filter().and(scope.filter("p.pupil_id"), scope.params());
        return jdbc.sql("select count(*) from registry.pupil p where " + filter.where())
                .params(filter.params())
                .query(Integer.class)
                .single();
    }

    Optional<Identity> identity(PupilId pupil) {
        return jdbc.sql("""
                        select pupil_id, upn, local_reference, surname, forename, date_of_birth, ncyear, urn,
                               school_name, sen_provision, sen_need, home_la
                        from registry.pupil_card where pupil_id = :pupil""")
                .param("pupil", pupil.value())
                .query((row, number) -> new Identity(
                        hit(row),
                        SenProvision.valueOf(row.getString("sen_provision")),
                        row.getString("sen_need"),
                        row.getInt("home_la")))
                .optional();
    }

    /** By surname and date of birth, or one of them and the postcode; of a child from a file no postcode is known. */
    List<PupilHit> likelySame(ChildDetails child) {
        return jdbc.sql("""
                        select c.* from registry.pupil p join registry.pupil_card c on c.pupil_id = p.pupil_id
                        where (lower(p.surname) = lower(:surname) and p.date_of_birth = :born)
                           or (:postcode <> '' and p.postcode = :postcode
                               and (lower(p.surname) = lower(:surname) or p.date_of_birth = :born))
                        order by p.date_of_birth = :born desc, lower(p.forename), p.pupil_id
                        limit 50""")
                .param("surname", child.surname())
                .param("born", child.dateOfBirth())
                .param("postcode", child.postcode())
                .query((row, number) -> hit(row))
                .list();
    }

    Optional<Integer> homeLa(PupilId pupil) {
        return jdbc.sql("select home_la from registry.pupil where pupil_id = :pupil")
                .param("pupil", pupil.value())
                .query(Integer.class)
                .optional();
    }

    /** The newest first. */
    List<PupilCard.Status> statuses(PupilId pupil) {
        return jdbc.sql("""
                        select status, from_date, to_date, worker from registry.status_spell
                        where pupil_id = :pupil order by from_date desc, status""")
                .param("pupil", pupil.value())
                .query((row, number) -> new PupilCard.Status(
                        PupilStatus.valueOf(row.getString("status")),
                        row.getObject("from_date", LocalDate.class),
                        row.getObject("to_date", LocalDate.class),
                        row.getString("worker")))
                .list();
    }

    private static PupilHit hit(ResultSet row) throws SQLException {
        int urn = row.getInt("urn");
        @Nullable SchoolUrn school = row.wasNull() ? null : new SchoolUrn(urn);
        return new PupilHit(
                new PupilId(row.getObject("pupil_id", UUID.class)),
                row.getString("upn"),
                row.getString("local_reference"),
                row.getString("surname"),
                row.getString("forename"),
                row.getObject("date_of_birth", LocalDate.class),
                row.getString("ncyear"),
                school,
                row.getString("school_name"));
    }
}
