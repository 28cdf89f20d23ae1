create schema flags;
grant usage on schema flags to tats_app;

-- Thresholds of the rules: versioned and dated. A change is a new row; the old one gets an end.
create table flags.threshold (
  rule       text not null,
  version    integer not null,
  valid_from date not null,
  valid_to   date,
  parameters jsonb not null,
  -- shown on screen: is it law, guidance or a local choice, and where it comes from
  standing   text not null check (standing in ('LAW', 'GUIDANCE', 'LOCAL')),
  source     text not null,
  primary key (rule, version)
);

-- An episode: it starts with the event or the first day of the run, and triage belongs to it.
create table flags.flag (
  flag_id      uuid primary key,
  pupil_id     uuid not null references registry.pupil,
  school_urn   integer not null references registry.school,
  rule         text not null,
  rule_version integer not null,
  -- what makes the episode this one and no other, for example the suspension's key or the first day
  episode      text not null,
  since        date not null,
  reason       text not null,
  inputs       jsonb not null,
  -- the date the facts are about, and when they were known so
  as_of        date not null,
  known_at     timestamptz not null,
  -- null while it holds; else the as-of date on which it no longer held
  ended_on     date,
  unique (pupil_id, rule, episode)
);
create index flag_open on flags.flag (pupil_id) where ended_on is null;

create table flags.triage (
  triage_id   uuid primary key,
  flag_id     uuid not null references flags.flag,
  decision    text not null check (decision in ('AGENDA', 'WATCH', 'DISMISS')),
  watch_until date,
  reason      text not null check (reason <> ''),
  person_id   uuid not null references access.person,
  decided_at  timestamptz not null,
  check ((decision = 'WATCH') = (watch_until is not null))
);
create index triage_flag on flags.triage (flag_id, decided_at desc);

create table flags.refresh (
  refresh_id  bigint generated always as identity primary key,
  as_of       date not null,
  started_at  timestamptz not null,
  finished_at timestamptz not null,
  pupils      integer not null,
  raised      integer not null,
  ended       integer not null
);

grant select, insert, update on flags.flag, flags.threshold to tats_app;
grant select, insert on flags.triage, flags.refresh to tats_app;
