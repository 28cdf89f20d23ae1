-- Section 19 of the Education Act 1996: who asked the authority to arrange education for a child, what was considered, what was
-- decided and why, and the education that followed.
set row_security = off;

create schema panels;
grant usage on schema panels to tats_app;

create sequence panels.request_reference;
grant usage on sequence panels.request_reference to tats_app;

create table panels.request (
  request_id   uuid primary key,
  reference    text not null unique default 'S19-' || lpad(nextval('panels.request_reference')::text, 4, '0'),
  pupil_id     uuid not null references registry.pupil,
  -- null until somebody of the authority takes it on: a school cannot open a case
  case_file_id uuid references cases.case_file,
  source       text not null
               check (source in ('SCHOOL', 'PARENT', 'HEALTH', 'SOCIAL_CARE', 'SEND_TEAM', 'CLOCK', 'OTHER')),
  -- the school whose own form it is; null for what the authority enters
  school_urn   integer references registry.school,
  -- name or role of who asked, as written down
  asked_by     text not null check (asked_by <> ''),
  way          text not null check (way in ('EMAIL', 'FORM', 'PHONE', 'LETTER', 'MEETING', 'CLOCK')),
  -- the day on which the authority knew: every clock counts from it
  knew_on      date not null,
  received_on  date not null,
  said         text not null check (said <> ''),
  -- the running that raised it; empty otherwise
  raised_by    text not null default '',
  state        text not null
               check (state in ('RECEIVED', 'ACKNOWLEDGED', 'EVIDENCE', 'DECIDED', 'PROVISION', 'REVIEW', 'ENDED')),
  owner_person_id uuid references access.person,
  acknowledged_on date,
  -- the day from which the present decision is owed: knew_on, later the day on which it was taken up again
  decide_from  date not null,
  ended_on     date,
  end_reason   text check (end_reason in
               ('RETURNED_FULL_TIME', 'NOT_AGREED', 'SUITABLE_EDUCATION', 'OTHER_AUTHORITY', 'EHCP_PROVISION', 'HOME_EDUCATED',
                'OVER_AGE', 'WITHDRAWN', 'DUPLICATE')),
  end_words    text not null default '',
  entered_by   uuid not null references access.person,
  entered_at   timestamptz not null,
  version      integer not null default 0,
  check (knew_on <= received_on),
  check (decide_from >= knew_on),
  check ((state = 'ENDED') = (ended_on is not null)),
  check ((state = 'ENDED') = (end_reason is not null)),
  check (state in ('RECEIVED', 'ENDED') or owner_person_id is not null)
);
create unique index one_open_request_a_pupil on panels.request (pupil_id) where state <> 'ENDED';
create index request_pupil on panels.request (pupil_id);

-- A time in which the clock of a decision does not go, always with a reason.
create table panels.pause (
  pause_id    uuid primary key,
  request_id  uuid not null references panels.request,
  pupil_id    uuid not null references registry.pupil,
  paused_from date not null,
  paused_to   date,
  reason      text not null check (reason <> ''),
  entered_by  uuid not null references access.person,
  check (paused_to is null or paused_to >= paused_from)
);
create unique index one_pause_at_a_time on panels.pause (request_id) where paused_to is null;

-- What somebody said or sent, or was asked for and has not sent.
create table panels.evidence (
  evidence_id uuid primary key,
  request_id  uuid not null references panels.request,
  pupil_id    uuid not null references registry.pupil,
  source      text not null check (source in ('CHILD', 'PARENT', 'SCHOOL', 'HEALTH', 'OTHER')),
  asked_on    date,
  received_on date,
  dated       date,
  -- what it says; of something that is not here, what was asked for
  what        text not null check (what <> ''),
  -- how it was gathered; of something that is not here, why not
  how         text not null default '',
  entered_by  uuid not null references access.person,
  entered_at  timestamptz not null,
  version     integer not null default 0,
  check (asked_on is not null or received_on is not null),
  check (received_on is null or asked_on is null or received_on >= asked_on)
);
create index evidence_request on panels.evidence (request_id);

-- The decision as it is typed: one row a field, overwritten, outside the change trail.
create table panels.decision_draft (
  request_id uuid not null references panels.request,
  pupil_id   uuid not null references registry.pupil,
  field      text not null,
  text       text not null,
  version    integer not null,
  saved_by   uuid not null references access.person,
  saved_at   timestamptz not null,
  primary key (request_id, field)
);

