package org.tats.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.access.Scope;
import org.tats.common.Column;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;
import org.tats.common.SqlFilter;

/** Lists of discussions without anything that was said. */
@Repository
class DiscussionQueries {

    private final JdbcClient database;

    DiscussionQueries(JdbcClient database) {
        this.database = database;
    }

    List<OwnOutcome> outcomes(PupilId pupil) {
        return outcomes(new SqlFilter().and("pupil_id = :pupil", "pupil", pupil.value()));
    }

    /** Of the discussions held while the pupil was on the roll of this school. */
    List<OwnOutcome> outcomesAt(PupilId pupil, SchoolUrn school) {
        return outcomes(new SqlFilter()
                .and("pupil_id = :pupil", "pupil", pupil.value())
                .and("school_urn = :school", "school", school.value()));
    }

    private List<OwnOutcome> outcomes(SqlFilter filter) {
        return database.sql("""
                        select held_on, forum_name, outcome_label,
                               case when outcome_ends_case then null else review_date end as review_date
                        from cases.discussion
                        where finished_at is not null and\s""" + filter.where() + """

                        order by held_on desc, discussion_id
                        """)
                .params(filter.params())
                .query((row, number) -> new OwnOutcome(
                        Column.date(row, "held_on"),
                        row.getString("forum_name"),
                        row.getString("outcome_label"),
                        Column.dateOrNull(row, "review_date")))
                .list();
    }

    String name(PupilId pupil) {
        return database.sql("select forename || ' ' || surname from registry.pupil_card where pupil_id = :pupil")
                .param("pupil", pupil.value())
                .query(String.class)
                .single();
    }

    List<OwnPupil> ownPupils(Scope scope) {
        return ownPupils(new SqlFilter().and(scope.filter("d.pupil_id"), scope.params()));
    }

    /** With how the last discussion ended that was held while the pupil was on the roll of this school. */
    List<OwnPupil> ownPupilsAt(Scope scope, SchoolUrn school) {
        return ownPupils(new SqlFilter()
                .and(scope.filter("d.pupil_id"), scope.params())
                .and("d.school_urn = :school", "school", school.value()));
    }

    private List<OwnPupil> ownPupils(SqlFilter filter) {
        return database.sql("""
                        select * from (
                          select distinct on (d.pupil_id) d.pupil_id, c.forename, c.surname, c.ncyear, d.held_on, d.forum_name,
                                 d.outcome_label, case when d.outcome_ends_case then null else d.review_date end as review_date
                          from cases.discussion d
                          join registry.pupil_card c on c.pupil_id = d.pupil_id
                          where d.finished_at is not null and\s""" + filter.where() + """

                          order by d.pupil_id, d.held_on desc, d.discussion_id) latest
                        order by review_date nulls last, held_on desc, pupil_id
                        limit 200
                        """)
                .params(filter.params())
                .query((row, number) -> new OwnPupil(
                        Column.pupil(row),
                        row.getString("forename") + " " + row.getString("surname"),
                        row.getString("ncyear"),
                        new OwnOutcome(
                                Column.date(row, "held_on"),
                                row.getString("forum_name"),
                                row.getString("outcome_label"),
                                Column.dateOrNull(row, "review_date"))))
                .list();
    }

    List<DiscussionFact> held(LocalDate from, LocalDate to) {
        return database.sql("""
                        select discussion_id, pupil_id, school_urn, held_on, kind, origin, asked_on, outcome_code,
                               outcome_label, outcome_ends_case, forum_code
                        from cases.discussion
                        where held_on between :from and :to and finished_at is not null
                        order by held_on, discussion_id
                        """)
                .param("from", from)
                .param("to", to)
                .query(DiscussionQueries::fact)
                .list();
    }

    private static DiscussionFact fact(ResultSet row, int number) throws SQLException {
        return new DiscussionFact(
                new DiscussionId(Column.uuid(row, "discussion_id")),
                Column.pupil(row),
                Optional.ofNullable(row.getObject("school_urn", Integer.class))
                        .map(SchoolUrn::new)
                        .orElse(null),
                Column.date(row, "held_on"),
                DiscussionKind.valueOf(row.getString("kind")),
                DiscussionOrigin.valueOf(row.getString("origin")),
                Column.dateOrNull(row, "asked_on"),
                new Outcome(
                        row.getString("outcome_code"),
                        row.getString("outcome_label"),
                        row.getBoolean("outcome_ends_case")),
                row.getString("forum_code"));
    }
}
