-- What measures read of pupils, schools and registers: no names, no birth dates, no free text.

create view reporting.pupil with (security_invoker = true) as
  select pupil_id, sex, ethnicity, fsm, sen_provision, sen_need, ncyear, home_la from registry.pupil;

create view reporting.enrolment with (security_invoker = true) as
  select pupil_id, urn, entry_date, leaving_date from registry.enrolment;

create view reporting.school with (security_invoker = true) as
  select s.urn, s.laestab, s.phase, s.la_code,
         (select max(date) from registry.register_day r where r.urn = s.urn) as registers_to
  from registry.school s;

-- The school days of each school, as registry.SchoolDays has them: what somebody said of a day holds; else the calendar of a
-- year that begins with its August, where there is one; else the days for which registers carry a mark.
create view reporting.school_day with (security_invoker = true) as
  with changed as (
    select urn, date, kind from registry.calendar_change where taken_back_at is null
  ), planned as (
    select urn, date from registry.calendar_day d
    where kind = 'SCHOOL' and not exists (select from changed c where c.urn = d.urn and c.date = d.date)
  ), planned_year as (
    select distinct urn, extract(year from date - interval '7 months') as year from planned
  )
  select urn, date from planned
  union
  select urn, date from changed where kind = 'SCHOOL'
  union
  select r.urn, r.date from registry.register_day r
  where not exists (select from changed c where c.urn = r.urn and c.date = r.date)
    and not exists (select from planned_year y
                    where y.urn = r.urn and y.year = extract(year from r.date - interval '7 months'));

create view reporting.attendance with (security_invoker = true) as
  select pupil_id, urn, window_start, marks from registry.attendance;

create view reporting.suspension with (security_invoker = true) as
  select suspension_id, pupil_id, urn, category, start_date, sessions, reason1, cancelled_on from registry.suspension;

create view reporting.status_spell with (security_invoker = true) as
  select pupil_id, status, from_date, to_date from registry.status_spell;

-- rows recorded in error are no facts
create view reporting.arrangement with (security_invoker = true) as
  select arrangement_id, pupil_id, kind, urn, other_urn, from_date, planned_end, ended_on, end_reason, half_hours
  from registry.arrangement where end_reason is distinct from 'IN_ERROR';

create view reporting.exclusion_consideration with (security_invoker = true) as
  select exclusion_consideration_id, pupil_id, urn, stated_on, withdrawn_on from registry.exclusion_consideration;

create view reporting.freshness with (security_invoker = true) as
  select urn, kind, data_to, loaded_at from registry.freshness;

grant select on reporting.pupil, reporting.enrolment, reporting.school, reporting.school_day, reporting.attendance,
  reporting.suspension, reporting.status_spell, reporting.arrangement, reporting.exclusion_consideration,
  reporting.freshness to tats_app;
