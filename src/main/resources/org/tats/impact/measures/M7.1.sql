-- name: Attendance
-- numerator: Sessions attended, all pupils together
-- denominator: Possible sessions of the same pupils in the same window
-- window: Before: the 60 school days ending the day before the referral, or the day it was put on the agenda. After: the 60 school days from the day after the first discussion. What lies between is left out. 30 and 90 school days besides
-- exclusions: Pupils without both windows, or with fewer possible sessions than 40 on a side (20 of 30 days, 60 of 90 days), are counted apart
-- never-say: the average of percentages
-- standing: LOCAL
-- source: Local definition; sessions as the Department for Education counts them.
-- valid-from: 2024-09-01
-- part: before | Before, 60 school days | SHARE | sessions
-- part: after | After, 60 school days | SHARE | sessions
-- part: change | Change, 60 school days | DIFFERENCE after before | points
-- part: improved | Pupils whose attendance rose by 5 points or more | SHARE | pupils
-- part: same | Pupils whose attendance changed by less | SHARE | pupils
-- part: worse | Pupils whose attendance fell by 5 points or more | SHARE | pupils
-- part: not-complete | Follow-up not complete, 60 school days | COUNT | pupils
-- part: before30 | Before, 30 school days | SHARE | sessions
-- part: after30 | After, 30 school days | SHARE | sessions
-- part: change30 | Change, 30 school days | DIFFERENCE after30 before30 | points
-- part: before90 | Before, 90 school days | SHARE | sessions
-- part: after90 | After, 90 school days | SHARE | sessions
-- part: change90 | Change, 90 school days | DIFFERENCE after90 before90 | points
, followed as (
  select f.*, case f.days when 60 then '' else f.days::text end as suffix,
         case when f.incomplete is null then 100 * (f.after_attended::numeric / f.after_possible
                                                    - f.before_attended::numeric / f.before_possible) end as points
  from cohort c
  join impact.followed f on f.taking_id = :taking and f.about = 'DISCUSSION' and f.about_id = c.discussion_id
)
select 'before' || suffix as part, pupil_id as unit_id, pupil_id, before_attended::numeric as numerator,
       before_possible::numeric as denominator
from followed where incomplete is null
union all
select 'after' || suffix, pupil_id, pupil_id, after_attended, after_possible from followed where incomplete is null
union all
select part, pupil_id, pupil_id,
       (part = case when points >= 5 then 'improved' when points <= -5 then 'worse' else 'same' end)::integer, 1
from followed cross join (values ('improved'), ('same'), ('worse')) every (part)
where incomplete is null and days = 60
union all
select 'not-complete', pupil_id, pupil_id, 1, null from followed where incomplete is not null and days = 60
