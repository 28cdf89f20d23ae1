-- name: Permanent exclusions among pupils discussed
-- numerator: Pupils with a permanent exclusion that began within 6 or 12 months after the first discussion and stands
-- denominator: Pupils first discussed so long before the day of the taking; of pairs, those of which both were followed so long
-- window: 6 and 12 months after the day of the first discussion, of similar pupils after the same gap from the first day of their flag; the last day is included
-- exclusions: Exclusions that were cancelled, or not upheld by the governing board, are counted apart. Pupils not followed long enough are counted apart, and so are those of whose school no suspension or exclusion ever came, or none for more than 120 days before the end of its registers and before the end of the 6 or 12 months: nobody was excluded there, or nobody sent it, and one that came is not counted either. The same holds of a school whose registers are more than 5 school days behind, or never came, where the 6 or 12 months end later than both its registers and the last suspension or exclusion that came. Pairs (matching version 1): pupils discussed who are matched with a pupil who met the same flag and was not discussed, both with 60 school days on either side; a pair is counted apart where this is so of either pupil
-- never-say: avoided
-- standing: LOCAL
-- source: Local definition.
-- valid-from: 2026-11-21
-- pairs: 1
-- part: within6 | Permanently excluded within 6 months | SHARE | pupils
-- part: within12 | Permanently excluded within 12 months | SHARE | pupils
-- part: not-upheld | Excluded within 12 months, cancelled or not upheld | COUNT | pupils
-- part: not-yet6 | Not yet followed for 6 months | COUNT | pupils
-- part: not-yet12 | Not yet followed for 12 months | COUNT | pupils
-- part: late6 | Exclusion data late or never received, 6 months | COUNT | pupils
-- part: late12 | Exclusion data late or never received, 12 months | COUNT | pupils
-- part: pairs-discussed6 | Of compared pairs, pupils discussed: permanently excluded within 6 months | SHARE | pupils
-- part: pairs-similar6 | Of compared pairs, similar pupils not discussed: permanently excluded within 6 months | SHARE | pupils
-- part: pairs-difference6 | Of compared pairs, difference within 6 months | DIFFERENCE pairs-discussed6 pairs-similar6 | points
-- part: pairs-late6 | Of compared pairs, left out because exclusion data was late or never received, 6 months | COUNT | pairs
-- part: pairs-discussed12 | Of compared pairs, pupils discussed: permanently excluded within 12 months | SHARE | pupils
-- part: pairs-similar12 | Of compared pairs, similar pupils not discussed: permanently excluded within 12 months | SHARE | pupils
-- part: pairs-difference12 | Of compared pairs, difference within 12 months | DIFFERENCE pairs-discussed12 pairs-similar12 | points
-- part: pairs-late12 | Of compared pairs, left out because exclusion data was late or never received, 12 months | COUNT | pairs
, excluded as (
  select c.pupil_id, c.held_on, c.as_of, m.months,
         c.held_on + make_interval(months => m.months) as until,
         c.urn is not null and coalesce(h.heard_to < c.held_on + make_interval(months => m.months), true) as late,
         exists (select from impact.exclusion e
                 where e.taking_id = :taking and e.pupil_id = c.pupil_id and e.category = 'PERM' and not e.cancelled
                   and not e.not_upheld and e.start_date > c.held_on
                   and e.start_date <= c.held_on + make_interval(months => m.months)) as stands,
         exists (select from impact.exclusion e
                 where e.taking_id = :taking and e.pupil_id = c.pupil_id and e.category = 'PERM'
                   and (e.cancelled or e.not_upheld) and e.start_date > c.held_on
                   and e.start_date <= c.held_on + make_interval(months => m.months)) as fell
  from cohort c
  cross join (values (6), (12)) m (months)
  left join heard h on h.urn = c.urn
), side as (
  select 'discussed' as side, u.place, f.pupil_id, f.index_on, d.urn
  from unnest(:pairsDiscussed::uuid[]) with ordinality u (about_id, place)
  join impact.followed f on f.taking_id = :taking and f.about = 'DISCUSSION' and f.about_id = u.about_id and f.days = 60
  join impact.discussion d on d.taking_id = :taking and d.discussion_id = u.about_id
  union all
  select 'similar', u.place, f.pupil_id, f.index_on, g.urn
  from unnest(:pairsSimilar::uuid[]) with ordinality u (about_id, place)
  join impact.followed f on f.taking_id = :taking and f.about = 'FLAG' and f.about_id = u.about_id and f.days = 60
  join impact.flag g on g.taking_id = :taking and g.flag_id = u.about_id
), paired as (
  select s.side, s.place, s.pupil_id, m.months,
         bool_or(s.index_on + make_interval(months => m.months) > t.as_of) over pair as not_yet,
         bool_or(coalesce(h.heard_to < s.index_on + make_interval(months => m.months), true)) over pair as late,
         exists (select from impact.exclusion e
                 where e.taking_id = :taking and e.pupil_id = s.pupil_id and e.category = 'PERM' and not e.cancelled
                   and not e.not_upheld and e.start_date > s.index_on
                   and e.start_date <= s.index_on + make_interval(months => m.months)) as stands
  from side s
  join impact.taking t on t.taking_id = :taking
  cross join (values (6), (12)) m (months)
  left join heard h on h.urn = s.urn
  window pair as (partition by s.place, m.months)
)
select 'within' || months as part, pupil_id as unit_id, pupil_id, stands::integer::numeric as numerator,
       1::numeric as denominator
from excluded where until <= as_of and not late
union all
select 'not-upheld', pupil_id, pupil_id, 1, null from excluded where months = 12 and fell
union all
select 'not-yet' || months, pupil_id, pupil_id, 1, null from excluded where until > as_of
union all
select 'late' || months, pupil_id, pupil_id, 1, null from excluded where until <= as_of and late
union all
select 'pairs-' || side || months, pupil_id, pupil_id, stands::integer, 1 from paired where not not_yet and not late
union all
select 'pairs-late' || months, pupil_id, pupil_id, 1, null from paired where side = 'discussed' and not not_yet and late
