package org.tats.ebsna;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.access.Scope;
import org.tats.common.Column;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.common.SqlFilter;

/** Plans with names, and lists of them. */
@Repository
class PlanQueries {

    /** When somebody of the child's side was reached last. */
    private static final String LAST_CONTACT = """
            (select max((e.at at time zone 'Europe/London')::date) from ebsna.contact_entry e
             where e.plan_id = p.plan_id and e.state = 'MADE' and e.with_whom in ('PUPIL', 'FAMILY'))""";

    private static final String ROWS = """
            select p.*, c.forename, c.surname, c.ncyear, coalesce(c.school_name, '') as school_name, t.words as tier_words,
                   s.name as saso_name, a.name as aep_name, v.name as supervisor_name,\s""" + LAST_CONTACT + """
             as last_contact
            from ebsna.plan p
            join registry.pupil_card c on c.pupil_id = p.pupil_id
            join ebsna.tier t on t.tier_id = p.tier_id
            join access.person_name s on s.person_id = p.saso_id
            join access.person_name a on a.person_id = p.aep_id
            join access.person_name v on v.person_id = p.supervisor_id
            where\s""";

    private final JdbcClient jdbc;

    PlanQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<PlanRow> find(PlanId id) {
        return jdbc.sql(ROWS + "p.plan_id = :id")
                .param("id", id.value())
                .query(PlanQueries::row)
                .optional();
    }

    /** The open plan, else the one closed last. */
    Optional<PlanRow> latest(PupilId pupil) {
        return jdbc.sql(ROWS
                        + "p.pupil_id = :pupil order by p.closed_on is null desc, p.opened_on desc, p.plan_id limit 1")
                .param("pupil", pupil.value())
                .query(PlanQueries::row)
                .optional();
    }

    /** The next review first; of closed ones the one closed last. */
    List<PlanRow> list(PlanFilter filter, Scope scope, int offset, int limit) {
        SqlFilter conditions = conditions(filter, scope);
        return jdbc.sql(
                        ROWS + conditions.where()
                                + " order by p.closed_on desc nulls first, p.next_review, p.plan_id offset :offset limit :limit")
                .params(conditions.params())
                .param("offset", offset)
                .param("limit", limit)
                .query(PlanQueries::row)
                .list();
    }

    int count(PlanFilter filter, Scope scope) {
        SqlFilter conditions = conditions(filter, scope);
        return jdbc.sql("select count(*) from ebsna.plan p where " + conditions.where())
                .params(conditions.params())
                .query(Integer.class)
                .single();
    }

    /** Everybody who works on an open plan that the acting person may see, by name. */
    List<Worker> workers(Scope scope) {
        SqlFilter conditions = conditions(PlanFilter.OPEN, scope);
        return jdbc.sql("""
                        select distinct w.person_id, w.name, lower(w.name) as sorted
                        from ebsna.plan p
                        join access.person_name w on w.person_id in (p.saso_id, p.aep_id, p.supervisor_id)
                        where\s""" + conditions.where() + " order by sorted, w.person_id")
                .params(conditions.params())
                .query((row, number) -> new Worker(Column.person(row, "person_id"), row.getString("name")))
                .list();
    }

    private static SqlFilter conditions(PlanFilter filter, Scope scope) {
        var conditions = new SqlFilter()
                .and(filter.open() ? "p.closed_on is null" : "p.closed_on is not null")
                .and(scope.filter("p.pupil_id"), scope.params());
        filter.worker()
                .map(PersonId::value)
                .ifPresent(worker ->
                        conditions.and(":worker in (p.saso_id, p.aep_id, p.supervisor_id)", "worker", worker));
        filter.dueBy().ifPresent(day -> conditions.and("p.next_review <= :dueBy", "dueBy", day));
        filter.noContactSince()
                .ifPresent(day -> conditions.and(
                        "coalesce(" + LAST_CONTACT + ", p.opened_on) < :contactSince", "contactSince", day));
        filter.band()
                .ifPresent(band -> conditions.and(
                        "exists (select from ebsna.band_reading b where b.pupil_id = p.pupil_id and b.band = :band)",
                        "band",
                        band));
        return conditions;
    }

    private static PlanRow row(ResultSet row, int number) throws SQLException {
        return new PlanRow(
                new PlanId(Column.uuid(row, "plan_id")),
                Column.pupil(row),
                row.getString("forename") + " " + row.getString("surname"),
                row.getString("ncyear"),
                row.getString("school_name"),
                new JointWorkId(Column.uuid(row, "joint_work_id")),
                Column.uuid(row, "tier_id"),
                row.getString("tier_words"),
                new Workers(
                        Column.person(row, "saso_id"),
                        Column.person(row, "aep_id"),
                        Column.person(row, "supervisor_id")),
                row.getString("saso_name"),
                row.getString("aep_name"),
                row.getString("supervisor_name"),
                Column.date(row, "opened_on"),
                Column.dateOrNull(row, "last_attended"),
                row.getString("last_attended_reason"),
                row.getString("safe_adult"),
                Column.dateOrNull(row, "last_review"),
                Column.date(row, "next_review"),
                Optional.ofNullable(row.getObject("last_contact", LocalDate.class)),
                Column.dateOrNull(row, "closed_on"),
                Optional.ofNullable(row.getString("close_reason")).map(PlanEnd::valueOf),
                row.getInt("version"));
    }
}
