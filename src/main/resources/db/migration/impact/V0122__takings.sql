-- What measures are counted from: copies of facts, taken together at one moment and never changed. A taking that a published
-- figure names is kept; of the others the last.
set row_security = off;

create schema impact;
grant usage on schema impact to tats_app;

create table impact.taking (
  taking_id  uuid primary key,
  -- the day as at which the facts were taken, and the last day for which any register held a mark
  as_of      date not null,
  data_to    date,
  taken_at   timestamptz not null,
  -- SHA-256 over all copied rows in order, without the key of the taking
  input_hash text not null default '',
  -- school days from being asked to the end of the discussion, the middle one of all: the gap of comparison pupils
  gap_days   integer not null default 1,
  -- for resampling: the same taking gives the same intervals
  seed       bigint not null default 0,
  kept       boolean not null default false
);

create table impact.school (
  taking_id      uuid not null references impact.taking on delete cascade,
  urn            integer not null,
  phase          text not null,
  pupils         integer not null,
  calendar_to    date,
  attendance_to  date,
  suspensions_to date,
  -- school days since the last marked day, up to the day of the taking; null without a register or a calendar
  days_behind    integer,
  primary key (taking_id, urn)
);

create table impact.term (
  taking_id   uuid not null references impact.taking on delete cascade,
  first_day   date not null,
  last_day    date not null,
  label       text not null,
  -- school days of a school, the mean of all whose days are known
  school_days numeric not null,
  -- permanent exclusions that began in it and stand, and those cancelled or not upheld
  excluded    integer not null,
  not_upheld  integer not null,
  primary key (taking_id, first_day)
);

create table impact.pupil (
  taking_id     uuid not null references impact.taking on delete cascade,
  pupil_id      uuid not null,
  sex           text not null,
  ethnicity     text not null,
  fsm           boolean,
  sen_provision text not null,
  sen_need      text not null,
  ncyear        text not null,
  home_la       smallint not null,
  -- of the present or last enrolment; null for a child who never had one
  urn           integer,
  phase         text not null,
  on_roll       boolean not null,
  primary key (taking_id, pupil_id)
);

create table impact.discussion (
  taking_id      uuid not null references impact.taking on delete cascade,
  discussion_id  uuid not null,
  case_file_id   uuid not null,
  pupil_id       uuid not null,
  urn            integer,
  phase          text not null,
  forum_code     text not null,
  held_on        date not null,
  kind           text not null,
  origin         text not null,
  referred       boolean not null,
  asked_on       date,
  -- school days after the day of the referral up to and including the discussion; null where they are not known
  wait_days      integer,
  outcome_code   text not null,
  outcome_label  text not null,
  pupil_voice    boolean not null,
  parent_voice   boolean not null,
  family_told_on date,
  -- the last day on which telling the family is within 5 working days
  tell_by        date not null,
  -- of its case: at any forum, and at this forum
  first_of_case  boolean not null,
  first_of_forum boolean not null,
  -- rules that flagged the pupil when it was asked or until it was discussed
  flags          text[] not null,
  primary key (taking_id, discussion_id)
);
create index discussion_pupil on impact.discussion (taking_id, pupil_id, held_on);

create table impact.action (
  taking_id     uuid not null references impact.taking on delete cascade,
  action_id     uuid not null,
  discussion_id uuid not null,
  pupil_id      uuid not null,
  agreed_on     date not null,
  due_on        date not null,
  status        text not null,
  finished_on   date,
  primary key (taking_id, action_id)
);

create table impact.exclusion (
  taking_id     uuid not null references impact.taking on delete cascade,
  suspension_id uuid not null,
  pupil_id      uuid not null,
  urn           integer not null,
  category      text not null,
  start_date    date not null,
  -- half days; of LNCH lunchtimes, each half a day
  sessions      smallint not null,
  reason        text not null,
  cancelled     boolean not null,
  -- the governing board reinstated the pupil
  not_upheld    boolean not null,
  primary key (taking_id, suspension_id)
);
create index exclusion_pupil on impact.exclusion (taking_id, pupil_id, start_date);

create table impact.flag (
  taking_id uuid not null references impact.taking on delete cascade,
  flag_id   uuid not null,
  pupil_id  uuid not null,
  urn       integer not null,
  rule      text not null,
  since     date not null,
  ended_on  date,
  -- what people last decided about it; null for nothing
  decision  text,
  primary key (taking_id, flag_id)
);
create index flag_pupil on impact.flag (taking_id, pupil_id, since);

