-- One row for each time somebody signed in: the truth about a session on every node. The browser's cookie finds it.
create table signin.session (
  session_id      uuid primary key,
  -- of the cookie's value; the value itself is nowhere
  token_sha256    text not null unique,
  -- the value before the last fresh proof, good for requests that were on their way
  previous_sha256 text unique,
  person_id       uuid not null references access.person,
  factors         text[] not null check (cardinality(factors) > 0),
  started_at      timestamptz not null,
  -- keyboard, pointer or touch; no heartbeat, poll or push
  last_input_at   timestamptz not null,
  proved_at       timestamptz not null,
  expires_at      timestamptz not null,
  locked_at       timestamptz,
  ended_at        timestamptz,
  ended_why       text check (ended_why in (
                    'SIGNED_OUT', 'LOCKED_TOO_LONG', 'LIMIT_REACHED', 'BY_ADMINISTRATOR', 'ACCOUNT_ENDED', 'REPLACED')),
  check ((ended_at is null) = (ended_why is null))
);
create index session_of_person on signin.session (person_id) where ended_at is null;
grant select, insert, update on signin.session to tats_app;
