package org.tats.impact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.Column;
import org.tats.common.SchoolUrn;

/** What is missing: schools whose data is late, facts that nobody recorded, pupils whose follow-up is not complete. */
@Repository
class CoverageQueries {

    private final JdbcClient jdbc;
    private final String cohort;

    CoverageQueries(JdbcClient jdbc, MeasureFiles files) {
        this.jdbc = jdbc;
        this.cohort = files.cohort();
    }

    /** Schools with pupils on roll or in the cohort, by name. */
    List<SchoolCoverage> bySchool(TakingId taking, Cohort of) {
        return jdbc.sql(cohort + """
                        , discussed as (
                          select urn, count(*) as pupils from cohort group by urn
                        ), known as (
                          select urn, count(*) filter (where ethnicity in ('', 'NOBT')) as without_ethnicity,
                                 count(*) filter (where fsm is null) as without_meals
                          from impact.pupil where taking_id = :taking and on_roll group by urn
                        )
                        select s.*, h.late as suspensions_late, n.name, coalesce(d.pupils, 0) as discussed, coalesce(k.without_ethnicity, 0) as
                               without_ethnicity, coalesce(k.without_meals, 0) as without_meals
                        from impact.school s
                        join registry.school_name n on n.urn = s.urn
                        join heard h on h.urn = s.urn
                        left join discussed d on d.urn = s.urn
                        left join known k on k.urn = s.urn
                        where s.taking_id = :taking and (s.pupils > 0 or d.pupils > 0)
                          and (:school::integer is null or s.urn = :school::integer)
                          and (:phase::text is null or s.phase = :phase::text)
                        order by n.name, s.urn""")
                .paramSource(CohortParams.of(taking, of))
                .query((row, number) -> coverage(row))
                .list();
    }

    private static SchoolCoverage coverage(ResultSet row) throws SQLException {
        Optional<Integer> behind = Optional.ofNullable(Column.integerOrNull(row, "days_behind"));
        return new SchoolCoverage(
                new SchoolUrn(row.getInt("urn")),
                row.getString("name"),
                row.getString("phase"),
                row.getInt("pupils"),
                row.getInt("discussed"),
                Optional.ofNullable(Column.dateOrNull(row, "calendar_to")),
                Optional.ofNullable(Column.dateOrNull(row, "attendance_to")),
                Optional.ofNullable(Column.dateOrNull(row, "suspensions_to")),
                behind,
                behind.map(days -> days > SchoolCoverage.MOST_BEHIND).orElse(true),
                row.getBoolean("suspensions_late"),
                row.getInt("without_ethnicity"),
                row.getInt("without_meals"));
    }

    List<Incomplete> incomplete(TakingId taking, Cohort of) {
        return jdbc.sql(cohort + """
                        select f.days, f.incomplete, count(*) as pupils
                        from cohort c
                        join impact.followed f on f.taking_id = :taking and f.about = 'DISCUSSION'
                         and f.about_id = c.discussion_id
                        where f.incomplete is not null
                        group by f.days, f.incomplete
                        order by f.days, f.incomplete""")
                .paramSource(CohortParams.of(taking, of))
                .query((row, number) -> new Incomplete(
                        row.getInt("days"),
                        Incomplete.Reason.valueOf(row.getString("incomplete")),
                        row.getInt("pupils")))
                .list();
    }
}
