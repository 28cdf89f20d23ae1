package org.tats.impact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.Column;

/**
 * What the data holds on every intention, in one statement for all, read with the rights of TATS itself. A school that became an
 * academy is the same school: it keeps its number of the authority.
 */
@Repository
class AttestationFactQueries {

    /** Off-site directions longer than so many days are counted apart: 12 weeks. */
    static final int LONGEST_OFFSITE = 84;

    private static final String SQL = """
            with intended as (
              select 'EXCLUSION' as kind, c.exclusion_consideration_id as id, c.pupil_id, c.urn, c.stated_on as intended_on,
                     c.withdrawn_on as taken_back_on, null::date as alternative_on, null::date as ended_on
              from reporting.exclusion_consideration c
              union all
              select 'PLACEMENT', a.attestation_id, a.pupil_id, a.urn, a.intended_on, null,
                     (select on_date from impact.attestation_act t where t.attestation_id = a.attestation_id
                      and t.act = 'ALTERNATIVE' order by attestation_act_id desc limit 1),
                     (select on_date from impact.attestation_act t where t.attestation_id = a.attestation_id
                      and t.act = 'ENDED' order by attestation_act_id desc limit 1)
              from impact.attestation a where a.kind = 'PLACEMENT'
            ), met as (
              select i.*, d.discussion_id, d.held_on as discussed_on, s.laestab, s.phase,
                     (case when i.kind = 'EXCLUSION' then d.held_on else i.alternative_on end
                       + interval '12 months')::date as until
              from intended i
              left join reporting.school s on s.urn = i.urn
              left join lateral (select discussion_id, held_on from reporting.discussion
                                 where pupil_id = i.pupil_id and held_on > i.intended_on and held_on <= :asOf
                                 order by held_on, discussion_id limit 1) d on true
            ), timed as (
              select m.*, least(coalesce(m.until, :asOf), :asOf) as at, m.until < :asOf as over from met m
            ), rolled as (
              select t.*,
                     exists (select from reporting.enrolment e join reporting.school s on s.urn = e.urn
                             where e.pupil_id = t.pupil_id
                               and (t.kind = 'PLACEMENT' or s.laestab = t.laestab)
                               and e.entry_date <= t.at and (e.leaving_date is null or e.leaving_date >= t.at)) as on_roll,
                     (select max(e.leaving_date) from reporting.enrolment e join reporting.school s on s.urn = e.urn
                      where e.pupil_id = t.pupil_id and (t.kind = 'PLACEMENT' or s.laestab = t.laestab)
                        and e.leaving_date between t.intended_on and t.at) as last_day,
                     n.entry_date as moved_on, n.phase as next_phase
              from timed t
              left join lateral (select e.entry_date, s.phase from reporting.enrolment e
                                 join reporting.school s on s.urn = e.urn
                                 where e.pupil_id = t.pupil_id and s.laestab <> t.laestab
                                   and e.entry_date > t.intended_on and e.entry_date <= t.at
                                 order by e.entry_date limit 1) n on true
            )
            select r.kind, r.id, r.pupil_id, r.urn, r.intended_on, r.discussion_id, r.discussed_on, r.until,
                   coalesce(r.over, false) as over, r.taken_back_on, x.excluded_on, x.fallen_on, m.managed_move_on,
                   m.offsite_on, m.home_on,
                   case when not r.on_roll then coalesce(r.last_day, r.at) end as left_on,
                   coalesce(not r.on_roll and extract(month from r.last_day) in (7, 8)
                     and (r.next_phase <> r.phase and extract(month from r.moved_on) in (8, 9)
                          or r.moved_on is null and p.ncyear in ('11', '12', '13', '14')), false) as usual,
                   r.on_roll and (r.last_day is not null or coalesce(m.came_back, false)) as returned,
                   r.moved_on, r.alternative_on, r.ended_on,
                   case when r.kind = 'PLACEMENT' then
                     (select min(e.entry_date) from reporting.enrolment e join reporting.school s on s.urn = e.urn
                      where e.pupil_id = r.pupil_id and s.la_code <> p.home_la and e.entry_date > r.intended_on
                        and e.entry_date <= r.at) end as placed_on
            from rolled r
            join reporting.pupil p on p.pupil_id = r.pupil_id
            left join lateral (
              select min(s.start_date) filter (where s.cancelled_on is null and not coalesce(b.not_upheld, false)) as excluded_on,
                     min(s.start_date) filter (where s.cancelled_on is not null or b.not_upheld) as fallen_on
              from reporting.suspension s
              left join reporting.exclusion_result b on b.pupil_id = s.pupil_id
                and b.exclusion = 'PERM:' || s.urn || ':' || s.start_date
              where r.kind = 'EXCLUSION' and s.pupil_id = r.pupil_id and s.category = 'PERM'
                and s.start_date between r.intended_on and r.at) x on true
            left join lateral (
              select min(a.from_date) filter (where a.kind = 'MANAGED_MOVE'
                       and not (r.on_roll and coalesce(a.ended_on <= r.at, false))) as managed_move_on,
                     min(a.from_date) filter (where a.kind = 'OFFSITE_DIRECTION'
                       and least(coalesce(a.ended_on, r.at), r.at) - a.from_date + 1 > :longest) as offsite_on,
                     min(a.from_date) filter (where a.kind = 'HOME_EDUCATED'
                       and not (r.on_roll and coalesce(a.ended_on <= r.at, false))) as home_on,
                     bool_or(a.kind in ('MANAGED_MOVE', 'HOME_EDUCATED') and a.ended_on <= r.at) as came_back
              from reporting.arrangement a
              where r.kind = 'EXCLUSION' and a.pupil_id = r.pupil_id and a.from_date <= r.at
                and coalesce(a.ended_on, r.at) >= r.intended_on) m on true
            order by r.pupil_id, r.intended_on, r.id""";

    private final JdbcClient jdbc;

    AttestationFactQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of each pupil in order of time; nobody is marked as stated again yet. */
    List<AttestationFacts> all(LocalDate asOf) {
        return jdbc.sql(SQL)
                .param("asOf", asOf)
                .param("longest", LONGEST_OFFSITE)
                .query((row, number) -> facts(row))
                .list();
    }

    private static AttestationFacts facts(ResultSet row) throws SQLException {
        return new AttestationFacts(
                AttestationKind.valueOf(row.getString("kind")),
                new AttestationId(Column.uuid(row, "id")),
                Column.pupil(row),
                Column.integerOrNull(row, "urn"),
                Column.date(row, "intended_on"),
                row.getObject("discussion_id", UUID.class),
                Column.dateOrNull(row, "discussed_on"),
                Column.dateOrNull(row, "until"),
                row.getBoolean("over"),
                Column.dateOrNull(row, "taken_back_on"),
                Column.dateOrNull(row, "excluded_on"),
                Column.dateOrNull(row, "fallen_on"),
                Column.dateOrNull(row, "managed_move_on"),
                Column.dateOrNull(row, "offsite_on"),
                Column.dateOrNull(row, "home_on"),
                Column.dateOrNull(row, "left_on"),
                row.getBoolean("usual"),
                row.getBoolean("returned"),
                Column.dateOrNull(row, "moved_on"),
                Column.dateOrNull(row, "alternative_on"),
                Column.dateOrNull(row, "ended_on"),
                Column.dateOrNull(row, "placed_on"),
                false);
    }
}
