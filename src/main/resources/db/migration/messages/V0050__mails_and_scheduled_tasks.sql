create schema messages;
grant usage on schema messages to tats_app;

-- One mail to one person. It names nobody but its recipient and colleagues, and no pupil: the template decides what may
-- stand in it, and no template has a place for a pupil.
create table messages.message (
  message_id uuid primary key,
  person_id  uuid not null references access.person,
  template   text not null check (template ~ '^[a-z-]+$'),
  filling    jsonb not null,
  -- opens a door, so it is kept only until the mail is handed over
  link       text,
  state      text not null check (state in ('WAITING', 'SENT', 'NOT_SENT_NO_SERVER', 'NOT_SENT_NO_ADDRESS', 'FAILED')),
  written_at timestamptz not null,
  ended_at   timestamptz,
  check (link is null or state = 'WAITING'),
  check ((state = 'WAITING') = (ended_at is null))
);
create index message_written on messages.message (written_at desc, message_id);
create index message_person on messages.message (person_id);

grant select, insert, update on messages.message to tats_app;

-- Work after a transaction, as db-scheduler 16.12 asks for it; the rows carry ids only.
create table messages.scheduled_task (
  task_name            text not null,
  task_instance        text not null,
  task_data            bytea,
  execution_time       timestamptz not null,
  picked               boolean not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures integer,
  last_heartbeat       timestamptz,
  version              bigint not null,
  priority             smallint,
  primary key (task_name, task_instance)
);
create index scheduled_task_execution_time on messages.scheduled_task (execution_time);
create index scheduled_task_last_heartbeat on messages.scheduled_task (last_heartbeat);

grant select, insert, update, delete on messages.scheduled_task to tats_app;
