package org.tats.impact;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Copies facts out of what other modules publish, a statement each, whatever the number of pupils. */
@Repository
class FactCopy {

    private final JdbcClient jdbc;

    FactCopy(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** School days numbered from 1 for each school; the other statements count with them. */
    void numberSchoolDays() {
        jdbc.sql("delete from impact.staging_school_day").update();
        jdbc.sql("""
                        insert into impact.staging_school_day (urn, number, date)
                        select urn, row_number() over (partition by urn order by date), date from reporting.school_day""").update();
        jdbc.sql("analyze impact.staging_school_day").update();
    }

    /** For the planner, which knows nothing of rows that came in this transaction. */
    void lookOver() {
        jdbc.sql("analyze impact.pupil, impact.school, impact.action, impact.arrangement, impact.status_spell,"
                        + " impact.section_19, impact.provision")
                .update();
    }

    void forgetSchoolDays() {
        jdbc.sql("delete from impact.staging_school_day").update();
    }

    void pupils(TakingId taking, LocalDate asOf) {
        copy("""
                insert into impact.pupil
                select :taking, p.pupil_id, p.sex, p.ethnicity, p.fsm, p.sen_provision, p.sen_need, p.ncyear, p.home_la,
                       e.urn, coalesce(s.phase, ''),
                       coalesce(e.entry_date <= :asOf and coalesce(e.leaving_date >= :asOf, true), false)
                from reporting.pupil p
                left join (select distinct on (pupil_id) pupil_id, urn, entry_date, leaving_date from reporting.enrolment
                           order by pupil_id, leaving_date is null desc, entry_date desc, urn) e on e.pupil_id = p.pupil_id
                left join reporting.school s on s.urn = e.urn""", taking, asOf);
    }

    void schools(TakingId taking, LocalDate asOf) {
        copy("""
                insert into impact.school
                select :taking, s.urn, s.phase, coalesce(p.pupils, 0), c.calendar_to, s.attendance_to, s.suspensions_to,
                       case when s.attendance_to is not null and c.calendar_to is not null then
                         (select count(*) from impact.staging_school_day d
                          where d.urn = s.urn and d.date > s.attendance_to and d.date <= :asOf) end
                from (select s.urn, s.phase, coalesce(a.data_to, s.registers_to) as attendance_to,
                             e.data_to as suspensions_to
                      from reporting.school s
                      left join reporting.freshness a on a.urn = s.urn and a.kind = 'attendance'
                      left join reporting.freshness e on e.urn = s.urn and e.kind = 'suspensions') s
                left join (select urn, max(date) as calendar_to from impact.staging_school_day group by urn) c
                  on c.urn = s.urn
                left join (select urn, count(*) as pupils from impact.pupil where taking_id = :taking and on_roll
                           group by urn) p on p.urn = s.urn""", taking, asOf);
    }

    /** With what became of permanent exclusions at the governing board. */
    void exclusions(TakingId taking, LocalDate asOf) {
        copy("""
                insert into impact.exclusion
                select :taking, e.suspension_id, e.pupil_id, e.urn, e.category, e.start_date, e.sessions, e.reason1,
                       e.cancelled_on is not null, coalesce(r.not_upheld, false)
                from reporting.suspension e
                left join reporting.exclusion_result r
                  on r.pupil_id = e.pupil_id and r.exclusion = e.category || ':' || e.urn || ':' || e.start_date
                where e.start_date <= :asOf""", taking, asOf);
        jdbc.sql("analyze impact.exclusion").update();
    }

    void flags(TakingId taking, LocalDate asOf) {
        copy("""
                insert into impact.flag
                select :taking, flag_id, pupil_id, urn, rule, since, ended_on, decision
                from reporting.flag where since <= :asOf""", taking, asOf);
        jdbc.sql("analyze impact.flag").update();
    }

    void arrangementsAndStatuses(TakingId taking, LocalDate asOf) {
        copy("""
                insert into impact.arrangement
                select :taking, arrangement_id, pupil_id, kind, urn, other_urn, from_date, planned_end, ended_on, end_reason,
                       half_hours
                from reporting.arrangement where from_date <= :asOf""", taking, asOf);
        // an arrangement like the others, kept by another module: no kind of its own table, so that older takings keep
        // their hash
        copy("""
                insert into impact.arrangement (taking_id, arrangement_id, pupil_id, kind, from_date, ended_on, end_reason)
                select :taking, plan_id, pupil_id, 'EBSNA_PLAN', opened_on, closed_on, close_reason
                from reporting.ebsna_plan where opened_on <= :asOf""", taking, asOf);
        // only those that a measure or the equality view counts
        copy("""
                insert into impact.status_spell
                select :taking, pupil_id, status, from_date, to_date
                from reporting.status_spell
                where status in ('EHCNA', 'LAC', 'CP', 'CIN', 'SOCIAL_WORKER') and from_date <= :asOf""", taking, asOf);
        copy("""
                insert into impact.consideration
                select :taking, exclusion_consideration_id, pupil_id, urn, stated_on, withdrawn_on
                from reporting.exclusion_consideration where stated_on <= :asOf""", taking, asOf);
    }

    /** @param terms the school terms whose permanent exclusions are counted */
    void terms(TakingId taking, LocalDate asOf, List<SchoolTerm> terms) {
        jdbc.sql("""
                        insert into impact.term
                        select :taking, t.first_day, t.last_day, t.label,
                               coalesce((select count(*)::numeric / nullif(count(distinct d.urn), 0)
                                         from impact.staging_school_day d
                                         where d.date between t.first_day and least(t.last_day, :asOf)), 0),
                               count(e.suspension_id) filter (where not e.cancelled and not e.not_upheld),
                               count(e.suspension_id) filter (where e.cancelled or e.not_upheld)
                        from unnest(:labels::text[], :firsts::date[], :lasts::date[]) t (label, first_day, last_day)
                        left join impact.exclusion e on e.taking_id = :taking and e.category = 'PERM'
                         and e.start_date between t.first_day and t.last_day
                        group by t.first_day, t.last_day, t.label""")
                .param("taking", taking.value())
                .param("asOf", asOf)
                .param("labels", terms.stream().map(SchoolTerm::label).toArray(String[]::new))
                .param(
                        "firsts",
                        terms.stream().map(term -> term.first().toString()).toArray(String[]::new))
                .param(
                        "lasts",
                        terms.stream().map(term -> term.last().toString()).toArray(String[]::new))
                .update();
    }

    private void copy(String statement, TakingId taking, LocalDate asOf) {
        jdbc.sql(statement).param("taking", taking.value()).param("asOf", asOf).update();
    }
}
