-- How a person with a local account proves who it is. The password is an Argon2id hash, the secret of the authenticator
-- app is sealed with the installation's key (tats.signin.key), which is not in the database.
create table signin.credential (
  person_id         uuid primary key references access.person,
  password_hash     text not null,
  password_set_at   timestamptz not null,
  totp_secret       bytea,
  totp_confirmed_at timestamptz,
  -- the 30-second step of the newest code that was accepted: a code works once
  totp_last_step    bigint not null default 0,
  check ((totp_secret is null) = (totp_confirmed_at is null))
);
insert into signin.credential (person_id, password_hash, password_set_at)
  select person_id, password_hash, now() from access.person where password_hash is not null;
alter table access.person drop column password_hash;

-- A link by which a person sets a first password and second factor (INVITATION), or another password (RESET). Works once.
create table signin.invitation (
  invitation_id uuid primary key,
  person_id     uuid not null references access.person,
  kind          text not null check (kind in ('INVITATION', 'RESET')),
  token_sha256  text not null unique,
  made_by       uuid not null references access.person,
  made_at       timestamptz not null,
  expires_at    timestamptz not null,
  used_at       timestamptz,
  withdrawn_at  timestamptz
);
create index invitation_person on signin.invitation (person_id);

-- A second factor was taken away: who checked that the person is who it says, and how.
create table signin.recovery (
  recovery_id uuid primary key,
  person_id   uuid not null references access.person,
  made_by     uuid not null references access.person,
  how_checked text not null check (how_checked in ('IN_PERSON', 'VIDEO_CALL', 'CALLED_BACK')),
  note        text not null check (note <> ''),
  made_at     timestamptz not null
);
create index recovery_person on signin.recovery (person_id);

-- Guesses of passwords and codes, for the limits. Account and address are keyed hashes: no email, no address is here.
create table signin.guess (
  guess_id  bigint generated always as identity primary key,
  kind      text not null check (kind in ('PASSWORD', 'CODE')),
  account   text not null,
  -- the browser, when this account signed in with it before; it has limits of its own, so that strangers lock nobody out
  browser   text,
  address   text not null,
  at        timestamptz not null,
  -- false: turned away without looking at it
  evaluated boolean not null,
  succeeded boolean not null default false
);
create index guess_account on signin.guess (account, kind, at);
create index guess_address on signin.guess (address, kind, at);
create index guess_at on signin.guess (at);

-- A browser with which the person has signed in. Only a hash of its cookie is kept.
create table signin.known_browser (
  person_id     uuid not null references access.person,
  cookie_sha256 text not null,
  last_at       timestamptz not null,
  primary key (person_id, cookie_sha256)
);

grant select, insert, update on signin.credential, signin.invitation, signin.known_browser, signin.guess to tats_app;
grant select, insert on signin.recovery to tats_app;
grant delete on signin.known_browser, signin.guess to tats_app;
