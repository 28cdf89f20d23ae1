package org.tats.impact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.Column;

/** Episodes of a taking with what is known before and after. */
@Repository
class ExtractQueries {

    private static final String EPISODES = """
            select d.pupil_id as pupil, d.discussion_id as episode, to_char(d.held_on, 'YYYY-MM') as discussed,
                   d.forum_code as forum, d.urn as school_urn, d.phase, p.ncyear as year_group, p.sex, p.ethnicity, p.fsm,
                   p.sen_provision, p.sen_need, d.kind, d.origin, d.wait_days, d.outcome_code as outcome,
                   d.pupil_voice, d.parent_voice,
                   case when d.family_told_on <= d.tell_by then 'IN_TIME' when d.family_told_on is not null then 'LATE'
                        when d.family_not_told then 'NOT_TOLD' when d.tell_by >= d.as_of then 'NOT_OVER'
                        else 'NOT_RECORDED' end as family_told,
                   array_to_string(d.flags, ' ') as flags, a.actions, a.actions_done, f60.suspensions as suspensions_before,
                   d.held_on + interval '12 months' <= d.as_of as followed_12_months,
                   case when exists (select from impact.exclusion x
                                     where x.taking_id = d.taking_id and x.pupil_id = d.pupil_id and x.category = 'PERM'
                                       and not x.cancelled and not x.not_upheld and x.start_date > d.held_on
                                       and x.start_date <= d.held_on + interval '12 months') then true
                        when d.held_on + interval '12 months' <= d.as_of then false end as permanently_excluded,
                   f30.incomplete as incomplete_30,
                   f30.before_attended as before_30_attended, f30.before_possible as before_30_possible,
                   f30.before_suspended as before_30_suspended, f30.after_attended as after_30_attended,
                   f30.after_possible as after_30_possible, f30.after_suspended as after_30_suspended,
                   f60.incomplete as incomplete_60,
                   f60.before_attended as before_60_attended, f60.before_possible as before_60_possible,
                   f60.before_suspended as before_60_suspended, f60.after_attended as after_60_attended,
                   f60.after_possible as after_60_possible, f60.after_suspended as after_60_suspended,
                   f90.incomplete as incomplete_90,
                   f90.before_attended as before_90_attended, f90.before_possible as before_90_possible,
                   f90.before_suspended as before_90_suspended, f90.after_attended as after_90_attended,
                   f90.after_possible as after_90_possible, f90.after_suspended as after_90_suspended
            from in_period d
            join impact.pupil p on p.taking_id = d.taking_id and p.pupil_id = d.pupil_id
            cross join lateral (select count(*) as actions, count(*) filter (where status in ('DONE', 'DONE_LATE')) as actions_done
                                from impact.action a
                                where a.taking_id = d.taking_id and a.discussion_id = d.discussion_id) a
            left join impact.followed f30 on f30.taking_id = d.taking_id and f30.about = 'DISCUSSION'
              and f30.about_id = d.discussion_id and f30.days = 30
            left join impact.followed f60 on f60.taking_id = d.taking_id and f60.about = 'DISCUSSION'
              and f60.about_id = d.discussion_id and f60.days = 60
            left join impact.followed f90 on f90.taking_id = d.taking_id and f90.about = 'DISCUSSION'
              and f90.about_id = d.discussion_id and f90.days = 90
            where case when :forum::text is null then d.first_of_case else d.first_of_forum end""";

    private final JdbcClient jdbc;
    private final MeasureFiles files;
    private final Pseudonyms pseudonyms;

    ExtractQueries(JdbcClient jdbc, MeasureFiles files, Pseudonyms pseudonyms) {
        this.jdbc = jdbc;
        this.files = files;
        this.pseudonyms = pseudonyms;
    }

    /** A row an episode, in the order of the pseudonyms: the order of entry would tell something. */
    List<List<String>> rows(TakingId taking, Cohort cohort, String purpose) {
        List<List<String>> rows = new ArrayList<>(jdbc.sql(files.cohort() + EPISODES)
                .paramSource(CohortParams.of(taking, cohort))
                .query((row, number) -> row(row, purpose))
                .list());
        rows.sort(java.util.Comparator.comparing((List<String> row) -> row.getFirst())
                .thenComparing(row -> row.get(1)));
        return rows;
    }

    /** How many episodes there are, and how many of them share school, year group, sex and SEN provision with fewer than this. */
    ExtractRisk risk(TakingId taking, Cohort cohort, int few) {
        return jdbc.sql(files.cohort() + """
                        select coalesce(sum(episodes), 0) as episodes,
                               coalesce(sum(episodes) filter (where children < :few), 0) as rare
                        from (select count(*) as episodes, count(distinct d.pupil_id) as children
                              from in_period d
                              join impact.pupil p on p.taking_id = d.taking_id and p.pupil_id = d.pupil_id
                              where case when :forum::text is null then d.first_of_case else d.first_of_forum end
                              group by d.urn, p.ncyear, p.sex, p.sen_provision) alike""")
                .paramSource(CohortParams.of(taking, cohort).addValue("few", few))
                .query((row, number) -> new ExtractRisk(row.getInt("episodes"), row.getInt("rare")))
                .single();
    }

    private List<String> row(ResultSet row, String purpose) throws SQLException {
        List<String> values = new ArrayList<>();
        values.add(pseudonyms.of(purpose, 'p', Column.uuid(row, "pupil")));
        values.add(pseudonyms.of(purpose, 'e', Column.uuid(row, "episode")));
        for (ExtractColumn column : ExtractColumn.ALL.subList(2, ExtractColumn.ALL.size())) {
            values.add(text(column, row.getString(column.name())));
        }
        return values;
    }

    private static String text(ExtractColumn column, @org.jspecify.annotations.Nullable String value) {
        if (column.type().equals("yes/no") && value != null) {
            return value.startsWith("t") ? "yes" : "no";
        }
        return Objects.requireNonNullElse(value, "");
    }
}
