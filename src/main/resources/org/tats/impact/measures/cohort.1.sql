-- Which discussions, pupils and children of the roll the filters of a cohort leave. Every measure begins with this.
--   filtered   discussions of any day
--   in_period  those of the period, both days included
--   cohort     one for each pupil: the first of an episode (of a case; with a forum, of the case at that forum) in the period
--   roll       pupils, by what is said of them alone: forum, flag and outcome do not apply
--   heard      schools, with the day up to which no suspension or exclusion means that there was none. Suspensions are late when
--              none ever came (the day is null), or the last began more than 120 days before the end of the registers (it is the
--              day on which that one began). Of others it is the day of the taking; but where registers are more than 5 school
--              days behind, or never came, it is the end of the registers or the day of the last suspension, whichever is later
with filtered as (
  select d.*, t.as_of
  from impact.discussion d
  join impact.taking t on t.taking_id = d.taking_id
  join impact.pupil p on p.taking_id = d.taking_id and p.pupil_id = d.pupil_id
  where d.taking_id = :taking
    and (:forum::text is null or d.forum_code = :forum::text)
    and (:school::integer is null or d.urn = :school::integer)
    and (:phase::text is null or d.phase = :phase::text)
    and (:need::text is null or p.sen_need = :need::text)
    and (:provision::text is null or p.sen_provision = :provision::text)
    and (:flag::text is null or :flag::text = any (d.flags))
    and (:outcome::text is null or d.outcome_code = :outcome::text)
    and (:group::text is null or :group::text in ('sex:' || p.sex, 'ethnicity:' || p.ethnicity,
         'fsm:' || coalesce(p.fsm::text, 'unknown'), 'year:' || p.ncyear))
), in_period as (
  select * from filtered where held_on between :from::date and :to::date
), cohort as (
  select distinct on (pupil_id) * from in_period
  where case when :forum::text is null then first_of_case else first_of_forum end
  order by pupil_id, held_on, discussion_id
), roll as (
  select p.*, t.as_of
  from impact.pupil p
  join impact.taking t on t.taking_id = p.taking_id
  where p.taking_id = :taking
    and (:school::integer is null or p.urn = :school::integer)
    and (:phase::text is null or p.phase = :phase::text)
    and (:need::text is null or p.sen_need = :need::text)
    and (:provision::text is null or p.sen_provision = :provision::text)
    and (:group::text is null or :group::text in ('sex:' || p.sex, 'ethnicity:' || p.ethnicity,
         'fsm:' || coalesce(p.fsm::text, 'unknown'), 'year:' || p.ncyear))
), heard as (
  select s.urn, l.late,
         case when l.late then s.suspensions_to
              when coalesce(s.days_behind > 5, true) then greatest(s.attendance_to, s.suspensions_to)
              else t.as_of end as heard_to
  from impact.school s
  join impact.taking t on t.taking_id = s.taking_id
  cross join lateral (
    select coalesce(s.suspensions_to < s.attendance_to - 120, s.suspensions_to is null) as late) l
  where s.taking_id = :taking
)
