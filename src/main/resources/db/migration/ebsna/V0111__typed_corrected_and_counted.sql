set row_security = off;

-- What somebody types into a form of the pathway, a row a field, until it is saved: nobody else's until then.
create table ebsna.draft (
  pupil_id  uuid not null references registry.pupil,
  person_id uuid not null references access.person,
  -- which form, with the id of the row that it is about
  form      text not null,
  field     text not null,
  text      text not null,
  saved_at  timestamptz not null,
  primary key (pupil_id, person_id, form, field)
);
grant select, insert, update, delete on ebsna.draft to tats_app;
alter table ebsna.draft enable row level security;
alter table ebsna.draft force row level security;
create policy own on ebsna.draft using (
  (select access.acting()) = '00000000-0000-7000-8000-000000000001'
  or (person_id = (select access.acting())
      and ((select access.reaches_all('REFER', 'WORK_PLAN')) or pupil_id in (select access.reached('REFER', 'WORK_PLAN')))));

-- What a contact of the log said before somebody corrected it, and why; never changed.
create table ebsna.contact_former (
  contact_entry_id uuid not null references ebsna.contact_entry,
  version    integer not null,
  plan_id    uuid not null references ebsna.plan,
  pupil_id   uuid not null references registry.pupil,
  at         timestamptz not null,
  with_whom  text not null,
  how        text not null,
  state      text not null,
  words      text not null,
  written_by uuid not null references access.person,
  written_at timestamptz not null,
  reason     text not null check (reason <> ''),
  corrected_by uuid not null references access.person,
  corrected_at timestamptz not null,
  primary key (contact_entry_id, version)
);
create index contact_former_plan on ebsna.contact_former (plan_id);
grant select, insert on ebsna.contact_former to tats_app;
alter table ebsna.contact_former enable row level security;
alter table ebsna.contact_former force row level security;
create policy seen on ebsna.contact_former for select using (
  (select access.reaches_all('SEE_PLAN')) or pupil_id in (select access.reached('SEE_PLAN')));
create policy written on ebsna.contact_former for insert with check (
  (select access.reaches_all('WORK_PLAN')) or pupil_id in (select access.reached('WORK_PLAN')));

-- In which band the registers put a child with an open plan, so that a list can be asked for a band: counted when it is first
-- asked for on a day, gone when facts or definitions change. TATS itself writes it.
create table ebsna.band_reading (
  pupil_id   uuid primary key references registry.pupil,
  -- empty where the registers do not say enough
  band       text not null,
  counted_on date not null
);
create index band_reading_band on ebsna.band_reading (band, pupil_id);
grant select, insert, update, delete on ebsna.band_reading to tats_app;
alter table ebsna.band_reading enable row level security;
alter table ebsna.band_reading force row level security;
create policy seen on ebsna.band_reading for select using (
  (select access.reaches_all('SEE_PLAN')) or pupil_id in (select access.reached('SEE_PLAN')));
create policy counted on ebsna.band_reading using (
  (select access.acting()) = '00000000-0000-7000-8000-000000000001');
