-- name: Suspended half days
-- numerator: Half days of suspensions that began in the window and were not cancelled
-- denominator: Possible sessions of the same pupils in the same window; the figure is per 100 of them
-- window: Before: the 60 school days ending the day before the referral, or the day it was put on the agenda. After: the 60 school days from the day after the first discussion. What lies between is left out. 30 and 90 school days besides
-- exclusions: Pupils without both windows, or with fewer possible sessions than 40 on a side (20 of 30 days, 60 of 90 days), are counted apart, and so are those of whose school no suspension ever came, or none for more than 120 days before the end of its registers and before the end of the window: nobody was suspended there, or nobody sent it. Lunchtime suspensions are counted apart, each half a day
-- never-say: raw totals with unequal windows
-- standing: LOCAL
-- source: Local definition.
-- valid-from: 2024-09-01
-- part: before | Before, 60 school days | RATE | half days per 100 sessions
-- part: after | After, 60 school days | RATE | half days per 100 sessions
-- part: change | Change, 60 school days | DIFFERENCE after before | half days per 100 sessions
-- part: lunches-before | Lunchtimes before, 60 school days | RATE | lunchtimes per 100 sessions
-- part: lunches-after | Lunchtimes after, 60 school days | RATE | lunchtimes per 100 sessions
-- part: not-complete | Follow-up not complete, 60 school days | COUNT | pupils
-- part: late-suspensions | Suspension data late or never received, 60 school days | COUNT | pupils
-- part: before30 | Before, 30 school days | RATE | half days per 100 sessions
-- part: after30 | After, 30 school days | RATE | half days per 100 sessions
-- part: change30 | Change, 30 school days | DIFFERENCE after30 before30 | half days per 100 sessions
-- part: before90 | Before, 90 school days | RATE | half days per 100 sessions
-- part: after90 | After, 90 school days | RATE | half days per 100 sessions
-- part: change90 | Change, 90 school days | DIFFERENCE after90 before90 | half days per 100 sessions
, followed as (
  select f.*, case f.days when 60 then '' else f.days::text end as suffix,
         coalesce(h.heard_to < f.after_to, true) as late
  from cohort c
  join impact.followed f on f.taking_id = :taking and f.about = 'DISCUSSION' and f.about_id = c.discussion_id
  left join heard h on h.urn = c.urn
), counted as (
  select * from followed where incomplete is null and not late
)
select 'before' || suffix as part, pupil_id as unit_id, pupil_id, before_suspended::numeric as numerator,
       before_possible::numeric as denominator
from counted
union all
select 'after' || suffix, pupil_id, pupil_id, after_suspended, after_possible from counted
union all
select 'lunches-before', pupil_id, pupil_id, before_lunches, before_possible from counted where days = 60
union all
select 'lunches-after', pupil_id, pupil_id, after_lunches, after_possible from counted where days = 60
union all
select 'not-complete', pupil_id, pupil_id, 1, null from followed where incomplete is not null and days = 60
union all
select 'late-suspensions', pupil_id, pupil_id, 1, null from followed where incomplete is null and late and days = 60
