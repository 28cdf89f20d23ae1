-- The Word file of a form, in place of the one that came with TATS (version 0). A change is a new version; what was made before
-- keeps its bytes and names the version with its hash.
create table documents.form_template (
  code       text not null check (code ~ '^[A-Z][A-Z0-9_]*$'),
  version    integer not null check (version > 0),
  bytes      bytea not null,
  sha256     text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  changed_at timestamptz not null,
  changed_by uuid not null references access.person,
  primary key (code, version)
);
grant select, insert on documents.form_template to tats_app;