-- Numbers of decisions, one row a year: taken in the transaction of the decision, so that none is left out.
create table panels.decision_number (
  year integer primary key,
  last integer not null
);

-- A decision as it was made; it never changes. What is wrong or new is an addendum.
create table panels.decision (
  decision_id  uuid primary key,
  request_id   uuid not null references panels.request,
  pupil_id     uuid not null references registry.pupil,
  year         integer not null,
  serial       integer not null,
  -- the day from which it was owed
  asked_from   date not null,
  decided_on   date not null,
  -- the item of a meeting; null for one made outside a meeting
  agenda_item_id uuid references meetings.agenda_item,
  decided_by   uuid not null references access.person,
  why_outside  text not null default '',
  ground       text not null check (ground in ('ILLNESS', 'EXCLUSION', 'OTHERWISE', 'SEPARATION')),
  reachable    text not null check (reachable in ('YES', 'NOT_ACCESSIBLE', 'NOTHING')),
  reachable_words text not null,
  outcome      text not null check (outcome in ('AGREED', 'NOT_NOW', 'MULTI_AGENCY', 'NOT_AGREED')),
  reasons      text not null check (reasons <> ''),
  half_hours   integer check (half_hours > 0),
  yardstick_half_hours integer,
  yardstick_source text not null default '',
  why_less     text not null default '',
  provider     text not null default '',
  place        text not null default '',
  subjects     text not null default '',
  starts_on    date,
  review_on    date,
  letter_by    uuid not null references access.person,
  letter_due   date not null,
  -- by source, what was considered or why it was not there
  considered   jsonb not null,
  -- each option with whether it was chosen and why not
  options      jsonb not null,
  -- the pupil's card and clocks as they stood
  seen         jsonb not null,
  recorded_at  timestamptz not null,
  letter_issued_on date,
  letter_document  uuid,
  ratified_on  date,
  ratified_item uuid references meetings.agenda_item,
  version      integer not null default 0,
  unique (year, serial),
  check ((agenda_item_id is null) = (why_outside <> '')),
  check (outcome <> 'AGREED' or (half_hours is not null and provider <> '' and starts_on is not null and review_on is not null)),
  check (half_hours is null or yardstick_half_hours is null or half_hours >= yardstick_half_hours or why_less <> ''),
  check (review_on is null or starts_on is null or review_on between starts_on and starts_on + 42)
);
create index decision_request on panels.decision (request_id);
create index decision_pupil on panels.decision (pupil_id);

create table panels.decision_addendum (
  addendum_id uuid primary key,
  decision_id uuid not null references panels.decision,
  pupil_id    uuid not null references registry.pupil,
  text        text not null check (text <> ''),
  written_by  uuid not null references access.person,
  written_at  timestamptz not null
);

-- After "not at this time": how the child is, every three months.
create table panels.check_in (
  check_in_id uuid primary key,
  request_id  uuid not null references panels.request,
  pupil_id    uuid not null references registry.pupil,
  held_on     date not null,
  words       text not null check (words <> ''),
  entered_by  uuid not null references access.person
);

-- A clock reached its last day and somebody decided that Section 19 need not be considered further, with the reason.
create table panels.consideration (
  consideration_id uuid primary key,
  pupil_id    uuid not null references registry.pupil,
  clock       text not null,
  key         text not null,
  reached_on  date not null,
  decided_on  date not null,
  reason      text not null check (reason <> ''),
  decided_by  uuid not null references access.person,
  unique (pupil_id, clock, key)
);

create table panels.provision (
  provision_id uuid primary key,
  request_id   uuid not null references panels.request,
  pupil_id     uuid not null references registry.pupil,
  decision_id  uuid not null references panels.decision,
  kind         text not null
               check (kind in ('HOME_TUITION', 'ONLINE', 'HOSPITAL_SCHOOL', 'AP_PLACE', 'SCHOOL_SUPPORTED', 'OTHER')),
  provider     text not null check (provider <> ''),
  place        text not null default '',
  half_hours   integer not null check (half_hours > 0),
  weekly_pence integer check (weekly_pence >= 0),
  starts_on    date not null,
  next_review  date not null,
  ended_on     date,
  end_reason   text check (end_reason in ('RETURNED', 'OTHER_PROVISION', 'MOVED_AWAY', 'FAMILY_ENDED', 'PROVIDER_ENDED', 'OVER_AGE')),
  end_words    text not null default '',
  -- the look back after 30 school days
  looked_back_on date,
  looked_back  text not null default '',
  version      integer not null default 0,
  check ((ended_on is null) = (end_reason is null)),
  check (ended_on is null or ended_on >= starts_on),
  check (looked_back_on is null or ended_on is not null)
);
create index provision_request on panels.provision (request_id);
create index provision_pupil on panels.provision (pupil_id);

