-- name: Requests for an education, health and care needs assessment
-- numerator: Pupils for whom an assessment began within 12 months after the first discussion
-- denominator: Pupils first discussed 12 months or longer before the day of the taking, without a plan and without an assessment begun before
-- window: 12 months after the day of the first discussion, whose last day is included
-- exclusions: Pupils with a plan, or with an assessment begun before, and pupils not followed long enough are counted apart
-- never-say: avoided, unless the intention was recorded before the meeting as for placements averted
-- standing: LOCAL
-- source: Local definition. The day an assessment began comes from the authority's statuses.
-- valid-from: 2024-09-01
-- part: requested | Assessment begun within 12 months | SHARE | pupils
-- part: before | With a plan or an assessment before | COUNT | pupils
-- part: not-yet | Not yet followed for 12 months | COUNT | pupils
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
)
select 'requested' as part, pupil_id as unit_id, pupil_id, requested::integer::numeric as numerator,
       1::numeric as denominator
from assessed where not already and until <= as_of
union all
select 'before', pupil_id, pupil_id, 1, null from assessed where already
union all
select 'not-yet', pupil_id, pupil_id, 1, null from assessed where not already and until > as_of
