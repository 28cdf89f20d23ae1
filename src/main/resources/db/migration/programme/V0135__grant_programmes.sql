-- Grant programmes as data: money, workstreams, items, what was planned and reached, the words of the paper, and the history
-- of every change. Nothing here is about a child: who may see or keep it is a rule of the services.
create schema programme;
grant usage on schema programme to tats_app;

create table programme.programme (
  programme_id    uuid primary key,
  name            text not null check (name <> ''),
  funder          text not null,
  -- a template is copied and never reported on
  template        boolean not null,
  requested_pence bigint check (requested_pence >= 0),
  requested_on    date,
  awarded_pence   bigint check (awarded_pence >= 0),
  awarded_on      date,
  award_source    text not null,
  starts_on       date,
  ends_on         date check (ends_on >= starts_on),
  created_at      timestamptz not null default clock_timestamp(),
  version         integer not null default 1
);

create table programme.workstream (
  workstream_id uuid primary key,
  programme_id  uuid not null references programme.programme,
  position      integer not null,
  name          text not null check (name <> ''),
  version       integer not null default 1
);

create table programme.item (
  item_id       uuid primary key,
  programme_id  uuid not null references programme.programme,
  workstream_id uuid not null references programme.workstream,
  position      integer not null,
  name          text not null check (name <> ''),
  status        text not null check (status in ('AHEAD', 'ON_TRACK', 'SLIGHTLY_BEHIND', 'BEHIND', 'PAUSED', 'COMPLETE')),
  phase         text not null check (phase in ('DIAGNOSTIC', 'CO_DESIGN', 'IMPLEMENTATION', 'EMBEDDED', 'CLOSED')),
  narrative     text not null,
  -- one line for the table: what changed in the period
  changed       text not null,
  -- why it is not as planned
  reason        text not null check (reason <> '' or status not in ('SLIGHTLY_BEHIND', 'BEHIND', 'PAUSED')),
  owner         text not null,
  version       integer not null default 1
);

create table programme.milestone (
  milestone_id uuid primary key,
  programme_id uuid not null references programme.programme,
  item_id      uuid references programme.item,
  what         text not null check (what <> ''),
  due_on       date not null,
  done_on      date,
  note         text not null,
  version      integer not null default 1
);

create table programme.risk (
  risk_id      uuid primary key,
  programme_id uuid not null references programme.programme,
  position     integer not null,
  what         text not null check (what <> ''),
  control      text not null check (control <> ''),
  owner        text not null check (owner <> ''),
  level        text not null check (level in ('HIGH', 'MEDIUM', 'LOW')),
  closed_on    date,
  version      integer not null default 1
);

-- Money in pence. Totals are computed, nowhere kept.
create table programme.income (
  income_id    uuid primary key,
  programme_id uuid not null references programme.programme,
  received_on  date not null,
  pence        bigint not null check (pence > 0),
  source       text not null check (source <> ''),
  version      integer not null default 1
);
create table programme.quarter (
  quarter_id    uuid primary key,
  programme_id  uuid not null references programme.programme,
  label         text not null check (label <> ''),
  from_on       date not null,
  to_on         date not null check (to_on >= from_on),
  -- the profile: what was planned to be spent; null where none was agreed
  planned_pence bigint check (planned_pence >= 0),
  -- null until it is known
  cost_pence    bigint check (cost_pence >= 0),
  source        text not null check (source <> '' or cost_pence is null),
  version       integer not null default 1
);

-- A figure that was reported to TATS, with where it comes from: counted by others, not by TATS.
create table programme.figure (
  figure_id    uuid primary key,
  programme_id uuid not null references programme.programme,
  item_id      uuid not null references programme.item,
  position     integer not null,
  topic        text not null check (topic in ('SCHOOLS_ENGAGED', 'SCHOOLS_BOOKED', 'REGISTRATIONS', 'STAFF_TRAINED', 'PLACES', 'OTHER')),
  what         text not null check (what <> ''),
  number       integer check (number >= 0),
  whole        integer check (whole >= number),
  -- as reported, where the numbers behind it were not
  percent      numeric(4, 1) check (percent between 0 and 100),
  as_at        date not null,
  source       text not null check (source <> ''),
  version      integer not null default 1,
  check ((number is null) <> (percent is null)),
  check (whole is null or number is not null)
);

