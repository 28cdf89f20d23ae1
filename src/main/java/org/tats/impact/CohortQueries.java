package org.tats.impact;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.Column;
import org.tats.impact.CohortChoices.Kind;

/** A cohort by month and by group, and the terms of a taking. */
@Repository
class CohortQueries {

    private final JdbcClient jdbc;
    private final String cohort;

    CohortQueries(JdbcClient jdbc, MeasureFiles files) {
        this.jdbc = jdbc;
        this.cohort = files.cohort();
    }

    /** Every month of the period, also those without a pupil. */
    List<MonthCount> months(TakingId taking, Cohort of) {
        return jdbc.sql(cohort + """
                        select month::date as month, count(c.pupil_id) as pupils
                        from generate_series(date_trunc('month', :from::date), :to::date, '1 month') month
                        left join cohort c on date_trunc('month', c.held_on) = month
                        group by month order by month""")
                .paramSource(CohortParams.of(taking, of))
                .query((row, number) ->
                        new MonthCount(YearMonth.from(row.getObject("month", LocalDate.class)), row.getInt("pupils")))
                .list();
    }

    /** A pupil with several flags is in each of their rows; of everything else each pupil is in one. */
    List<Breakdown> by(Kind kind, int days, TakingId taking, Cohort of) {
        return jdbc.sql(changed(kind) + """
                        select code, max(label) as label, count(*) filter (where change = 'ROSE') as rose,
                               count(*) filter (where change = 'SAME') as same,
                               count(*) filter (where change = 'FELL') as fell,
                               count(*) filter (where change is null) as not_complete
                        from changed group by code order by code""")
                .paramSource(CohortParams.of(taking, of).addValue("days", days))
                .query((row, number) -> new Breakdown(
                        row.getString("code"),
                        row.getString("label"),
                        row.getInt("rose"),
                        row.getInt("same"),
                        row.getInt("fell"),
                        row.getInt("not_complete")))
                .list();
    }

    /** The same pupil by pupil, without those whose windows are not complete. The group is its code. */
    List<ChangedPupil> changed(Kind kind, int days, TakingId taking, Cohort of) {
        return jdbc.sql(changed(kind)
                        + "select code, pupil_id, change from changed where change is not null order by code, pupil_id")
                .paramSource(CohortParams.of(taking, of).addValue("days", days))
                .query((row, number) ->
                        new ChangedPupil(Column.pupil(row), row.getString("code"), row.getString("change")))
                .list();
    }

    /** Rose and fell are by 5 percentage points or more. */
    private String changed(Kind kind) {
        return cohort + """
                , points as (
                  select c.*, p.sen_need, p.sen_provision,
                         case when f.incomplete is null
                           then 100 * (f.after_attended::numeric / f.after_possible
                                       - f.before_attended::numeric / f.before_possible) end as points
                  from cohort c
                  join impact.pupil p on p.taking_id = :taking and p.pupil_id = c.pupil_id
                  join impact.followed f on f.taking_id = :taking and f.about = 'DISCUSSION'
                   and f.about_id = c.discussion_id and f.days = :days
                ), changed as (
                  select g.code, %s as label, pupil_id,
                         case when points >= 5 then 'ROSE' when points <= -5 then 'FELL'
                              when points is not null then 'SAME' end as change
                  from points cross join lateral (%s) g (code)
                )
                """.formatted(kind == Kind.OUTCOME ? "outcome_label" : "''", group(kind));
    }

    private static String group(Kind kind) {
        return switch (kind) {
            case FORUM -> "select forum_code";
            case SCHOOL -> "select coalesce(urn::text, '')";
            case PHASE -> "select phase";
            case NEED -> "select sen_need";
            case PROVISION -> "select sen_provision";
            case FLAG -> "select unnest(case when flags = '{}' then array[''] else flags end)";
            case OUTCOME -> "select outcome_code";
        };
    }

    /** From the one in which the first suspension or exclusion that is known began: before it nothing is known. */
    List<TermCount> terms(TakingId taking) {
        return jdbc.sql("""
                        select t.*, t.last_day <= k.as_of as complete
                        from impact.term t join impact.taking k on k.taking_id = t.taking_id
                        where t.taking_id = :taking
                          and t.last_day >= (select min(start_date) from impact.exclusion where taking_id = :taking)
                        order by t.first_day""")
                .param("taking", taking.value())
                .query((row, number) -> new TermCount(
                        row.getString("label"),
                        Column.date(row, "first_day"),
                        Column.date(row, "last_day"),
                        row.getDouble("school_days"),
                        row.getInt("excluded"),
                        row.getInt("not_upheld"),
                        row.getBoolean("complete")))
                .list();
    }

    /** By the first day of the term: pupils permanently excluded; of a pupil's further exclusions their own keys. */
    Map<LocalDate, Set<UUID>> excluded(TakingId taking) {
        Map<LocalDate, Set<UUID>> units = new HashMap<>();
        jdbc.sql("""
                        select t.first_day, case when row_number() over (partition by e.pupil_id order by e.start_date,
                                 e.suspension_id) = 1 then e.pupil_id else e.suspension_id end as unit_id
                        from impact.exclusion e
                        join impact.term t on t.taking_id = e.taking_id and e.start_date between t.first_day and t.last_day
                        where e.taking_id = :taking and e.category = 'PERM' and not e.cancelled and not e.not_upheld""").param("taking", taking.value()).query(row -> {
            units.computeIfAbsent(Column.date(row, "first_day"), none -> new HashSet<>())
                    .add(Column.uuid(row, "unit_id"));
        });
        return units;
    }

    /** Discussions whose 60 school days after ended within the week before the taking, with both windows. */
    int completedLately(TakingId taking) {
        return jdbc.sql("""
                        select count(*) from impact.followed f join impact.taking t on t.taking_id = f.taking_id
                        where f.taking_id = :taking and f.about = 'DISCUSSION' and f.days = 60 and f.incomplete is null
                          and f.after_to > t.as_of - 7 and f.after_to <= t.as_of""")
                .param("taking", taking.value())
                .query(Integer.class)
                .single();
    }
}
