create schema privacy;
grant usage on schema privacy to tats_app;

-- Each question for a child by emergency access, answered or not: there is no second search beside the first.
create table privacy.emergency_try (
  emergency_try_id bigint generated always as identity primary key,
  person_id        uuid not null references access.person,
  tried_at         timestamptz not null
);
create index emergency_try_person on privacy.emergency_try (person_id, tried_at);

-- Each emergency access is looked at afterwards by somebody else.
create table privacy.review (
  break_glass_id uuid primary key references access.break_glass,
  due_on         date not null,
  -- how many this person had opened in the thirty days before, this one included
  within_30_days integer not null,
  verdict        text check (verdict in ('PROPORTIONATE', 'NOT_PROPORTIONATE')),
  words          text not null default '',
  reviewed_by    uuid references access.person,
  reviewed_at    timestamptz,
  check ((verdict is null) = (reviewed_at is null)),
  check ((verdict is null) = (reviewed_by is null))
);
create index review_due on privacy.review (due_on) where verdict is null;

-- A draw of openings. The same month, seed and bounds draw the same.
create table privacy.sample (
  sample_id uuid primary key,
  month     date not null check (extract(day from month) = 1),
  seed      bigint not null,
  from_at   timestamptz not null,
  to_at     timestamptz not null check (to_at > from_at),
  drawn_by  uuid not null references access.person,
  drawn_at  timestamptz not null,
  unique (month, from_at)
);
create table privacy.opening_check (
  sample_id  uuid not null references privacy.sample,
  -- the row of the audit trail
  event_id   bigint not null,
  stratum    text not null,
  of_so      integer not null,
  verdict    text check (verdict in ('JUSTIFIED', 'TO_BE_ASKED', 'NOT_JUSTIFIED')),
  words      text not null default '',
  checked_by uuid references access.person,
  checked_at timestamptz,
  version    integer not null default 0,
  primary key (sample_id, event_id),
  check ((verdict is null) = (checked_at is null))
);

grant select, insert on privacy.emergency_try, privacy.sample to tats_app;
grant select, insert, update on privacy.review, privacy.opening_check to tats_app;