-- Take-up of a training by school, and as totals why others did not engage.
create table programme.school_take_up (
  school_take_up_id uuid primary key,
  programme_id      uuid not null references programme.programme,
  item_id           uuid not null references programme.item,
  school_urn        integer not null,
  stage             text not null check (stage in ('NOT_ENGAGED', 'ENGAGED', 'BOOKED', 'TRAINED')),
  reason            text not null,
  version           integer not null default 1,
  unique (item_id, school_urn)
);
create table programme.not_engaged (
  not_engaged_id uuid primary key,
  programme_id   uuid not null references programme.programme,
  item_id        uuid not null references programme.item,
  reason         text not null check (reason <> ''),
  schools        integer not null check (schools > 0),
  as_at          date not null,
  source         text not null check (source <> ''),
  version        integer not null default 1
);

create table programme.measure (
  measure_id         uuid primary key,
  programme_id       uuid not null references programme.programme,
  position           integer not null,
  name               text not null check (name <> ''),
  definition         text not null check (definition <> ''),
  -- counts up with each other definition; actuals name the one they were taken by
  definition_version integer not null,
  unit               text not null,
  lower_is_better    boolean not null,
  baseline           numeric,
  baseline_on        date check (baseline_on is not null or baseline is null),
  target             numeric,
  target_on          date,
  source             text not null,
  version            integer not null default 1
);
create table programme.actual (
  actual_id          uuid primary key,
  programme_id       uuid not null references programme.programme,
  measure_id         uuid not null references programme.measure,
  from_on            date not null,
  to_on              date not null check (to_on >= from_on),
  reached            numeric not null,
  definition_version integer not null,
  source             text not null check (source <> ''),
  version            integer not null default 1
);

-- Said by somebody in a role. Nobody is named.
create table programme.quote (
  quote_id     uuid primary key,
  programme_id uuid not null references programme.programme,
  item_id      uuid references programme.item,
  role         text not null check (role <> ''),
  words        text not null check (words <> ''),
  -- somebody looked at what seems to be a name and says it is none
  looked_at    boolean not null,
  version      integer not null default 1
);

create table programme.plan_area (
  plan_area_id uuid primary key,
  programme_id uuid not null references programme.programme,
  position     integer not null,
  title        text not null check (title <> ''),
  words        text not null,
  version      integer not null default 1
);

-- The headings of "Implications for the council's priorities": each council has its own.
create table programme.priority (
  priority_id  uuid primary key,
  programme_id uuid not null references programme.programme,
  position     integer not null,
  heading      text not null check (heading <> ''),
  words        text not null,
  version      integer not null default 1
);
create table programme.paper_text (
  paper_text_id uuid primary key,
  programme_id  uuid not null references programme.programme,
  code          text not null,
  words         text not null,
  version       integer not null default 1,
  unique (programme_id, code)
);

create index workstream_programme on programme.workstream (programme_id);
create index item_programme on programme.item (programme_id);
create index milestone_programme on programme.milestone (programme_id);
create index risk_programme on programme.risk (programme_id);
create index income_programme on programme.income (programme_id);
create index quarter_programme on programme.quarter (programme_id);
create index figure_programme on programme.figure (programme_id);
create index school_take_up_programme on programme.school_take_up (programme_id);
create index not_engaged_programme on programme.not_engaged (programme_id);
create index measure_programme on programme.measure (programme_id);
create index actual_programme on programme.actual (programme_id);
create index quote_programme on programme.quote (programme_id);
create index plan_area_programme on programme.plan_area (programme_id);
create index priority_programme on programme.priority (programme_id);

-- What was changed, by whom, when and why: old and new words of every field. Never changed, never deleted.
create table programme.change (
  change_id    bigint primary key generated always as identity,
  programme_id uuid not null references programme.programme,
  kind         text not null,
  part_id      uuid not null,
  title        text not null,
  -- of the part, after the change; 0 for a part that was taken out
  version      integer not null,
  changed_at   timestamptz not null,
  changed_by   uuid not null references access.person,
  reason       text not null,
  -- [{"field": ..., "was": ..., "now": ...}]
  fields       jsonb not null
);
create index change_programme on programme.change (programme_id, change_id desc);
create index change_part on programme.change (part_id);

grant select, insert, update, delete on all tables in schema programme to tats_app;
revoke update, delete on programme.change from tats_app;
revoke delete on programme.programme from tats_app;