create table impact.arrangement (
  taking_id      uuid not null references impact.taking on delete cascade,
  arrangement_id uuid not null,
  pupil_id       uuid not null,
  kind           text not null,
  urn            integer,
  other_urn      integer,
  from_date      date not null,
  planned_end    date,
  ended_on       date,
  end_reason     text,
  half_hours     smallint,
  primary key (taking_id, arrangement_id)
);

create table impact.status_spell (
  taking_id uuid not null references impact.taking on delete cascade,
  pupil_id  uuid not null,
  status    text not null,
  from_date date not null,
  to_date   date,
  primary key (taking_id, pupil_id, status, from_date)
);

-- A headteacher's statement that permanent exclusion is being considered.
create table impact.consideration (
  taking_id    uuid not null references impact.taking on delete cascade,
  consideration_id uuid not null,
  pupil_id     uuid not null,
  urn          integer not null,
  stated_on    date not null,
  withdrawn_on date,
  primary key (taking_id, consideration_id)
);

-- One request for education under Section 19, with its first decision and its first provision.
create table impact.section_19 (
  taking_id     uuid not null references impact.taking on delete cascade,
  request_id    uuid not null,
  pupil_id      uuid not null,
  urn           integer,
  knew_on       date not null,
  -- the last day before the first decision on which 15 days out of school were reached, within a year; null for none
  day_15        date,
  decided_on    date,
  outcome       text,
  provided_on   date,
  -- school days after the 15th day, and after the day the authority knew; null where they are not known
  from_15_to_decision   integer,
  from_15_to_provision  integer,
  from_knew_to_decision integer,
  from_knew_to_provision integer,
  half_hours    integer,
  primary key (taking_id, request_id)
);

create table impact.provision (
  taking_id    uuid not null references impact.taking on delete cascade,
  provision_id uuid not null,
  request_id   uuid not null,
  pupil_id     uuid not null,
  kind         text not null,
  half_hours   integer not null,
  starts_on    date not null,
  ended_on     date,
  end_reason   text,
  -- the first review due within 42 days of the start was held in time; null while it is not due yet
  reviewed_in_time boolean,
  -- of one that ended with a return: possible sessions of the 30 school days after, and those attended
  days_after   integer,
  possible_after integer,
  attended_after integer,
  primary key (taking_id, provision_id)
);

-- Before and after of one pupil: around the first discussion of an episode, or around the beginning of a flag.
create table impact.followed (
  taking_id   uuid not null references impact.taking on delete cascade,
  about       text not null check (about in ('DISCUSSION', 'FLAG')),
  about_id    uuid not null,
  days        smallint not null check (days in (30, 60, 90)),
  pupil_id    uuid not null,
  -- the first day that the after window may have less one: of the discussion, or the end of the gap
  index_on    date not null,
  before_from date,
  before_to   date,
  after_from  date,
  after_to    date,
  before_attended  integer not null,
  before_possible  integer not null,
  after_attended   integer not null,
  after_possible   integer not null,
  -- half days of suspensions that began in the window and were not cancelled; lunchtimes apart, each half a day
  before_suspended integer not null,
  after_suspended  integer not null,
  before_lunches   integer not null,
  after_lunches    integer not null,
  -- suspensions that began in the year before
  suspensions      integer not null,
  -- why the pupil is not counted yet; null for a pupil with both windows
  incomplete  text check (incomplete in ('NO_SCHOOL_DAYS', 'NOT_YET', 'LATE_DATA', 'FEW_SESSIONS')),
  primary key (taking_id, about, about_id, days)
);
create index followed_pupil on impact.followed (taking_id, pupil_id);

-- School days numbered for each school, while a taking is made.
create unlogged table impact.staging_school_day (
  urn    integer not null,
  number integer not null,
  date   date not null,
  primary key (urn, number) include (date),
  unique (urn, date) include (number)
);

grant select, insert, update on impact.taking to tats_app;
grant delete on impact.taking to tats_app;
grant select, insert on all tables in schema impact to tats_app;
grant delete, maintain on impact.staging_school_day to tats_app;
grant maintain on impact.discussion, impact.flag, impact.exclusion, impact.followed to tats_app;

-- Unsuppressed: for who may see measures as they are. Only TATS itself takes.
do $$
declare t text;
begin
  for t in select c.table_name::text from information_schema.columns c
           where c.table_schema = 'impact' and c.column_name = 'pupil_id' loop
    execute format('alter table impact.%I enable row level security', t);
    execute format('alter table impact.%I force row level security', t);
    execute format('create policy seen on impact.%I for select using ((select access.reaches_all(''SEE_IMPACT'')))', t);
    execute format('create policy taken on impact.%I for insert with check (
      (select access.acting()) = ''00000000-0000-7000-8000-000000000001'')', t);
  end loop;
end $$;
