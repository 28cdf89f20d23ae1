-- name: Permanent exclusions among pupils discussed
-- numerator: Pupils with a permanent exclusion that began within 6 or 12 months after the first discussion and stands
-- denominator: Pupils first discussed so long before the day of the taking
-- window: 6 and 12 months after the day of the first discussion, whose last day is included
-- exclusions: Exclusions that were cancelled, or not upheld by the governing board, are counted apart. Pupils not followed long enough are counted apart
-- never-say: avoided
-- standing: LOCAL
-- source: Local definition.
-- valid-from: 2024-09-01
-- part: within6 | Permanently excluded within 6 months | SHARE | pupils
-- part: within12 | Permanently excluded within 12 months | SHARE | pupils
-- part: not-upheld | Excluded within 12 months, cancelled or not upheld | COUNT | pupils
-- part: not-yet6 | Not yet followed for 6 months | COUNT | pupils
-- part: not-yet12 | Not yet followed for 12 months | COUNT | pupils
, excluded as (
  select c.pupil_id, c.held_on, c.as_of, m.months,
         c.held_on + make_interval(months => m.months) as until,
         exists (select from impact.exclusion e
                 where e.taking_id = :taking and e.pupil_id = c.pupil_id and e.category = 'PERM' and not e.cancelled
                   and not e.not_upheld and e.start_date > c.held_on
                   and e.start_date <= c.held_on + make_interval(months => m.months)) as stands,
         exists (select from impact.exclusion e
                 where e.taking_id = :taking and e.pupil_id = c.pupil_id and e.category = 'PERM'
                   and (e.cancelled or e.not_upheld) and e.start_date > c.held_on
                   and e.start_date <= c.held_on + make_interval(months => m.months)) as fell
  from cohort c cross join (values (6), (12)) m (months)
)
select 'within' || months as part, pupil_id as unit_id, pupil_id, stands::integer::numeric as numerator,
       1::numeric as denominator
from excluded where until <= as_of
union all
select 'not-upheld', pupil_id, pupil_id, 1, null from excluded where months = 12 and fell
union all
select 'not-yet' || months, pupil_id, pupil_id, 1, null from excluded where until > as_of
