create schema clocks;
grant usage on schema clocks to tats_app;

-- The numbers of each clock: versioned and dated. A change is a new row; the old one gets an end.
create table clocks.definition (
  clock        text not null,
  version      integer not null,
  place        integer not null,
  owed         text not null,
  counted_in   text not null check (counted_in in ('SCHOOL_DAYS', 'WORKING_DAYS', 'WEEKS', 'SESSIONS')),
  amber        integer not null,
  length       integer not null,
  numbers      jsonb not null default '{}',
  start_counts boolean not null default false,
  -- shown wherever the clock is: is it law, guidance or a local choice, and where it comes from
  standing     text not null check (standing in ('LAW', 'GUIDANCE', 'LOCAL')),
  source       text not null,
  valid_from   date not null,
  valid_to     date,
  primary key (clock, version)
);

-- What happened after a suspension or permanent exclusion, as far as somebody recorded it; key as registry's exclusions.
create table clocks.exclusion_step (
  pupil_id       uuid not null references registry.pupil,
  exclusion      text not null,
  board_notified date,
  parent_asked   date,
  board_decided  date,
  review_asked   date,
  provision_from date,
  version        integer not null default 1,
  primary key (pupil_id, exclusion)
);

-- One running of a clock as it stood on the as-of date.
create table clocks.running (
  running_id uuid primary key default gen_random_uuid(),
  pupil_id   uuid not null references registry.pupil,
  school_urn integer,
  clock      text not null,
  version    integer not null,
  key        text not null,
  state      text not null
             check (state in ('GOING', 'AMBER', 'RED', 'PAUSED', 'MET', 'LATE', 'ENDED', 'UNKNOWN')),
  started_on date,
  due_on     date,
  half_days  integer not null,
  missing    text not null default '',
  as_of      date not null,
  -- null while the facts that started it stand; else the as-of date on which they no longer did
  gone_on    date,
  unique (pupil_id, clock, key)
);
create index running_open on clocks.running (due_on, clock) where gone_on is null and state in ('AMBER', 'RED', 'UNKNOWN');

-- What changed facts did to a clock: never changed, never deleted.
create table clocks.moved (
  moved_id   bigint generated always as identity primary key,
  running_id uuid not null references clocks.running,
  at         timestamptz not null,
  as_of      date not null,
  state_was  text,
  state_is   text,
  due_was    date,
  due_is     date
);
create index moved_running on clocks.moved (running_id, moved_id);

-- The readings of one recount, copied in, merged by a few statements and taken out again in the same transaction.
create unlogged table clocks.staging_reading (
  pupil_id   uuid not null,
  school_urn integer,
  clock      text not null,
  version    integer not null,
  key        text not null,
  state      text not null,
  started_on date,
  due_on     date,
  half_days  integer not null,
  missing    text not null
);

grant select, insert, update on clocks.definition, clocks.exclusion_step, clocks.running to tats_app;
grant select, insert on clocks.moved to tats_app;
grant select, insert, delete on clocks.staging_reading to tats_app;

insert into clocks.definition
  (clock, version, place, owed, counted_in, amber, length, numbers, start_counts, standing, source, valid_from) values
  ('SIXTH-DAY', 1, 1, 'Full-time education from the sixth day', 'SCHOOL_DAYS', 4, 6, '{}', true, 'LAW',
   'Education Act 2002 regulations and suspension guidance: from the sixth consecutive school day.', '2010-09-01'),
  ('GOV-15', 1, 2, 'Governing board meets', 'SCHOOL_DAYS', 10, 15, '{"moreThanHalfDays": 30}', false, 'LAW',
   'Suspension guidance: within 15 school days of notice of a permanent exclusion, or of the suspension that takes the term over 15 days.',
   '2010-09-01'),
  ('GOV-50', 1, 3, 'Governing board meets, as the parent asked', 'SCHOOL_DAYS', 40, 50,
   '{"moreThanHalfDays": 10, "notMoreThanHalfDays": 30}', false, 'LAW',
   'Suspension guidance: within 50 school days of notice, over 5 and up to 15 days in a term, if the parent asks.', '2010-09-01'),
  ('REVIEW-15', 1, 4, 'Parent may ask for a review panel', 'SCHOOL_DAYS', 10, 15, '{}', false, 'LAW',
   'Suspension guidance: within 15 school days of the governing board’s decision.', '2010-09-01'),
  ('CAP-45', 1, 5, 'No more suspension this year', 'SCHOOL_DAYS', 30, 45, '{}', false, 'LAW',
   'Suspension guidance: at most 45 school days in an academic year, all schools together.', '2010-09-01'),
  ('SICK-15', 1, 6, 'Section 19 is considered for illness', 'SCHOOL_DAYS', 10, 15, '{}', false, 'GUIDANCE',
   'Arranging education for children with health needs: 15 school days, consecutive or in all; sickness return.', '2010-09-01'),
  ('ABSENT-15', 1, 7, 'Section 19 is considered for any absence', 'SCHOOL_DAYS', 10, 15, '{}', false, 'LOCAL',
   'Local default after ombudsman decisions: 15 school days of absence of any kind in the academic year.', '2010-09-01'),
  ('RETURN-10', 1, 8, 'School sends an attendance return', 'SCHOOL_DAYS', 8, 10, '{}', false, 'LAW',
   'School attendance regulations 2024: 10 school days of continuous unauthorised absence.', '2024-08-19'),
  ('PN-10', 1, 9, 'Consider support first, then a penalty notice', 'SESSIONS', 8, 10, '{"schoolWeeks": 10}', false, 'LAW',
   'National framework for penalty notices: 10 unauthorised sessions in 10 school weeks; consider, never automatic.',
   '2024-08-19');