create table panels.provision_week (
  provision_id uuid not null references panels.provision,
  pupil_id     uuid not null references registry.pupil,
  monday       date not null check (extract(isodow from monday) = 1),
  half_hours   integer not null check (half_hours >= 0),
  note         text not null default '',
  entered_by   uuid not null references access.person,
  entered_at   timestamptz not null,
  primary key (provision_id, monday)
);

create table panels.provision_review (
  review_id    uuid primary key,
  provision_id uuid not null references panels.provision,
  pupil_id     uuid not null references registry.pupil,
  held_on      date not null,
  words        text not null check (words <> ''),
  result       text not null check (result in ('GOES_ON', 'DECIDE_AGAIN', 'ENDS')),
  next_review  date,
  entered_by   uuid not null references access.person,
  check ((result = 'GOES_ON') = (next_review is not null))
);
create index provision_review_provision on panels.provision_review (provision_id);

create table panels.reintegration_step (
  step_id      uuid primary key,
  provision_id uuid not null references panels.provision,
  pupil_id     uuid not null references registry.pupil,
  what         text not null check (what <> ''),
  planned_for  date not null,
  done_on      date,
  result       text not null default '',
  entered_by   uuid not null references access.person
);
create index reintegration_step_provision on panels.reintegration_step (provision_id);

-- What an authority may choose from, and its hours: rows with dates, a change is a new row.
create table panels.choice (
  code       text primary key,
  label      text not null,
  note       text not null default '',
  position   integer not null,
  valid_from date not null,
  valid_to   date
);
create table panels.yardstick (
  yardstick_id uuid primary key default gen_random_uuid(),
  label      text not null,
  ncyears    text[] not null,
  half_hours integer not null,
  standing   text not null check (standing in ('LAW', 'GUIDANCE', 'LOCAL')),
  source     text not null,
  valid_from date not null,
  valid_to   date
);

insert into panels.choice (code, label, note, position, valid_from) values
  ('SCHOOL_ADJUSTS', 'School provides, with adjustments', '', 1, '2010-09-01'),
  ('SCHOOL_SUPPORTED', 'School provides, with support of psychologist or attendance officer', '', 2, '2010-09-01'),
  ('HOME_TUITION', 'Home teaching', '', 3, '2010-09-01'),
  ('ONLINE', 'Online teaching', 'A pupil taught online only is still marked absent.', 4, '2010-09-01'),
  ('HOSPITAL_SCHOOL', 'Hospital or medical school', '', 5, '2010-09-01'),
  ('AP_PLACE', 'Place at a pupil referral unit or alternative provision', 'Dual registered.', 6, '2010-09-01'),
  ('RETURN_PLAN', 'Return plan', '', 7, '2010-09-01'),
  ('PART_TIME', 'Part-time timetable with an end date', '', 8, '2010-09-01'),
  ('EHC', 'Education, health and care needs assessment or early annual review', '', 9, '2010-09-01'),
  ('EOTAS', 'Education otherwise than at school', 'Only through a plan (section 61).', 10, '2010-09-01'),
  ('OTHER_SCHOOL', 'Another school, through fair access', '', 11, '2010-09-01'),
  ('WAIT_EVIDENCE', 'Wait for evidence, up to a day that is named', '', 12, '2010-09-01');
insert into panels.yardstick (label, ncyears, half_hours, standing, source, valid_from) values
  ('Key stage 1', '{1,2}', 42, 'LOCAL', 'Local default: 21 hours a week, which councils quote from the ombudsman (2011). There is no legal definition.', '2011-09-01'),
  ('Key stage 2', '{3,4,5,6}', 47, 'LOCAL', 'Local default: 23.5 hours a week, which councils quote from the ombudsman (2011). There is no legal definition.', '2011-09-01'),
  ('Key stage 3 and year 10', '{7,8,9,10}', 48, 'LOCAL', 'Local default: 24 hours a week, which councils quote from the ombudsman (2011). There is no legal definition.', '2011-09-01'),
  ('Year 11', '{11}', 50, 'LOCAL', 'Local default: 25 hours a week, which councils quote from the ombudsman (2011). There is no legal definition.', '2011-09-01');

