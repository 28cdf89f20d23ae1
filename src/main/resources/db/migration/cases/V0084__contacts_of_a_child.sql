-- Parents, carers and others whom one may have to reach about a child. Ended, never deleted.
set row_security = off;

create table cases.contact (
  contact_id    uuid primary key,
  pupil_id      uuid not null references registry.pupil,
  name          text not null check (name <> ''),
  -- the codes of the Department's common basic data set
  relationship  text not null check (relationship in ('PAM', 'PAF', 'STM', 'STF', 'FOM', 'FOF', 'CAR', 'FAM', 'REL', 'SWR',
                  'DOC', 'CHM', 'RLG', 'TCH', 'HTC', 'OTH')),
  parental_responsibility text not null check (parental_responsibility in ('YES', 'NO', 'NOT_KNOWN')),
  lives_with_child        text not null check (lives_with_child in ('YES', 'NO', 'NOT_KNOWN')),
  -- one line of the address a line, without the postcode
  address       text not null default '',
  postcode      text not null default '',
  phone         text not null default '',
  email         text not null default '',
  safe_contact  text not null default '',
  do_not_contact boolean not null default false,
  language      text not null default '',
  interpreter   boolean not null default false,
  communication text not null default '',
  call_order    smallint not null check (call_order between 1 and 99),
  valid_from    date not null,
  -- the last day; null while it holds
  valid_to      date,
  version       integer not null default 1,
  changed_by    uuid not null references access.person,
  changed_at    timestamptz not null,
  check (valid_to is null or valid_to >= valid_from)
);
create index contact_pupil on cases.contact (pupil_id);
grant select, insert, update on cases.contact to tats_app;

alter table cases.contact enable row level security;
alter table cases.contact force row level security;

-- Addresses and warnings are for those who may read what is said of the child and also the detail of the card: who works
-- with the family. Police and health get the second only by emergency access, schools and analysts have not the first.
create policy seen on cases.contact for select using (
  ((select access.reaches_all('SEE_CASE_TEXT')) or pupil_id in (select access.reached('SEE_CASE_TEXT')))
  and ((select access.reaches_all('SEE_CARD_DETAIL')) or pupil_id in (select access.reached('SEE_CARD_DETAIL'))));
create policy added on cases.contact for insert with check (
  changed_by = (select access.acting())
  and ((select access.reaches_all('CONTRIBUTE')) or pupil_id in (select access.reached('CONTRIBUTE'))));
create policy changed on cases.contact for update using (
  (select access.reaches_all('CONTRIBUTE')) or pupil_id in (select access.reached('CONTRIBUTE')))
  with check (changed_by = (select access.acting()));

-- That there is a warning about contact with this child's family, for those who see the case and not the contacts; never what
-- it says. It passes the policies and therefore asks itself whether the reader may see the case.
create function cases.contact_warning(pupil uuid) returns boolean
  language sql stable security definer set search_path = ''
  begin atomic
    select exists (
      select from cases.contact c
      where c.pupil_id = contact_warning.pupil
        and (c.safe_contact <> '' or c.do_not_contact)
        and (c.valid_to is null or c.valid_to >= (access.clock() at time zone 'Europe/London')::date)
        and (access.reaches_all('SEE_CASE') or c.pupil_id in (select access.reached('SEE_CASE'))));
  end;
revoke execute on function cases.contact_warning(uuid) from public;
grant execute on function cases.contact_warning(uuid) to tats_app;
