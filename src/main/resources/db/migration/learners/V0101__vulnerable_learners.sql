-- Every child who is not in full-time school, once, with all that holds: as last counted, and as it stood at each meeting of
-- the Vulnerable Learners group.
set row_security = off;

create schema learners;
grant usage on schema learners to tats_app;

create table learners.listed (
  pupil_id   uuid primary key references registry.pupil,
  school_urn integer,
  categories text[] not null check (cardinality(categories) > 0),
  -- the first day of what has gone on longest
  since      date not null,
  -- school days from since to the day of the count; null when no school day is known
  days_out   integer,
  -- half hours of education a week; null when they are not known
  half_hours integer check (half_hours >= 0),
  owner_id   uuid references access.person,
  next_on    date,
  next_what  text not null default ''
);

-- When the list was counted: one row, the last time.
create table learners.counted (
  only_one   boolean primary key default true check (only_one),
  as_of      date not null,
  counted_at timestamptz not null
);

-- The list as it stood when a meeting began. Never changed, never deleted.
create table learners.snapshot (
  meeting_id uuid primary key references meetings.meeting,
  held_on    date not null,
  taken_at   timestamptz not null
);
create table learners.snapshot_row (
  meeting_id uuid not null references learners.snapshot,
  pupil_id   uuid not null references registry.pupil,
  school_urn integer,
  categories text[] not null,
  since      date not null,
  days_out   integer,
  half_hours integer,
  owner_id   uuid references access.person,
  next_on    date,
  next_what  text not null,
  primary key (meeting_id, pupil_id)
);
create index snapshot_row_pupil on learners.snapshot_row (pupil_id);

grant select, insert, delete on learners.listed to tats_app;
grant select, insert, update on learners.counted to tats_app;
grant select, insert on learners.snapshot, learners.snapshot_row to tats_app;

-- The list tells of Section 19, custody and allegations: who may see it is a rule of its own. Only TATS itself counts.
do $$
declare t text;
begin
  foreach t in array array['listed', 'snapshot_row'] loop
    execute format('alter table learners.%I enable row level security', t);
    execute format('alter table learners.%I force row level security', t);
    execute format('create policy seen on learners.%I for select using (
      (select access.reaches_all(''SEE_LISTED'')) or pupil_id in (select access.reached(''SEE_LISTED'')))', t);
    execute format('create policy counted on learners.%I for insert with check (
      (select access.acting()) = ''00000000-0000-7000-8000-000000000001'')', t);
  end loop;
end $$;
create policy recounted on learners.listed for delete using ((select access.acting()) = '00000000-0000-7000-8000-000000000001');

insert into access.matrix_rule (role, permission, agency_function, every_pupil, through, valid_from, reason)
  select d.role, 'SEE_LISTED', null::text, true, '{}'::text[], timestamptz '2000-01-01', 'As delivered'
  from (values ('ANALYST'), ('CHAIR'), ('MINUTE_TAKER'), ('SYSTEM')) d (role)
  union all
  select 'MEMBER', 'SEE_LISTED', f, false, '{NAMED_ON_CASE,INVITED,ACTION_OWNER}'::text[], timestamptz '2000-01-01', 'As delivered'
  from unnest(array['EDUCATIONAL_PSYCHOLOGY', 'EDUCATION_WELFARE', 'SPECIALIST_TEACHING', 'INCLUSION', 'MENTAL_HEALTH',
    'SCHOOL_NURSING', 'EARLY_HELP', 'SOCIAL_CARE', 'VIRTUAL_SCHOOL', 'SEND_CASEWORK', 'BUSINESS_SUPPORT']) f;

create schema if not exists reporting;
grant usage on schema reporting to tats_app;

-- Monitoring figures of each meeting of the group: for the whole list (ALL) and each category. No names, no free text; how
-- many a reader counts depends on whom the reader may see, so figures are published by who may see the whole list.
create view reporting.vulnerable_learners with (security_invoker = true) as
  with kept as (
    select meeting_id, held_on, lag(meeting_id) over (order by held_on, taken_at, meeting_id) as before_id
    from learners.snapshot
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
  )
  select meeting_id, held_on, category,
         count(*) filter (where now) as children,
         count(half_hours) as hours_known,
         coalesce(sum(half_hours), 0) / 2.0 as hours,
         percentile_cont(0.5) within group (order by days_out) as median_days_out,
         -- null at the first meeting: there is nothing to compare with
         case when before_id is not null then count(*) filter (where now and not before) end as new,
         case when before_id is not null then count(*) filter (where before and not now) end as off_the_list,
         -- of those with a next date: how many had nothing overdue on the day of the meeting
         count(next_on) as with_next_date,
         count(*) filter (where next_on >= held_on) as in_time
  from each_child
  group by meeting_id, held_on, before_id, category;
grant select on reporting.vulnerable_learners to tats_app;
