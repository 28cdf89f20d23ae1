-- name: Agreed actions
-- numerator: Agreed actions that ended so: done by the due date, done late, not done, not possible; or are open past the due date
-- denominator: Actions due in the period and up to the day of the taking, without superseded ones
-- window: Due dates in the period, both days included
-- exclusions: Superseded actions and those not due yet are counted apart. The filters are those of the discussion that agreed it
-- never-say:
-- standing: LOCAL
-- source: Local definition.
-- valid-from: 2024-09-01
-- part: on-time | Done by the due date | SHARE | actions
-- part: late | Done late | SHARE | actions
-- part: not-done | Not done | SHARE | actions
-- part: not-possible | Not possible, circumstances changed | SHARE | actions
-- part: overdue | Open past the due date | SHARE | actions
-- part: superseded | Superseded | COUNT | actions
-- part: not-due | Not due yet | COUNT | actions
, due as (
  select a.action_id, a.pupil_id, a.status, d.as_of,
         case when a.status = 'SUPERSEDED' then 'superseded'
              when a.status = 'OPEN' and a.due_on >= d.as_of then 'not-due'
              when a.status = 'OPEN' then 'overdue'
              when a.status = 'DONE' then 'on-time'
              when a.status = 'DONE_LATE' then 'late'
              when a.status = 'NOT_DONE' then 'not-done'
              else 'not-possible' end as became
  from impact.action a
  join filtered d on d.discussion_id = a.discussion_id
  where a.taking_id = :taking and a.due_on between :from::date and :to::date
)
select part, action_id as unit_id, pupil_id, (became = part)::integer::numeric as numerator, 1::numeric as denominator
from due cross join (values ('on-time'), ('late'), ('not-done'), ('not-possible'), ('overdue')) every (part)
where became not in ('superseded', 'not-due')
union all
select became, action_id, pupil_id, 1, null from due where became in ('superseded', 'not-due')
