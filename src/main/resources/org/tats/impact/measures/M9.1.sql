-- name: Part-time timetables
-- numerator: Part-time timetables that go on, weeks since each began, and those past their planned end
-- denominator: For the share: timetables that go on and have a planned end
-- window: The last day of the period, or the day of the taking where that is earlier
-- exclusions: Forum, flag and outcome do not apply. Rows recorded in error
-- never-say:
-- standing: LOCAL
-- source: Local definition.
-- valid-from: 2024-09-01
-- part: open | Part-time timetables that go on | COUNT | timetables
-- part: weeks | Weeks since they began, median | MEDIAN | weeks
-- part: past-end | Past their planned end | SHARE | timetables
-- part: without-end | Without a planned end | COUNT | timetables
, going as (
  select a.arrangement_id, a.pupil_id, a.from_date, a.planned_end, least(:to::date, p.as_of) as day
  from impact.arrangement a
  join roll p on p.pupil_id = a.pupil_id
  where a.taking_id = :taking and a.kind = 'PART_TIME' and a.from_date <= least(:to::date, p.as_of)
    and coalesce(a.ended_on >= least(:to::date, p.as_of), true)
)
select 'open' as part, arrangement_id as unit_id, pupil_id, 1::numeric as numerator, null::numeric as denominator from going
union all
select 'weeks', arrangement_id, pupil_id, (day - from_date) / 7.0, null from going
union all
select 'past-end', arrangement_id, pupil_id, (planned_end < day)::integer, 1 from going where planned_end is not null
union all
select 'without-end', arrangement_id, pupil_id, 1, null from going where planned_end is null
