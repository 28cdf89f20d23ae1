-- What was intended before a discussion and did not come: a permanent exclusion that a headteacher considered in writing (M5), a
-- placement elsewhere that the EHCP team meant to make (M11). What people state is kept here; what facts say is counted.
set row_security = off;

create table impact.attestation (
  -- of an exclusion, the key of the headteacher's statement
  attestation_id uuid primary key,
  kind           text not null check (kind in ('EXCLUSION', 'PLACEMENT')),
  pupil_id       uuid not null references registry.pupil,
  -- the school of the statement; of a placement the school on the day it was intended, null without one
  urn            integer references registry.school,
  intended_on    date not null,
  -- of a placement: where the child was to go
  placement      text,
  -- who recorded a placement; of an exclusion, who checked the statement is an act
  recorded_by    uuid references access.person,
  recorded_at    timestamptz not null,
  -- counted from facts, by TATS itself: the first discussion after, the day on which 12 months are over, what holds
  discussion_id  uuid,
  discussed_on   date,
  until_on       date,
  fact           text not null,
  fact_on        date,
  -- an exclusion within the time that was cancelled or not upheld: shown apart
  fallen_on      date,
  -- left the roll of the school, or moved, and came back
  returned       boolean not null default false,
  state          text not null check (state in ('CONSIDERED', 'FOLLOWED', 'READY_TO_SIGN', 'SIGNED', 'REOPENED', 'NOT_AVERTED',
                   'APART', 'WITHDRAWN', 'MERGED')),
  counted_on     date not null,
  check ((kind = 'PLACEMENT') = (placement is not null)),
  check ((kind = 'PLACEMENT') = (recorded_by is not null))
);
create index attestation_pupil on impact.attestation (pupil_id);

-- What people did with it and what changed, in order. Never changed, never deleted. Codes and dates only, no words.
create table impact.attestation_act (
  attestation_act_id bigint generated always as identity primary key,
  attestation_id uuid not null references impact.attestation,
  pupil_id       uuid not null references registry.pupil,
  act            text not null check (act in ('CONFIRMED', 'ALTERNATIVE', 'ENDED', 'WITHDRAWN', 'SIGNED', 'FACTS', 'REOPENED')),
  detail         text not null,
  on_date        date,
  person_id      uuid not null references access.person,
  at             timestamptz not null
);
create index attestation_act_of on impact.attestation_act (attestation_id, attestation_act_id);
create index attestation_act_pupil on impact.attestation_act (pupil_id);

-- What a place costs a year, by kind of place: the authority's own figures, each with its source and its first day.
create table impact.unit_cost (
  place      text not null,
  version    integer not null,
  pounds     integer not null check (pounds between 1 and 1000000),
  source     text not null check (source <> ''),
  valid_from date not null,
  -- last day, included; null while it holds
  valid_to   date,
  changed_by uuid not null references access.person,
  changed_at timestamptz not null,
  primary key (place, version),
  check (valid_to is null or valid_to >= valid_from)
);

-- As they stood when facts for measures were taken.
create table impact.attested (
  taking_id      uuid not null references impact.taking on delete cascade,
  attestation_id uuid not null,
  kind           text not null,
  pupil_id       uuid not null,
  discussion_id  uuid not null,
  until_on       date,
  fact           text not null,
  fallen         boolean not null,
  returned       boolean not null,
  state          text not null,
  placement      text,
  alternative    text,
  alternative_on date,
  primary key (taking_id, attestation_id)
);

grant select, insert, update on impact.attestation, impact.unit_cost to tats_app;
grant select, insert on impact.attestation_act, impact.attested to tats_app;

do $$
declare t text;
begin
  foreach t in array array['attestation', 'attestation_act'] loop
    execute format('alter table impact.%I enable row level security', t);
    execute format('alter table impact.%I force row level security', t);
    execute format('create policy seen on impact.%I for select using (
      (select access.reaches_all(''ATTEST'', ''SIGN_ATTESTATION'', ''SEE_IMPACT''))
      or pupil_id in (select access.reached(''ATTEST'', ''SIGN_ATTESTATION'')))', t);
  end loop;
end $$;
create policy stated on impact.attestation for insert with check (
  (select access.acting()) = '00000000-0000-7000-8000-000000000001'
  or recorded_by = (select access.acting())
     and ((select access.reaches_all('ATTEST')) or pupil_id in (select access.reached('ATTEST'))));
create policy counted on impact.attestation for update using (
  (select access.acting()) = '00000000-0000-7000-8000-000000000001');
create policy acted on impact.attestation_act for insert with check (
  person_id = (select access.acting())
  and (case when act = 'SIGNED'
         then (select access.reaches_all('SIGN_ATTESTATION')) or pupil_id in (select access.reached('SIGN_ATTESTATION'))
         when act in ('FACTS', 'REOPENED') then person_id = '00000000-0000-7000-8000-000000000001'
         else (select access.reaches_all('ATTEST')) or pupil_id in (select access.reached('ATTEST')) end));

alter table impact.attested enable row level security;
alter table impact.attested force row level security;
create policy seen on impact.attested for select using ((select access.reaches_all('SEE_IMPACT')));
create policy taken on impact.attested for insert with check (
  (select access.acting()) = '00000000-0000-7000-8000-000000000001');
