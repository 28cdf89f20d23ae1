create schema intake;
grant usage on schema intake to tats_app;

create table intake.import (
  import_id      uuid primary key,
  kind           text not null check (kind in ('schools', 'calendars', 'pupils', 'suspensions', 'attendance', 'statuses')),
  filename       text not null,
  complete       boolean not null default false,
  sha256         text not null,
  status         text not null check (status in ('LOADED', 'PARTLY_LOADED', 'REFUSED', 'ALREADY_LOADED')),
  rows_read      integer not null,
  rows_loaded    integer not null,
  rows_unchanged integer not null,
  rows_rejected  integer not null,
  message        text not null,
  -- what the file looked like: encoding, delimiter, number of columns
  read_as        text not null default '',
  -- its first line as a CSV line, so that the rows set aside can be given back as a file of the same shape
  header         text not null default '',
  person_id      uuid not null,
  started_at     timestamptz not null,
  finished_at    timestamptz not null,
  check (status = 'REFUSED' or rows_read = rows_loaded + rows_unchanged + rows_rejected)
);
create index import_again on intake.import (sha256, kind);
create index import_latest on intake.import (started_at desc, import_id);

create table intake.rejection (
  import_id   uuid not null references intake.import,
  line        integer not null,
  column_name text not null,
  code        text not null,
  reason      text not null,
  -- the whole row as it came, as a CSV line, so that it can be corrected and loaded alone
  raw         text not null,
  primary key (import_id, line)
);

grant select, insert on all tables in schema intake to tats_app;
