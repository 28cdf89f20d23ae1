create schema access;
grant usage on schema access to tats_app;

-- The application's clock, set in every transaction, so that tests and screens agree on "now".
create function access.clock() returns timestamptz
  language sql stable
  return coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now());

create table access.agency (
  agency_id  uuid primary key,
  name       text not null check (name <> ''),
  -- what the agency is at the table; decides who is proposed for one child only, and what schools never see
  function   text not null check (function in (
               'EDUCATIONAL_PSYCHOLOGY', 'EDUCATION_WELFARE', 'SPECIALIST_TEACHING', 'INCLUSION', 'MENTAL_HEALTH',
               'SCHOOL_NURSING', 'EARLY_HELP', 'POLICE', 'YOUTH_JUSTICE', 'SOCIAL_CARE', 'VIRTUAL_SCHOOL',
               'SEND_CASEWORK', 'BUSINESS_SUPPORT', 'DATA_ANALYSIS', 'OTHER', 'SCHOOL')),
  school_urn integer unique,
  active     boolean not null default true,
  version    integer not null default 0,
  check ((function = 'SCHOOL') = (school_urn is not null))
);
-- two schools may share a name, two services may not
create unique index agency_service_name on access.agency (lower(name)) where function <> 'SCHOOL';

create table access.person (
  person_id     uuid primary key,
  name          text not null check (name <> ''),
  email         text not null unique check (email = lower(email)),
  -- Argon2id; null for a person who does not sign in here
  password_hash text,
  active        boolean not null default true,
  version       integer not null default 0
);

create table access.affiliation (
  affiliation_id uuid primary key,
  person_id      uuid not null references access.person,
  agency_id      uuid not null references access.agency,
  job_title      text not null default '',
  valid_from     date not null,
  valid_to       date,
  check (valid_to is null or valid_to >= valid_from)
);
create index affiliation_person on access.affiliation (person_id);
create index affiliation_agency on access.affiliation (agency_id);

create table access.role_holding (
  role_holding_id uuid primary key,
  person_id       uuid not null references access.person,
  role            text not null check (role in ('ADMINISTRATOR', 'ANALYST', 'CHAIR', 'MINUTE_TAKER', 'MEMBER', 'SCHOOL', 'SYSTEM')),
  valid_from      date not null,
  valid_to        date,
  check (valid_to is null or valid_to >= valid_from)
);
create index role_holding_person on access.role_holding (person_id);

-- Why a person may see a pupil. The holder is a person, or an agency for all its people (a school and its roll).
create table access.relationship (
  relationship_id  uuid primary key default gen_random_uuid(),
  holder_person_id uuid references access.person,
  holder_agency_id uuid references access.agency,
  pupil_id         uuid not null,
  kind             text not null check (kind in ('ON_ROLL', 'NAMED_ON_CASE', 'INVITED', 'ACTION_OWNER')),
  -- the fact that made it, for example 'agenda_item:<id>'; the same fact ends it
  source           text not null,
  valid_from       timestamptz not null,
  valid_to         timestamptz,
  check ((holder_person_id is null) <> (holder_agency_id is null))
);
create unique index relationship_once on access.relationship
  (coalesce(holder_person_id, holder_agency_id), pupil_id, kind, source) where valid_to is null;
create index relationship_pupil on access.relationship (pupil_id);
create index relationship_source on access.relationship (source) where valid_to is null;

create view access.person_relationship with (security_invoker = true) as
  select holder_person_id as person_id, pupil_id, kind, source, valid_from
  from access.relationship
  where holder_person_id is not null
    and valid_from <= access.clock() and (valid_to is null or valid_to > access.clock())
  union all
  select a.person_id, r.pupil_id, r.kind, r.source, r.valid_from
  from access.relationship r
  join access.affiliation a on a.agency_id = r.holder_agency_id
   and a.valid_from <= (access.clock() at time zone 'Europe/London')::date
   and (a.valid_to is null or a.valid_to >= (access.clock() at time zone 'Europe/London')::date)
  where r.valid_from <= access.clock() and (r.valid_to is null or r.valid_to > access.clock());

-- Names for the lists of other modules; published, so that they need no join into the tables.
create view access.person_name with (security_invoker = true) as
  select person_id, name from access.person;
create view access.agency_name with (security_invoker = true) as
  select agency_id, name, function, school_urn from access.agency;

create table access.api_token (
  api_token_id uuid primary key,
  person_id    uuid not null references access.person,
  token_sha256 text not null unique,
  label        text not null,
  created_at   timestamptz not null,
  revoked_at   timestamptz
);

-- what programs do (the demonstration, a data feed with a token) is done by this person
insert into access.person (person_id, name, email, password_hash, active)
  values ('00000000-0000-7000-8000-000000000001', 'TATS itself', 'system@tats.invalid', null, true);
insert into access.role_holding (role_holding_id, person_id, role, valid_from)
  values ('00000000-0000-7000-8000-000000000002', '00000000-0000-7000-8000-000000000001', 'SYSTEM', '2000-01-01');

grant select, insert, update on all tables in schema access to tats_app;
