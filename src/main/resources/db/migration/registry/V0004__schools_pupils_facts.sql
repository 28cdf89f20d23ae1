create schema registry;
grant usage on schema registry to tats_app;

create table registry.school (
  urn        integer primary key check (urn between 100000 and 999999),
  -- a school that became an academy keeps its number under a new URN: the open one answers to it
  laestab    integer not null check (laestab between 1000000 and 9999999),
  la_code    smallint not null,
  name       text not null,
  phase      text not null check (phase in ('NURSERY', 'PRIMARY', 'MIDDLE', 'SECONDARY', 'ALL_THROUGH', 'SIXTEEN_PLUS',
               'SPECIAL', 'PUPIL_REFERRAL_UNIT', 'OTHER')),
  type_code  text not null default '',
  open       boolean not null default true,
  low_age    smallint,
  high_age   smallint,
  open_date  date,
  close_date date
);
create index school_laestab on registry.school (laestab);

-- One row per day that the school's calendar names. SCHOOL is a day with sessions; the other kinds have none.
create table registry.calendar_day (
  urn  integer not null references registry.school,
  date date not null,
  kind text not null check (kind in ('SCHOOL', 'INSET', 'HOLIDAY', 'CLOSED')),
  primary key (urn, date)
);

-- Where no calendar is loaded for a school and academic year: the days for which its registers carry a mark other than '#'.
create table registry.register_day (
  urn  integer not null references registry.school,
  date date not null,
  primary key (urn, date)
);

create table registry.pupil (
  pupil_id      uuid primary key,
  upn           text not null unique,
  surname       text not null,
  forename      text not null,
  date_of_birth date not null,
  sex           text not null,
  ncyear        text not null,
  sen_provision text not null check (sen_provision in ('N', 'K', 'E')),
  sen_need      text not null default '',
  ethnicity     text not null default '',
  fsm           boolean,
  home_la       smallint not null
);
create index pupil_name on registry.pupil (lower(surname) text_pattern_ops, lower(forename) text_pattern_ops, pupil_id);
create index pupil_forename on registry.pupil (lower(forename) text_pattern_ops);
create index pupil_upn_start on registry.pupil (upn text_pattern_ops);

create table registry.enrolment (
  enrolment_id uuid primary key,
  pupil_id     uuid not null references registry.pupil,
  urn          integer not null references registry.school,
  entry_date   date not null,
  -- the last day on roll; null while on roll
  leaving_date date,
  unique (pupil_id, urn, entry_date)
);
create index enrolment_school on registry.enrolment (urn) where leaving_date is null;

create table registry.suspension (
  suspension_id uuid primary key,
  pupil_id      uuid not null references registry.pupil,
  urn           integer not null references registry.school,
  category      text not null check (category in ('SUSP', 'PERM', 'LNCH')),
  start_date    date not null,
  -- half days; for LNCH lunchtimes, each half a day; 0 for PERM
  sessions      smallint not null check (sessions >= 0),
  reason1       text not null default '',
  reason2       text not null default '',
  reason3       text not null default '',
  notice_date   date,
  cancelled_on  date,
  unique (pupil_id, urn, category, start_date)
);

create table registry.status_spell (
  status_spell_id uuid primary key,
  pupil_id        uuid not null references registry.pupil,
  status          text not null,
  from_date       date not null,
  to_date         date,
  worker          text not null default '',
  unique (pupil_id, status, from_date)
);

-- The register of one pupil, school and statutory window: two one-byte codes (AM, PM) per calendar day from
-- window_start on, blank where no mark is held. registry.MarkCode maps C1 to c, J1 to j, Y1..Y7 to 1..7 and so on.
create table registry.attendance (
  pupil_id     uuid not null references registry.pupil,
  urn          integer not null references registry.school,
  window_start date not null,
  marks        text collate "C" not null,
  primary key (pupil_id, urn, window_start)
);
create index attendance_school on registry.attendance (urn, window_start);

-- A headteacher's statement that permanent exclusion is being considered; comes with a referral.
create table registry.exclusion_consideration (
  exclusion_consideration_id uuid primary key,
  pupil_id     uuid not null references registry.pupil,
  urn          integer not null references registry.school,
  stated_on    date not null,
  withdrawn_on date,
  source       text not null unique
);

-- How fresh each school's data is: the last day a kind of file is about, and when it came.
create table registry.freshness (
  urn       integer not null references registry.school,
  kind      text not null check (kind in ('calendars', 'pupils', 'suspensions', 'attendance', 'statuses')),
  data_to   date not null,
  loaded_at timestamptz not null,
  primary key (urn, kind)
);

-- Bulk loads copy into these and are carried over by one statement. Unlogged: their rows matter for one transaction only.
-- row_no is the row's place in the load: of two rows with one key the later one holds.
create unlogged table registry.staging_school (
  row_no integer, urn integer, laestab integer, name text, phase text, type_code text, open boolean,
  low_age smallint, high_age smallint, open_date date, close_date date
);
create unlogged table registry.staging_attendance (pupil_id uuid, urn integer, window_start date, marks text collate "C");
create unlogged table registry.staging_pupil (
  row_no integer, upn text, surname text, forename text, date_of_birth date, sex text, ncyear text,
  sen_provision text, sen_need text, ethnicity text, fsm boolean, home_la smallint, urn integer, entry_date date
);
create unlogged table registry.staging_calendar_day (row_no integer, urn integer, date date, kind text);
create unlogged table registry.staging_suspension (
  row_no integer, pupil_id uuid, urn integer, category text, start_date date, sessions smallint,
  reason1 text, reason2 text, reason3 text, notice_date date, cancelled_on date
);
create unlogged table registry.staging_status_spell (
  row_no integer, pupil_id uuid, status text, from_date date, to_date date, worker text
);

-- What other modules may read about a pupil without asking for the facts one by one.
create view registry.pupil_card with (security_invoker = true) as
  select p.pupil_id, p.upn, p.surname, p.forename, p.date_of_birth, p.ncyear, p.sen_provision, p.sen_need, p.home_la,
         e.urn, e.entry_date, e.leaving_date, s.name as school_name, s.phase
  from registry.pupil p
  left join lateral (
    select urn, entry_date, leaving_date from registry.enrolment e
    where e.pupil_id = p.pupil_id
    order by leaving_date is null desc, entry_date desc, urn
    limit 1) e on true
  left join registry.school s on s.urn = e.urn;

create view registry.school_name with (security_invoker = true) as
  select urn, laestab, name, phase from registry.school;

grant select, insert, update on all tables in schema registry to tats_app;
grant delete on registry.register_day, registry.staging_school, registry.staging_attendance, registry.staging_pupil, registry.staging_calendar_day,
  registry.staging_suspension, registry.staging_status_spell to tats_app;
