-- name: Permanent exclusions among pupils discussed
-- numerator: Pupils with a permanent exclusion that began within 6 or 12 months after the first discussion and stands
-- denominator: Pupils first discussed so long before the day of the taking; of pairs, those of which both were followed so long
-- window: 6 and 12 months after the day of the first discussion, of similar pupils after the same gap from the first day of their flag; the last day is included
-- exclusions: Exclusions that were cancelled, or not upheld by the governing board, are counted apart. Pupils not followed long enough are counted apart. Pairs: pupils discussed who are matched with a pupil who met the same flag and was not discussed, both with 60 school days on either side
-- never-say: avoided
-- standing: LOCAL
-- source: Local definition.
-- valid-from: 2026-11-21
-- part: within6 | Permanently excluded within 6 months | SHARE | pupils
-- part: within12 | Permanently excluded within 12 months | SHARE | pupils
-- part: not-upheld | Excluded within 12 months, cancelled or not upheld | COUNT | pupils
-- part: not-yet6 | Not yet followed for 6 months | COUNT | pupils
-- part: not-yet12 | Not yet followed for 12 months | COUNT | pupils
-- part: pairs-discussed6 | Of compared pairs, pupils discussed: permanently excluded within 6 months | SHARE | pupils
-- part: pairs-similar6 | Of compared pairs, similar pupils not discussed: permanently excluded within 6 months | SHARE | pupils
-- part: pairs-difference6 | Of compared pairs, difference within 6 months | DIFFERENCE pairs-discussed6 pairs-similar6 | points
-- part: pairs-discussed12 | Of compared pairs, pupils discussed: permanently excluded within 12 months | SHARE | pupils
-- part: pairs-similar12 | Of compared pairs, similar pupils not discussed: permanently excluded within 12 months | SHARE | pupils
-- part: pairs-difference12 | Of compared pairs, difference within 12 months | DIFFERENCE pairs-discussed12 pairs-similar12 | points
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
), side as (
  select 'discussed' as side, u.place, f.pupil_id, f.index_on
  from unnest(:pairsDiscussed::uuid[]) with ordinality u (about_id, place)
  join impact.followed f on f.taking_id = :taking and f.about = 'DISCUSSION' and f.about_id = u.about_id and f.days = 60
  union all
  select 'similar', u.place, f.pupil_id, f.index_on
  from unnest(:pairsSimilar::uuid[]) with ordinality u (about_id, place)
  join impact.followed f on f.taking_id = :taking and f.about = 'FLAG' and f.about_id = u.about_id and f.days = 60
), paired as (
  select s.side, s.place, s.pupil_id, m.months, s.index_on + make_interval(months => m.months) as until, t.as_of,
         exists (select from impact.exclusion e
                 where e.taking_id = :taking and e.pupil_id = s.pupil_id and e.category = 'PERM' and not e.cancelled
                   and not e.not_upheld and e.start_date > s.index_on
                   and e.start_date <= s.index_on + make_interval(months => m.months)) as stands
  from side s
  join impact.taking t on t.taking_id = :taking
  cross join (values (6), (12)) m (months)
)
select 'within' || months as part, pupil_id as unit_id, pupil_id, stands::integer::numeric as numerator,
       1::numeric as denominator
from excluded where until <= as_of
union all
select 'not-upheld', pupil_id, pupil_id, 1, null from excluded where months = 12 and fell
union all
select 'not-yet' || months, pupil_id, pupil_id, 1, null from excluded where until > as_of
union all
select 'pairs-' || p.side || p.months, p.pupil_id, p.pupil_id, p.stands::integer, 1
from paired p
where not exists (select from paired o where o.place = p.place and o.months = p.months and o.until > o.as_of)