grant select, insert on all tables in schema panels to tats_app;
grant update on panels.request, panels.pause, panels.evidence, panels.decision_draft, panels.decision_number, panels.provision,
  panels.provision_week, panels.reintegration_step to tats_app;
grant update (letter_issued_on, letter_document, ratified_on, ratified_item, version) on panels.decision to tats_app;
grant update (valid_to) on panels.choice, panels.yardstick to tats_app;
grant delete on panels.decision_draft to tats_app;

-- Who works on Section 19. Police and youth justice see none of it, by emergency access neither.
insert into access.matrix_rule (role, permission, agency_function, every_pupil, through, valid_from, reason)
  select d.role, p, d.agency_function, d.every_pupil, d.through::text[], timestamptz '2000-01-01', 'As delivered'
  from (values
    ('CHAIR', null::text, true, '{}', 'SEE_SECTION_19 WORK_SECTION_19'),
    ('MINUTE_TAKER', null::text, true, '{}', 'SEE_SECTION_19 WORK_SECTION_19'),
    ('SYSTEM', null::text, true, '{}', 'SEE_SECTION_19 WORK_SECTION_19'),
    ('PRIVACY_OFFICER', null::text, false, '{BREAK_GLASS}', 'SEE_SECTION_19')) d (role, agency_function, every_pupil, through, permissions),
  string_to_table(d.permissions, ' ') p
  union all
  select 'MEMBER', 'SEE_SECTION_19', f, false, '{NAMED_ON_CASE,INVITED,ACTION_OWNER,BREAK_GLASS}'::text[], timestamptz '2000-01-01', 'As delivered'
  from unnest(array['EDUCATIONAL_PSYCHOLOGY', 'EDUCATION_WELFARE', 'SPECIALIST_TEACHING', 'INCLUSION', 'MENTAL_HEALTH',
    'SCHOOL_NURSING', 'EARLY_HELP', 'SOCIAL_CARE', 'VIRTUAL_SCHOOL', 'SEND_CASEWORK', 'BUSINESS_SUPPORT']) f
  union all
  select 'MEMBER', 'WORK_SECTION_19', f, false, '{NAMED_ON_CASE}'::text[], timestamptz '2000-01-01', 'As delivered'
  from unnest(array['EDUCATION_WELFARE', 'INCLUSION', 'SEND_CASEWORK']) f;

do $$
declare t text;
begin
  for t in select c.table_name::text from information_schema.columns c
           where c.table_schema = 'panels' and c.column_name = 'pupil_id' loop
    execute format('alter table panels.%I enable row level security', t);
    execute format('alter table panels.%I force row level security', t);
    execute format('create policy seen on panels.%I for select using ('
      '(select access.reaches_all(''SEE_SECTION_19'')) or pupil_id in (select access.reached(''SEE_SECTION_19'')))', t);
    execute format('create policy worked on panels.%I for insert with check ('
      '(select access.reaches_all(''WORK_SECTION_19'')) or pupil_id in (select access.reached(''WORK_SECTION_19'')))', t);
    execute format('create policy changed on panels.%I for update using ('
      '(select access.reaches_all(''WORK_SECTION_19'')) or pupil_id in (select access.reached(''WORK_SECTION_19'')))', t);
  end loop;
end $$;
create policy discarded on panels.decision_draft for delete using (
  (select access.reaches_all('WORK_SECTION_19')) or pupil_id in (select access.reached('WORK_SECTION_19')));
-- a school sends its own requests and sees how far they are; of the decision it gets the letter
create policy seen_by_its_school on panels.request for select using (
  school_urn = any ((select access.acting_schools())::integer[]) and pupil_id in (select access.reached('REFER')));
create policy sent_by_its_school on panels.request for insert with check (
  state = 'RECEIVED' and school_urn = any ((select access.acting_schools())::integer[])
  and pupil_id in (select access.reached('REFER')));
