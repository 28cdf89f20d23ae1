-- Small numbers in what is published of the list: counts under this are withheld, and every total and difference that would
-- give them away. The council's own setting.
create table learners.setting (
  only_one     boolean primary key default true check (only_one),
  small_number integer not null default 5 check (small_number between 1 and 50)
);
insert into learners.setting default values;
grant select on learners.setting to tats_app;

-- Whether a count may be told: none, or not few.
create function learners.tells(n bigint, smallest integer) returns boolean language sql immutable
  return coalesce(n = 0 or n >= smallest, false);

-- Monitoring figures of each meeting of the group: for the whole list (ALL) and each category. No names, no free text. Null is
-- withheld. A figure of ALL is told only where the same figure of every category is: a total gives away the one that is not.
-- Who does not see the whole list reads no row: figures of a part would look like those of the whole.
drop view reporting.vulnerable_learners;
create view reporting.vulnerable_learners with (security_invoker = true) as
  with kept as (
    select meeting_id, held_on, lag(meeting_id) over (order by held_on, taken_at, meeting_id) as before_id
    from learners.snapshot
    where (select access.reaches_all('SEE_LISTED'))
  ), line as (
    select r.meeting_id, r.pupil_id, c.category, r.days_out, r.half_hours, r.next_on
    from learners.snapshot_row r, unnest(r.categories || 'ALL'::text) c (category)
  ), child as (
    select k.meeting_id, k.held_on, k.before_id, n.pupil_id, n.category, true as now, false as before, n.days_out,
           n.half_hours, n.next_on
    from kept k join line n on n.meeting_id = k.meeting_id
    union all
    select k.meeting_id, k.held_on, k.before_id, b.pupil_id, b.category, false, true, null, null, null
    from kept k join line b on b.meeting_id = k.before_id
  ), each_child as (
    select meeting_id, held_on, before_id, pupil_id, category, bool_or(now) as now, bool_or(before) as before,
           max(days_out) as days_out, max(half_hours) as half_hours, max(next_on) as next_on
    from child group by meeting_id, held_on, before_id, pupil_id, category
  ), counted as (
    select meeting_id, held_on, before_id, category,
           count(*) filter (where now) as children,
           count(*) filter (where before) as were,
           count(half_hours) as hours_known,
           coalesce(sum(half_hours), 0) / 2.0 as hours,
           count(days_out) as days_known,
           percentile_cont(0.5) within group (order by days_out) as median_days_out,
           count(*) filter (where now and not before) as new,
           count(*) filter (where before and not now) as off_the_list,
           count(next_on) as with_next_date,
           -- of those with a next date: nothing was overdue on the day of the meeting
           count(*) filter (where next_on >= held_on) as in_time
    from each_child
    group by meeting_id, held_on, before_id, category
  ), told as (
    select c.*, s.smallest,
           learners.tells(children, s.smallest) as tells_children,
           -- with both lists known, who came and who left tell of each other: both or neither
           before_id is not null and learners.tells(children, s.smallest) and learners.tells(were, s.smallest)
             and learners.tells(new, s.smallest) and learners.tells(off_the_list, s.smallest) as tells_change,
           learners.tells(children, s.smallest) and learners.tells(hours_known, s.smallest)
             and learners.tells(children - hours_known, s.smallest) as tells_known,
           learners.tells(children, s.smallest) and learners.tells(with_next_date, s.smallest)
             and learners.tells(children - with_next_date, s.smallest) as tells_dated,
           learners.tells(in_time, s.smallest) and learners.tells(with_next_date - in_time, s.smallest) as tells_in_time
    from counted c cross join (select small_number as smallest from learners.setting) s
  ), whole as (
    -- a sum and a median need twice as many children as a count
    select t.*, tells_known and (hours_known = 0 or hours_known >= 2 * smallest) as tells_hours,
           tells_children and days_known >= 2 * smallest as tells_median
    from told t
  )
  select meeting_id, held_on, category,
         case when tells_children and (category <> 'ALL' or bool_and(tells_children) over m) then children end as children,
         case when tells_known and (category <> 'ALL' or bool_and(tells_known) over m) then hours_known end as hours_known,
         case when tells_hours and (category <> 'ALL' or bool_and(tells_hours) over m) then hours end as hours,
         case when tells_median and (category <> 'ALL' or bool_and(tells_children) over m) then median_days_out end
           as median_days_out,
         -- null at the first meeting too: there is nothing to compare with
         case when tells_change and (category <> 'ALL' or bool_and(tells_change) over m) then new end as new,
         case when tells_change and (category <> 'ALL' or bool_and(tells_change) over m) then off_the_list end
           as off_the_list,
         case when tells_dated and (category <> 'ALL' or bool_and(tells_dated) over m) then with_next_date end
           as with_next_date,
         case when tells_dated and tells_in_time
                and (category <> 'ALL' or bool_and(tells_dated and tells_in_time) over m) then in_time end as in_time,
         smallest as small_number
  from whole
  window m as (partition by meeting_id);
grant select on reporting.vulnerable_learners to tats_app;
