-- When and how the family was told what a discussion agreed, or why it was not told. A correction is a further row: the
-- last one holds, none is changed.
set row_security = off;

create table cases.family_told (
  family_told_id uuid primary key,
  number         bigint generated always as identity unique,
  discussion_id  uuid not null references cases.discussion,
  pupil_id       uuid not null references registry.pupil,
  told_on        date,
  told_by        uuid references access.person,
  way            text check (way in ('IN_PERSON', 'TELEPHONE', 'VIDEO', 'LETTER', 'EMAIL')),
  not_told       text check (not_told in ('NOT_SAFE', 'CHILD_ASKED', 'NOT_REACHED', 'IN_CASE_FILE')),
  -- working days after the day of the discussion; 0 for the day itself
  working_days   integer check (working_days >= 0),
  -- within how many it was to be: the number that held on the day of the discussion
  allowed_days   integer not null check (allowed_days > 0),
  recorded_by    uuid not null references access.person,
  recorded_at    timestamptz not null,
  check ((told_on is null) = (told_by is null)),
  check ((told_on is null) = (way is null)),
  check ((told_on is null) = (working_days is null)),
  check ((told_on is null) = (not_told is not null))
);
create index family_told_discussion on cases.family_told (discussion_id, number);
create index family_told_pupil on cases.family_told (pupil_id);
grant select, insert on cases.family_told to tats_app;

-- Dates and ways, no words: for whom sees the case without its words, and for counting.
alter table cases.family_told enable row level security;
alter table cases.family_told force row level security;
create policy seen on cases.family_told for select using (
  (select access.reaches_all('SEE_CASE', 'SEE_COUNTS')) or pupil_id in (select access.reached('SEE_CASE')));
create policy recorded on cases.family_told for insert with check (
  recorded_by = (select access.acting())
  and ((select access.reaches_all('CONTRIBUTE')) or pupil_id in (select access.reached('CONTRIBUTE'))));

-- days are working days; told in time where days <= allowed. A discussion without a row: nobody said yet.
create view reporting.family_told with (security_invoker = true) as
  select distinct on (discussion_id) discussion_id, told_on, working_days as days, allowed_days as allowed, not_told
  from cases.family_told
  order by discussion_id, number desc;
grant select on reporting.family_told to tats_app;

insert into clocks.definition
  (place, clock, version, owed, counted_in, amber, length, numbers, start_counts, standing, confirmed, valid_from, source)
  select max(place) + 1, 'FAMILY-5', 1, 'Family is told what was agreed', 'WORKING_DAYS', 3, 5, '{}', false, 'LOCAL', true,
         date '2026-09-01', 'Within 5 working days of the discussion; measure M12.'
  from clocks.definition;
