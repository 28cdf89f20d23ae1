-- An account at an OpenID Connect provider: issuer and subject are who it is, never its email address. Without a person it
-- waits for an administrator, who says whose it is; until then it signs nobody in.
create table signin.external_identity (
  external_identity_id uuid primary key,
  issuer        text not null,
  subject       text not null,
  person_id     uuid references access.person,
  -- what the provider said at the last sign-in, so that the administrator recognises whose it is; decides nothing
  said_name     text not null default '',
  said_email    text not null default '',
  first_seen_at timestamptz not null,
  last_seen_at  timestamptz not null,
  linked_by     uuid references access.person,
  linked_at     timestamptz,
  unique (issuer, subject),
  check ((person_id is null) = (linked_at is null))
);
create index external_identity_person on signin.external_identity (person_id);
grant select, insert, update on signin.external_identity to tats_app;
