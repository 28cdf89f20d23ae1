create schema demo;
grant usage on schema demo to tats_app;

-- How far the making of the demonstration authority has come. A step's row commits with what the step made, so that a
-- start after a crash goes on with the next step.
create table demo.step (
  name    text primary key,
  done_at timestamptz not null default clock_timestamp()
);

-- The day on which the making began: all dates of the demonstration count from it, also when it ends a day later.
create table demo.creation (
  only_row boolean primary key default true check (only_row),
  today    date not null
);

grant select, insert on all tables in schema demo to tats_app;
