-- name: Requests for an education, health and care needs assessment
-- numerator: Pupils for whom an assessment began within 12 months after the first discussion
-- denominator: Pupils first discussed 12 months or longer before the day of the taking, without a plan and without an assessment begun before; of pairs, those of which this holds for both
-- window: 12 months after the day of the first discussion, of similar pupils after the same gap from the first day of their flag; the last day is included
-- exclusions: Pupils with a plan, or with an assessment begun before, and pupils not followed long enough are counted apart. Pairs (matching version 1): pupils discussed who are matched with a pupil who met the same flag and was not discussed, both with 60 school days on either side
-- never-say: avoided, unless the intention was recorded before the meeting as for placements averted
-- standing: LOCAL
-- source: Local definition. The day an assessment began comes from the authority's statuses.
-- valid-from: 2026-11-21
-- pairs: 1
-- part: requested | Assessment begun within 12 months | SHARE | pupils
-- part: before | With a plan or an assessment before | COUNT | pupils
-- part: not-yet | Not yet followed for 12 months | COUNT | pupils
-- part: pairs-discussed | Of compared pairs, pupils discussed: assessment begun within 12 months | SHARE | pupils
-- part: pairs-similar | Of compared pairs, similar pupils not discussed: assessment begun within 12 months | SHARE | pupils
-- part: pairs-difference | Of compared pairs, difference within 12 months | DIFFERENCE pairs-discussed pairs-similar | points
, assessed as (
  select c.pupil_id, c.held_on, c.held_on + interval '12 months' as until, c.as_of,
         p.sen_provision = 'E' and not exists (
           select from impact.status_spell s where s.taking_id = :taking and s.pupil_id = c.pupil_id
             and s.status = 'EHCNA' and s.from_date > c.held_on)
         or exists (
           select from impact.status_spell s where s.taking_id = :taking and s.pupil_id = c.pupil_id
             and s.status = 'EHCNA' and s.from_date <= c.held_on) as already,
         exists (select from impact.status_spell s
                 where s.taking_id = :taking and s.pupil_id = c.pupil_id and s.status = 'EHCNA'
                   and s.from_date > c.held_on and s.from_date <= c.held_on + interval '12 months') as requested
  from cohort c
  join impact.pupil p on p.taking_id = :taking and p.pupil_id = c.pupil_id
), side as (
  select 'discussed' as side, u.place, f.pupil_id, f.index_on
  from unnest(:pairsDiscussed::uuid[]) with ordinality u (about_id, place)
  join impact.followed f on f.taking_id = :taking and f.about = 'DISCUSSION' and f.about_id = u.about_id and f.days = 60
  union all
  select 'similar', u.place, f.pupil_id, f.index_on
  from unnest(:pairsSimilar::uuid[]) with ordinality u (about_id, place)
  join impact.followed f on f.taking_id = :taking and f.about = 'FLAG' and f.about_id = u.about_id and f.days = 60
), paired as (
  select s.side, s.place, s.pupil_id, s.index_on + interval '12 months' <= t.as_of
         and not (p.sen_provision = 'E' and not exists (
           select from impact.status_spell k where k.taking_id = :taking and k.pupil_id = s.pupil_id
             and k.status = 'EHCNA' and k.from_date > s.index_on)
         or exists (
           select from impact.status_spell k where k.taking_id = :taking and k.pupil_id = s.pupil_id
             and k.status = 'EHCNA' and k.from_date <= s.index_on)) as counts,
         exists (select from impact.status_spell k
                 where k.taking_id = :taking and k.pupil_id = s.pupil_id and k.status = 'EHCNA'
                   and k.from_date > s.index_on and k.from_date <= s.index_on + interval '12 months') as requested
  from side s
  join impact.taking t on t.taking_id = :taking
  join impact.pupil p on p.taking_id = :taking and p.pupil_id = s.pupil_id
)
select 'requested' as part, pupil_id as unit_id, pupil_id, requested::integer::numeric as numerator,
       1::numeric as denominator
from assessed where not already and until <= as_of
union all
select 'before', pupil_id, pupil_id, 1, null from assessed where already
union all
select 'not-yet', pupil_id, pupil_id, 1, null from assessed where not already and until > as_of
union all
select 'pairs-' || p.side, p.pupil_id, p.pupil_id, p.requested::integer, 1
from paired p
where not exists (select from paired o where o.place = p.place and not o.counts)
