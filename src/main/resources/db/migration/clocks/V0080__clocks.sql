set row_security = off;

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
  -- false: taken from practice notes, and not yet compared with the text itself
  confirmed    boolean not null default true,
  changed_by   uuid references access.person,
  valid_from   date not null,
  valid_to     date,
  primary key (clock, version),
  check (length < 0 or (amber >= 0 and amber <= length)),
  check (valid_to is null or valid_to >= valid_from)
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

-- One running of a clock as it stood when the clocks were last counted.
create table clocks.running (
  running_id uuid primary key default gen_random_uuid(),
  -- the child, or what else it is about, such as the meeting of minutes
  about      uuid not null,
  pupil_id   uuid references registry.pupil,
  school_urn integer,
  owner_id   uuid references access.person,
  clock      text not null,
  version    integer not null,
  key        text not null,
  state      text not null
             check (state in ('GOING', 'AMBER', 'RED', 'PAUSED', 'MET', 'LATE', 'ENDED', 'UNKNOWN', 'ELSEWHERE')),
  started_on date,
  due_on     date,
  half_days  integer not null,
  missing    text not null default '',
  -- null while the facts that started it stand; else the day on which they no longer did
  gone_on    date,
  unique (clock, about, key)
);
create index running_pupil on clocks.running (pupil_id);
create index running_open on clocks.running (due_on, clock)
  where gone_on is null and state in ('GOING', 'AMBER', 'RED', 'PAUSED', 'UNKNOWN');

-- How each running came to stand as it does: begun, moved, done, gone, and what changed. Never changed, never deleted.
create table clocks.history (
  history_id bigint generated always as identity primary key,
  running_id uuid not null references clocks.running,
  pupil_id   uuid references registry.pupil,
  at         timestamptz not null,
  -- what was counted again: the passing of a day, or the kind of fact or record that changed
  because    text not null,
  state_was  text,
  state_is   text,
  due_was    date,
  due_is     date
);
create index history_running on clocks.history (running_id, history_id);
create index history_pupil on clocks.history (pupil_id, history_id);

-- Each count: for which day, and whether of everybody.
create table clocks.recount (
  recount_id bigint generated always as identity primary key,
  as_of      date not null,
  everybody  boolean not null,
  because    text not null,
  pupils     integer not null,
  changed    integer not null,
  started_at timestamptz not null,
  ended_at   timestamptz not null
);
create index recount_everybody on clocks.recount (as_of) where everybody;

