create schema documents;
grant usage on schema documents to tats_app;

-- The words of one kind of letter or report. A change is a new version; what was issued names the one it was written with.
create table documents.template (
  code       text not null check (code ~ '^[A-Z][A-Z0-9_]*$'),
  version    integer not null check (version > 0),
  subject    text not null check (subject <> ''),
  body       text not null check (body <> ''),
  -- which parts are law, guidance or the authority's own
  standing   text not null,
  valid_from timestamptz not null,
  -- null: came with TATS
  changed_by uuid references access.person,
  primary key (code, version)
);

-- What letters say of the council; the newest version counts.
create table documents.setting (
  fact       text not null,
  version    integer not null check (version > 0),
  value      text not null,
  changed_at timestamptz not null,
  changed_by uuid references access.person,
  primary key (fact, version)
);

-- The council's own Word file, into which letters are put; the newest counts, and one without bytes ends them.
create table documents.letterhead (
  version    integer primary key check (version > 0),
  bytes      bytea,
  sha256     text not null,
  changed_at timestamptz not null,
  changed_by uuid not null references access.person
);
grant select, insert on documents.template, documents.setting, documents.letterhead to tats_app;

-- The register of what was issued, with its bytes. Nobody changes or takes away a row.
create table documents.document (
  document_id      uuid primary key,
  number           bigint generated always as identity unique,
  -- null for a report about several
  pupil_id         uuid references registry.pupil,
  code             text not null,
  template_version integer not null,
  template_sha256  text not null,
  subject          text not null,
  -- name and address as printed
  addressee        text not null,
  -- a contact of the pupil; kept by a later module
  contact_id       uuid,
  school_urn       integer,
  way              text not null check (way in ('POST', 'EMAIL', 'HANDED_OVER', 'PORTAL', 'ON_FILE')),
  reference        text not null,
  pdf              bytea not null,
  word             bytea not null,
  pdf_sha256       text not null,
  word_sha256      text not null,
  data_sha256      text not null,
  issued_by        uuid not null references access.person,
  issued_at        timestamptz not null,
  foreign key (code, template_version) references documents.template
);
create index document_pupil on documents.document (pupil_id, issued_at desc);
grant select, insert on documents.document to tats_app;

alter table documents.document enable row level security;
alter table documents.document force row level security;
-- a letter says what was said and decided: whoever reads the case's text reads it, a school what is addressed to it
create policy seen on documents.document for select using (
  (select access.reaches_all('SEE_CASE_TEXT'))
  or pupil_id in (select access.reached('SEE_CASE_TEXT'))
  or (school_urn = any ((select access.acting_schools())::integer[])
      and pupil_id in (select access.reached('OWN_OUTCOME'))));
create policy issued on documents.document for insert with check (
  issued_by = (select access.acting())
  and ((select access.reaches_all('MANAGE_CASE', 'CONTRIBUTE'))
       or pupil_id in (select access.reached('MANAGE_CASE', 'CONTRIBUTE'))));
