-- What is typed for the next edition of a paper; one row for each kind of paper of a programme.
create table programme.paper_draft (
  programme_id uuid not null references programme.programme,
  form         text not null check (form in ('BOARD_PAPER', 'MINUTE', 'CABINET_DECISION')),
  fields       jsonb not null,
  version      integer not null check (version > 0),
  changed_at   timestamptz not null,
  changed_by   uuid not null references access.person,
  primary key (programme_id, form)
);
grant select, insert, update on programme.paper_draft to tats_app;

-- A paper as it was frozen: its files, and all that went into them. Nobody changes or takes away a row.
create table programme.edition (
  edition_id       uuid primary key,
  programme_id     uuid not null references programme.programme,
  form             text not null check (form in ('BOARD_PAPER', 'MINUTE', 'CABINET_DECISION')),
  number           integer not null check (number > 0),
  title            text not null,
  meeting_on       date not null,
  -- what the places were filled with and each figure with its definition, as text so that its hash stays
  content          text not null,
  figures          text not null,
  -- number, hash and hash of the inputs (the taking) of every publication printed in it
  publications     text not null,
  template_version integer not null,
  template_sha256  text not null,
  word             bytea not null,
  pdf              bytea not null,
  -- over all of the above
  sha256           text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  frozen_at        timestamptz not null,
  frozen_by        uuid not null references access.person,
  unique (programme_id, form, number)
);
grant select, insert on programme.edition to tats_app;
