-- A child whom no school's file brings: new to the area, at school in another authority or at an independent school, or on no
-- roll. Such a child has a reference of our own until a UPN is known.
alter table registry.pupil
  alter column upn drop not null,
  add local_reference text unique,
  -- to recognise the same child; kept of those opened by hand only
  add postcode text not null default '',
  add check (upn is not null or local_reference is not null);
create index pupil_born on registry.pupil (date_of_birth);
create sequence registry.local_reference_number;
grant usage on sequence registry.local_reference_number to tats_app;

create table registry.opened_child (
  pupil_id    uuid primary key references registry.pupil,
  why         text not null check (why in ('NEW_TO_AREA', 'OUT_OF_BOROUGH', 'INDEPENDENT', 'NO_SCHOOL', 'OTHER')),
  words       text not null default '',
  -- HERE: an enrolment says which
  school_kind text not null check (school_kind in ('HERE', 'INDEPENDENT', 'OTHER_AUTHORITY', 'NONE')),
  school_name text not null default '',
  opened_by   uuid not null references access.person,
  opened_at   timestamptz not null,
  version     integer not null default 1,
  check ((school_kind in ('INDEPENDENT', 'OTHER_AUTHORITY')) = (school_name <> '')),
  check (why <> 'OTHER' or words <> '')
);

-- Numbers that a child had before: files that still name them mean this child.
create table registry.former_upn (
  upn      text primary key,
  pupil_id uuid not null references registry.pupil,
  ended_at timestamptz not null,
  ended_by uuid not null references access.person
);

-- A file's row that may be a child whom we have without a permanent number: a person says whether it is.
create table registry.number_offer (
  pupil_id    uuid not null references registry.pupil,
  upn         text not null,
  urn         integer not null references registry.school,
  seen_at     timestamptz not null,
  same        boolean,
  answered_by uuid references access.person,
  answered_at timestamptz,
  primary key (pupil_id, upn),
  check ((same is null) = (answered_by is null)),
  check ((same is null) = (answered_at is null))
);

grant select, insert, update on registry.opened_child, registry.number_offer to tats_app;
grant select, insert on registry.former_upn to tats_app;

create or replace view registry.pupil_card with (security_invoker = true) as
  select p.pupil_id, p.upn, p.surname, p.forename, p.date_of_birth, p.ncyear, p.sen_provision, p.sen_need, p.home_la,
         e.urn, e.entry_date, e.leaving_date,
         coalesce(s.name,
                  case o.school_kind
                    when 'INDEPENDENT' then 'Independent school: ' || o.school_name
                    when 'OTHER_AUTHORITY' then 'School in another authority: ' || o.school_name
                    else 'No school' end) as school_name,
         s.phase, p.local_reference
  from registry.pupil p
  left join lateral (
    select urn, entry_date, leaving_date from registry.enrolment e
    where e.pupil_id = p.pupil_id
    order by leaving_date is null desc, entry_date desc, urn
    limit 1) e on true
  left join registry.school s on s.urn = e.urn
  left join registry.opened_child o on o.pupil_id = p.pupil_id;
