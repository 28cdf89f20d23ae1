package org.tats.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.access.Scope;
import org.tats.common.Column;
import org.tats.common.PupilId;
import org.tats.common.SqlFilter;

/** Lists of cases: structure only. */
@Repository
class CaseQueries {

    private static final String ROWS = """
            select f.case_file_id, f.reference, f.pupil_id, c.forename, c.surname, c.ncyear,
                   coalesce(c.school_name, '') as school_name, f.status, f.lead_person_id, p.name as lead_name,
                   f.next_review, f.opened_on, f.closed_on, f.close_reason, f.version,
                   (select max(d.held_on) from cases.discussion d
                    where d.case_file_id = f.case_file_id and d.finished_at is not null) as last_discussed,
                   (select count(*) from cases.agreed_action a
                    where a.case_file_id = f.case_file_id and a.status = 'OPEN') as open_actions
            from cases.case_file f
            join registry.pupil_card c on c.pupil_id = f.pupil_id
            join access.person_name p on p.person_id = f.lead_person_id
            where\s""";

    private final JdbcClient database;

    CaseQueries(JdbcClient database) {
        this.database = database;
    }

    Optional<CaseRow> find(CaseId id) {
        return database.sql(ROWS + "f.case_file_id = :id")
                .param("id", id.value())
                .query(CaseQueries::row)
                .optional();
    }

    /** The newest case of a pupil: the open one, else the one closed last. */
    Optional<CaseRow> latest(PupilId pupil) {
        return database.sql(ROWS + "f.pupil_id = :pupil order by f.status = 'OPEN' desc, f.opened_on desc limit 1")
                .param("pupil", pupil.value())
                .query(CaseQueries::row)
                .optional();
    }

    /** The next review first, then the oldest case. */
    List<CaseRow> list(CaseFilter filter, Scope scope, int offset, int limit) {
        SqlFilter conditions = conditions(filter, scope);
        return database.sql(ROWS + conditions.where()
                        + " order by f.next_review nulls last, f.opened_on, f.case_file_id offset :offset limit :limit")
                .params(conditions.params())
                .param("offset", offset)
                .param("limit", limit)
                .query(CaseQueries::row)
                .list();
    }

    int count(CaseFilter filter, Scope scope) {
        SqlFilter conditions = conditions(filter, scope);
        return database.sql("select count(*) from cases.case_file f where " + conditions.where())
                .params(conditions.params())
                .query(Integer.class)
                .single();
    }

    List<ReviewDue> reviewsDue(LocalDate upTo) {
        return database.sql("""
                        select case_file_id, reference, pupil_id, next_review from cases.case_file
                        where status = 'OPEN' and next_review <= :upTo
                        order by next_review, case_file_id
                        """)
                .param("upTo", upTo)
                .query((row, number) -> new ReviewDue(
                        new CaseId(Column.uuid(row, "case_file_id")),
                        row.getString("reference"),
                        Column.pupil(row),
                        Column.date(row, "next_review")))
                .list();
    }

    List<CaseDetails.Entry> discussions(CaseId id, Map<DiscussionId, CaseDetails.Said> said, boolean words) {
        return database.sql("""
                        select discussion_id, held_on, forum_name, kind, origin, coalesce(outcome_label, '') as outcome,
                               case when outcome_ends_case then null else review_date end as review_date,
                               finished_at is not null as finished, locked_at is not null as locked
                        from cases.discussion
                        where case_file_id = :id
                        order by held_on desc, discussion_id
                        """)
                .param("id", id.value())
                .query((row, number) -> entry(row, said, words))
                .list();
    }

    private static CaseDetails.Entry entry(ResultSet row, Map<DiscussionId, CaseDetails.Said> said, boolean words)
            throws SQLException {
        var id = new DiscussionId(Column.uuid(row, "discussion_id"));
        return new CaseDetails.Entry(
                id,
                Column.date(row, "held_on"),
                row.getString("forum_name"),
                DiscussionKind.valueOf(row.getString("kind")),
                DiscussionOrigin.valueOf(row.getString("origin")),
                row.getString("outcome"),
                Column.dateOrNull(row, "review_date"),
                row.getBoolean("finished"),
                row.getBoolean("locked"),
                words ? Optional.of(said.getOrDefault(id, CaseDetails.Said.NOTHING)) : Optional.empty());
    }

    private static SqlFilter conditions(CaseFilter filter, Scope scope) {
        var conditions = new SqlFilter().and(scope.filter("f.pupil_id"), scope.params());
        filter.status().ifPresent(status -> conditions.and("f.status = :status", "status", status.name()));
        filter.lead().ifPresent(lead -> conditions.and("f.lead_person_id = :lead", "lead", lead.value()));
        return conditions;
    }

    private static CaseRow row(ResultSet row, int number) throws SQLException {
        return new CaseRow(
                new CaseId(Column.uuid(row, "case_file_id")),
                row.getString("reference"),
                Column.pupil(row),
                row.getString("forename") + " " + row.getString("surname"),
                row.getString("ncyear"),
                row.getString("school_name"),
                CaseStatus.valueOf(row.getString("status")),
                Column.person(row, "lead_person_id"),
                row.getString("lead_name"),
                Column.dateOrNull(row, "next_review"),
                Column.date(row, "opened_on"),
                Column.dateOrNull(row, "closed_on"),
                Optional.ofNullable(row.getString("close_reason"))
                        .map(CloseReason::valueOf)
                        .orElse(null),
                Column.dateOrNull(row, "last_discussed"),
                row.getInt("open_actions"),
                row.getInt("version"));
    }
}
