create schema audit;
grant usage on schema audit to tats_app;

-- Ids, field names, versions and hashes; never text or names. Rows are written once.
create table audit.event (
  event_id     bigint generated always as identity primary key,
  at           timestamptz not null default clock_timestamp(),
  transaction  xid8 not null default pg_current_xact_id(),
  person_id    uuid,
  action       text not null,
  subject_kind text not null,
  subject_id   text not null,
  pupil_id     uuid,
  detail       jsonb not null default '{}'
);
create index event_subject on audit.event (subject_kind, subject_id);
create index event_pupil on audit.event (pupil_id) where pupil_id is not null;

grant select on audit.event to tats_app;
grant insert (person_id, action, subject_kind, subject_id, pupil_id, detail) on audit.event to tats_app;