-- The readings of one count, copied in, merged by one statement and taken out again in the same transaction.
create unlogged table clocks.staging_reading (
  about      uuid not null,
  pupil_id   uuid,
  school_urn integer,
  owner_id   uuid,
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
grant select, insert on clocks.history, clocks.recount to tats_app;
grant select, insert, delete on clocks.staging_reading to tats_app;

-- Clocks tell that a child is excluded, ill or asked for: who may see them is a rule of its own. Only TATS itself counts.
do $$
declare t text;
begin
  foreach t in array array['exclusion_step', 'running', 'history'] loop
    execute format('alter table clocks.%I enable row level security', t);
    execute format('alter table clocks.%I force row level security', t);
    execute format('create policy seen on clocks.%I for select using (
      (select access.reaches_all(''SEE_CLOCKS'')) or pupil_id in (select access.reached(''SEE_CLOCKS'')))', t);
  end loop;
end $$;
create policy counted on clocks.running for insert with check ((select access.acting()) = '00000000-0000-7000-8000-000000000001');
create policy recounted on clocks.running for update using ((select access.acting()) = '00000000-0000-7000-8000-000000000001');
create policy counted on clocks.history for insert with check ((select access.acting()) = '00000000-0000-7000-8000-000000000001');
create policy recorded on clocks.exclusion_step for insert with check (
  (select access.reaches_all('RECORD_STEPS')) or pupil_id in (select access.reached('RECORD_STEPS')));
create policy changed on clocks.exclusion_step for update using (
  (select access.reaches_all('RECORD_STEPS')) or pupil_id in (select access.reached('RECORD_STEPS')));

insert into access.matrix_rule (role, permission, agency_function, every_pupil, through, valid_from, reason)
  select d.role, p, d.agency_function, d.every_pupil, d.through::text[], '2000-01-01', 'As delivered'
  from (values
    ('ANALYST', null::text, true, '{}', 'SEE_CLOCKS'),
    ('CHAIR', null, true, '{}', 'SEE_CLOCKS RECORD_STEPS'),
    ('MINUTE_TAKER', null, true, '{}', 'SEE_CLOCKS'),
    ('MINUTE_TAKER', null, false, '{NAMED_ON_CASE,INVITED,ACTION_OWNER}', 'RECORD_STEPS'),
    ('MEMBER', 'EDUCATION_WELFARE', false, '{NAMED_ON_CASE,INVITED,ACTION_OWNER}', 'SEE_CLOCKS RECORD_STEPS'),
    ('MEMBER', 'EDUCATIONAL_PSYCHOLOGY', false, '{NAMED_ON_CASE,INVITED,ACTION_OWNER}', 'SEE_CLOCKS'),
    ('MEMBER', 'INCLUSION', false, '{NAMED_ON_CASE,INVITED,ACTION_OWNER}', 'SEE_CLOCKS RECORD_STEPS'),
    ('MEMBER', 'SEND_CASEWORK', false, '{NAMED_ON_CASE,INVITED,ACTION_OWNER}', 'SEE_CLOCKS'),
    ('MEMBER', 'VIRTUAL_SCHOOL', false, '{NAMED_ON_CASE,INVITED,ACTION_OWNER}', 'SEE_CLOCKS'),
    ('SCHOOL', null, false, '{ON_ROLL}', 'SEE_CLOCKS RECORD_STEPS'),
    ('SYSTEM', null, true, '{}', 'SEE_CLOCKS RECORD_STEPS')) d (role, agency_function, every_pupil, through, permissions),
  string_to_table(d.permissions, ' ') p;

insert into clocks.definition
  (place, clock, version, owed, counted_in, amber, length, numbers, start_counts, standing, confirmed, valid_from, source) values
  (1, 'SIXTH-DAY', 1, 'Full-time education from the sixth day', 'SCHOOL_DAYS', 4, 6, '{}', true, 'LAW', true, '2010-09-01',
   'Education Act 2002 regulations and suspension guidance: from the sixth consecutive school day; the school after a suspension, the home authority after a permanent exclusion.'),
  (2, 'GOV-15', 1, 'Governing board meets', 'SCHOOL_DAYS', 10, 15, '{"moreThanHalfDays": 30}', false, 'LAW', true, '2010-09-01',
   'Suspension guidance: within 15 school days of notice of a permanent exclusion, or of the suspension that takes the term over 15 days.'),
  (3, 'GOV-50', 1, 'Governing board meets, as the parent asked', 'SCHOOL_DAYS', 40, 50,
   '{"moreThanHalfDays": 10, "notMoreThanHalfDays": 30}', false, 'LAW', false, '2010-09-01',
   'Suspension guidance: within 50 school days of notice, over 5 and up to 15 days in a term, if the parent asks.'),
  (4, 'REVIEW-15', 1, 'Parent may ask for a review panel', 'SCHOOL_DAYS', 10, 15, '{}', false, 'LAW', false, '2010-09-01',
   'Suspension guidance: within 15 school days of the governing board’s decision.'),
  (5, 'CAP-45', 1, 'No more suspension this year', 'SCHOOL_DAYS', 30, 45, '{}', false, 'LAW', true, '2010-09-01',
   'Suspension guidance: at most 45 school days in an academic year, all schools together.'),
  (6, 'SICK-15', 1, 'Section 19 is considered for illness', 'SCHOOL_DAYS', 10, 15, '{}', false, 'GUIDANCE', true, '2010-09-01',
   'Arranging education for children with health needs: 15 school days, consecutive or in all; sickness return.'),
  (7, 'ABSENT-15', 1, 'Section 19 is considered for any absence', 'SCHOOL_DAYS', 10, 15, '{}', false, 'LOCAL', true, '2010-09-01',
   'Local default after ombudsman decisions: 15 school days of absence of any kind in the academic year.'),
  (8, 'S19-ACK', 1, 'Section 19 request is acknowledged', 'WORKING_DAYS', 3, 5, '{}', false, 'LOCAL', true, '2010-09-01',
   'Local default, as in Lincolnshire: within 5 working days of the request.'),
  (9, 'S19-DECIDE', 1, 'Section 19 decision is made and told', 'WORKING_DAYS', 10, 15, '{}', false, 'LOCAL', true, '2010-09-01',
   'Local default, as in Lincolnshire: decided, with reasons, and told to the parent within 15 working days of the request. The law sets no number; the duty is to act without delay.'),
  (10, 'S19-REVIEW', 1, 'Section 19 provision is reviewed', 'WEEKS', 5, 6, '{}', false, 'GUIDANCE', false, '2010-09-01',
   'Alternative provision guidance and practice: at least every 6 weeks or half-term, from the start of provision or the last review.'),
  (11, 'S19-CHECKIN', 1, 'Check-in after “not at this time”', 'WEEKS', 12, 13, '{}', false, 'LOCAL', true, '2010-09-01',
   'Local default, as in Lincolnshire: three months after the decision or the last check-in.'),
  (12, 'S19-AFTER', 1, 'Attendance is looked at after provision ended', 'SCHOOL_DAYS', 25, 30, '{}', false, 'LOCAL', true, '2010-09-01',
   'Local default: 30 school days after the end of provision, whether the return held.'),
  (13, 'EBSNA-REVIEW', 1, 'EBSNA plan is reviewed', 'WEEKS', 1, 2, '{}', false, 'LOCAL', true, '2010-09-01',
   'Local default from practice: within two weeks of the start of the plan or its last review.'),
  (14, 'PTT-REVIEW', 1, 'Part-time timetable is reviewed', 'WEEKS', 1, 2, '{}', false, 'LOCAL', true, '2010-09-01',
   'Local default from county forms: within 2 weeks of its start or its last review.'),
  (15, 'PTT-END', 1, 'Part-time timetable ends', 'WEEKS', 5, 6, '{}', false, 'LOCAL', true, '2010-09-01',
   'Attendance guidance: time-limited. Local default for the limit: 6 weeks from its start.'),
  (16, 'OSD-NOTICE', 1, 'Parents have notice of the off-site direction', 'SCHOOL_DAYS', 0, -2, '{}', false, 'LAW', true, '2026-07-26',
   'Exclusions guidance of 26 July 2026: at least 2 school days before the placement starts.'),
  (17, 'FAP-20', 1, 'Fair access panel allocates a place', 'SCHOOL_DAYS', 15, 20, '{}', false, 'LAW', true, '2021-09-01',
   'School Admissions Code 2021: within 20 school days of agreeing that the child is considered.'),
  (18, 'RETURN-10', 1, 'School sends an attendance return', 'SCHOOL_DAYS', 8, 10, '{}', false, 'LAW', true, '2024-08-19',
   'School attendance regulations 2024: 10 school days of continuous unauthorised absence.'),
  (19, 'PN-10', 1, 'Consider support first, then a penalty notice', 'SESSIONS', 8, 10, '{"schoolWeeks": 10}', false, 'LAW', true, '2024-08-19',
   'National framework for penalty notices: 10 unauthorised sessions in 10 school weeks; consider, never automatic.'),
  (20, 'NCODE-5', 1, 'School finds the reason of an absence', 'SCHOOL_DAYS', 3, 5, '{}', false, 'LAW', true, '2024-08-19',
   'School attendance regulations 2024: code N is corrected within 5 school days.'),
  (21, 'REVIEW-6', 1, 'Pupil is reviewed', 'WEEKS', 5, 6, '{}', false, 'LOCAL', true, '2010-09-01',
   'Local default: 6 weeks after the last discussion.'),
  (22, 'MINUTES-5', 1, 'Minutes are approved', 'WORKING_DAYS', 3, 5, '{}', false, 'LOCAL', true, '2010-09-01',
   'Local default: 5 working days after the meeting.');
