package org.tats.impact;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Copies requests under Section 19 with their first decision, and the education that followed. */
@Repository
class Section19Copy {

    /** School days from one date to another: the days after the first up to and including the second. */
    private static final String DAYS = """
            left join lateral (select number from impact.staging_school_day y
                               where y.urn = k.urn and y.date <= %2$s order by y.date desc limit 1) %1$s on true
            """;

    private final JdbcClient jdbc;

    Section19Copy(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Needs the pupils of the taking. */
    void requests(TakingId taking, LocalDate asOf) {
        jdbc.sql("""
                        with request as (
                          select r.request_id, r.pupil_id, coalesce(r.urn, p.urn) as urn, r.knew_on, d.decided_on, d.outcome,
                                 v.starts_on, v.half_hours
                          from reporting.section_19_request r
                          left join impact.pupil p on p.taking_id = :taking and p.pupil_id = r.pupil_id
                          left join (select distinct on (request_id) request_id, decided_on, outcome
                                     from reporting.section_19_decision where decided_on <= :asOf
                                     order by request_id, decided_on, year, serial) d on d.request_id = r.request_id
                          left join (select distinct on (request_id) request_id, starts_on, half_hours
                                     from reporting.section_19_provision where starts_on <= :asOf
                                     order by request_id, starts_on, provision_id) v on v.request_id = r.request_id
                          where r.knew_on <= :asOf
                        ), counted as (
                          select r.*, (select max(f.reached_on) from reporting.day_15 f
                                       where f.pupil_id = r.pupil_id and f.reached_on > r.knew_on - interval '1 year'
                                         and f.reached_on <= coalesce(r.decided_on, :asOf)) as day_15
                          from request r
                        )
                        insert into impact.section_19
                        select :taking, k.request_id, k.pupil_id, k.urn, k.knew_on, k.day_15, k.decided_on, k.outcome,
                               k.starts_on, decided.number - reached.number, provided.number - reached.number,
                               decided.number - knew.number, provided.number - knew.number, k.half_hours
                        from counted k
                        """
                        + DAYS.formatted("knew", "k.knew_on") + DAYS.formatted("reached", "k.day_15")
                        + DAYS.formatted("decided", "k.decided_on") + DAYS.formatted("provided", "k.starts_on"))
                .param("taking", taking.value())
                .param("asOf", asOf)
                .update();
    }

    /** Needs the pupils of the taking. */
    void provisions(TakingId taking, LocalDate asOf) {
        jdbc.sql("""
                        with kept as (
                          select v.*, p.urn, (select min(r.held_on) from reporting.section_19_review r
                                              where r.provision_id = v.provision_id and r.held_on <= :asOf) as reviewed_on
                          from reporting.section_19_provision v
                          left join impact.pupil p on p.taking_id = :taking and p.pupil_id = v.pupil_id
                          where v.starts_on <= :asOf
                        ), returned as (
                          select k.provision_id, k.pupil_id, a.date as first_day, b.date as last_day
                          from kept k
                          cross join lateral (select number from impact.staging_school_day y
                                              where y.urn = k.urn and y.date <= k.ended_on order by y.date desc limit 1) e
                          join impact.staging_school_day a on a.urn = k.urn and a.number = e.number + 1
                          join impact.staging_school_day b on b.urn = k.urn and b.number = e.number + 30
                          where k.end_reason = 'RETURNED' and b.date <= :asOf
                        ), sessions as (
                          select c.provision_id, sum(length(c.marks) - length(translate(c.marks, :attended, ''))) as attended,
                                 sum(length(c.marks) - length(translate(c.marks, :absent, ''))) as absent
                          from (select r.provision_id,
                                       substr(m.marks, 1 + 2 * greatest(r.first_day - m.window_start, 0),
                                              2 * (r.last_day - greatest(r.first_day, m.window_start) + 1)) as marks
                                from returned r
                                join reporting.attendance m on m.pupil_id = r.pupil_id and m.window_start <= r.last_day
                                 and m.window_start + (length(m.marks) + 1) / 2 > r.first_day) c
                          group by c.provision_id
                        )
                        insert into impact.provision
                        select :taking, k.provision_id, k.request_id, k.pupil_id, k.kind, k.half_hours, k.starts_on, k.ended_on,
                               k.end_reason,
                               case when k.reviewed_on <= k.starts_on + 42 then true
                                    when least(:asOf, coalesce(k.ended_on, :asOf)) > k.starts_on + 42 then false end,
                               case when r.provision_id is not null then 30 end,
                               case when r.provision_id is not null then coalesce(s.attended + s.absent, 0) end,
                               case when r.provision_id is not null then coalesce(s.attended, 0) end
                        from kept k
                        left join returned r on r.provision_id = k.provision_id
                        left join sessions s on s.provision_id = k.provision_id""")
                .param("taking", taking.value())
                .param("asOf", asOf)
                .param("attended", FollowedCopy.symbols(mark -> mark.markClass().attended()))
                .param("absent", FollowedCopy.symbols(mark -> mark.markClass().absent()))
                .update();
    }
}
