package org.tats.impact;

import java.time.LocalDate;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Copies discussions and agreed actions, and what is counted in school days or working days about them. */
@Repository
class DiscussionCopy {

    private final JdbcClient jdbc;

    DiscussionCopy(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Needs the flags of the taking. @param bankHolidays of the years that have discussions */
    void discussions(TakingId taking, LocalDate asOf, Collection<LocalDate> bankHolidays) {
        jdbc.sql("""
                        insert into impact.discussion
                        select :taking, d.discussion_id, d.case_file_id, d.pupil_id, d.urn, coalesce(s.phase, ''),
                               d.forum_code, d.held_on, d.kind, d.origin,
                               d.origin in ('SCHOOL_REFERRAL', 'AUTHORITY_REFERRAL'), d.asked_on,
                               held.number - asked.number, d.outcome_code, d.outcome_label, d.pupil_voice, d.parent_voice,
                               y.told_on, told.by,
                               row_number() over (partition by d.case_file_id order by d.held_on, d.discussion_id) = 1,
                               row_number() over (partition by d.case_file_id, d.forum_code
                                                  order by d.held_on, d.discussion_id) = 1,
                               array(select distinct f.rule from impact.flag f
                                     where f.taking_id = :taking and f.pupil_id = d.pupil_id and f.since <= d.held_on
                                       and coalesce(f.ended_on >= coalesce(d.asked_on, d.held_on), true)
                                     order by f.rule),
                               y.not_told is not null
                        from reporting.discussion d
                        left join reporting.family_told y on y.discussion_id = d.discussion_id
                        left join reporting.school s on s.urn = d.urn
                        left join lateral (select number from impact.staging_school_day y
                                           where y.urn = d.urn and y.date <= d.held_on order by y.date desc limit 1) held
                          on true
                        left join lateral (select number from impact.staging_school_day y
                                           where y.urn = d.urn and y.date <= d.asked_on order by y.date desc limit 1) asked
                          on true
                        cross join lateral (
                          select day::date as by from generate_series(d.held_on + 1, d.held_on + 31, '1 day') day
                          where extract(isodow from day) < 6 and day::date <> all (:holidays::date[])
                          order by day offset 4 limit 1) told
                        where d.held_on <= :asOf""")
                .param("taking", taking.value())
                .param("asOf", asOf)
                .param(
                        "holidays",
                        bankHolidays.stream().map(LocalDate::toString).toArray(String[]::new))
                .update();
        jdbc.sql("analyze impact.discussion").update();
    }

    void actions(TakingId taking) {
        jdbc.sql("""
                        insert into impact.action
                        select :taking, a.action_id, a.discussion_id, a.pupil_id, a.agreed_on, a.due_on, a.status, a.finished_on
                        from reporting.agreed_action a
                        join impact.discussion d on d.taking_id = :taking and d.discussion_id = a.discussion_id""").param("taking", taking.value()).update();
    }

    /** The middle number of school days from being asked to the end of the first discussion, at least the day itself. */
    void gap(TakingId taking) {
        jdbc.sql("""
                        update impact.taking set gap_days = greatest(1, coalesce((
                          select percentile_disc(0.5) within group (order by until.number - before.number)
                          from impact.discussion d
                          cross join lateral (select number from impact.staging_school_day y
                                              where y.urn = d.urn and y.date <= d.held_on
                                              order by y.date desc limit 1) until
                          cross join lateral (select number from impact.staging_school_day y
                                              where y.urn = d.urn and y.date < least(d.asked_on, d.held_on)
                                              order by y.date desc limit 1) before
                          where d.taking_id = :taking and d.first_of_case), 1))
                        where taking_id = :taking""").param("taking", taking.value()).update();
    }
}
