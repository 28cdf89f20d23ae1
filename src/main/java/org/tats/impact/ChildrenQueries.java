package org.tats.impact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.access.Scope;
import org.tats.common.Column;
import org.tats.impact.compare.Sessions;

/** The children behind a figure, as far as a reader may see them. Only here does the module read names. */
@Repository
class ChildrenQueries {

    private static final String CHANGED = """
            , changed as (
              select c.pupil_id, c.case_file_id, c.urn, c.held_on, f.before_attended, f.before_possible, f.after_attended,
                     f.after_possible, f.incomplete, coalesce(h.heard_to < f.after_to, true) as late,
                     case when f.incomplete is null
                       then 100 * (f.after_attended::numeric / f.after_possible
                                   - f.before_attended::numeric / f.before_possible) end as points
              from cohort c
              join impact.followed f on f.taking_id = :taking and f.about = 'DISCUSSION' and f.about_id = c.discussion_id
               and f.days = :days
              left join heard h on h.urn = c.urn
            ), behind as (select * from changed where %s)
            """;

    private final JdbcClient jdbc;
    private final String cohort;

    ChildrenQueries(JdbcClient jdbc, MeasureFiles files) {
        this.jdbc = jdbc;
        this.cohort = files.cohort();
    }

    /** By surname. */
    List<CohortChild> children(
            TakingId taking, Cohort of, ChildrenPart part, int days, Scope scope, int offset, int limit) {
        return jdbc.sql(cohort + CHANGED.formatted(part.condition()) + """
                        select b.*, p.forename || ' ' || p.surname as name, p.ncyear, coalesce(s.name, '') as school_name
                        from behind b
                        join registry.pupil_card p on p.pupil_id = b.pupil_id
                        left join registry.school_name s on s.urn = b.urn
                        where %s
                        order by p.surname, p.forename, b.pupil_id
                        offset :offset limit :limit""".formatted(scope.filter("b.pupil_id")))
                .paramSource(parameters(taking, of, days, scope)
                        .addValue("offset", offset)
                        .addValue("limit", limit))
                .query((row, number) -> child(row))
                .list();
    }

    int count(TakingId taking, Cohort of, ChildrenPart part, int days, Scope scope) {
        return jdbc.sql(cohort + CHANGED.formatted(part.condition()) + "select count(*) from behind b where "
                        + scope.filter("b.pupil_id"))
                .paramSource(parameters(taking, of, days, scope))
                .query(Integer.class)
                .single();
    }

    /** Also those whom the reader may not see. */
    int behind(TakingId taking, Cohort of, ChildrenPart part, int days) {
        return jdbc.sql(cohort + CHANGED.formatted(part.condition()) + "select count(*) from behind")
                .paramSource(CohortParams.of(taking, of).addValue("days", days))
                .query(Integer.class)
                .single();
    }

    private static MapSqlParameterSource parameters(TakingId taking, Cohort of, int days, Scope scope) {
        return CohortParams.of(taking, of).addValue("days", days).addValues(scope.params());
    }

    private static CohortChild child(ResultSet row) throws SQLException {
        return new CohortChild(
                Column.pupil(row),
                row.getString("name"),
                row.getString("ncyear"),
                row.getString("school_name"),
                Column.uuid(row, "case_file_id"),
                Column.date(row, "held_on"),
                new Sessions(row.getInt("before_attended"), row.getInt("before_possible")),
                new Sessions(row.getInt("after_attended"), row.getInt("after_possible")),
                Optional.ofNullable(row.getString("incomplete")).map(Incomplete.Reason::valueOf));
    }
}
