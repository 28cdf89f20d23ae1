-- Each text of a discussion is a section with a handling that its writer chooses. A section may have a handling before it
-- has a text: then its version is 0.
set row_security = off;

alter table cases.discussion_text
  add pupil_id uuid references registry.pupil,
  -- whose it is; null for what belongs to the whole table
  add keeper_agency_id uuid references access.agency,
  add handling text check (handling in ('ALL_AT_ITEM', 'ALSO_SCHOOL', 'NAMED_AGENCIES', 'WRITERS_AGENCY')),
  add named uuid[] not null default '{}',
  -- why it is relevant to this child (golden rule 6: only what is relevant, to those with a role)
  add relevance text not null default '',
  add not_for_parent boolean not null default false,
  add not_for_parent_reason text not null default '',
  add check (not not_for_parent or not_for_parent_reason <> ''),
  add check ((handling = 'NAMED_AGENCIES') = (named <> '{}')),
  add check (handling <> 'WRITERS_AGENCY' or keeper_agency_id is not null);
update cases.discussion_text t
  set pupil_id = d.pupil_id, keeper_agency_id = t.agency_id,
      handling = coalesce((select h.handling from access.agency a
                           join access.starting_handling h on h.agency_function = a.function and h.valid_to is null
                           where a.agency_id = t.agency_id), 'ALL_AT_ITEM')
  from cases.discussion d where d.discussion_id = t.discussion_id;
alter table cases.discussion_text alter pupil_id set not null, alter handling set not null;

-- The words of an action, apart from its structure: those who work with structured data see one without the other.
create table cases.action_wording (
  action_id uuid primary key references cases.agreed_action,
  pupil_id  uuid not null references registry.pupil,
  owner_person_id uuid not null references access.person,
  what      text not null check (what <> ''),
  note      text not null default ''
);
insert into cases.action_wording (action_id, pupil_id, owner_person_id, what, note)
  select action_id, pupil_id, owner_person_id, what, note from cases.agreed_action;
alter table cases.agreed_action drop column what, drop column note;
grant select, insert, update on cases.action_wording to tats_app;

grant select on access.person_agency to tats_app;

-- Row-level security: the second line behind access.Decisions. A row comes back only to whom the matrix and a relationship
-- lead to its pupil; nobody signed in gets none. What only recorders and programs change is checked by them.
do $$
declare t text;
begin
  foreach t in array array['case_file', 'referral', 'discussion', 'discussion_text', 'draft', 'agreed_action', 'action_wording'] loop
    execute format('alter table cases.%I enable row level security', t);
    execute format('alter table cases.%I force row level security', t);
  end loop;
end $$;

-- structure: lead, status, dates, outcomes; also for lists that look at every pupil
create policy seen on cases.case_file for select using (
  (select access.reaches_all('SEE_CASE', 'SEE_FLAGS', 'BUILD_AGENDA'))
  or pupil_id in (select access.reached('SEE_CASE', 'OWN_OUTCOME')));
create policy opened on cases.case_file for insert with check (
  (select access.reaches_all('MANAGE_CASE', 'RECORD_MEETING'))
  or pupil_id in (select access.reached('MANAGE_CASE', 'RECORD_MEETING')));
create policy changed on cases.case_file for update using (
  (select access.reaches_all('MANAGE_CASE', 'RECORD_MEETING'))
  or pupil_id in (select access.reached('MANAGE_CASE', 'RECORD_MEETING')));

create policy seen on cases.discussion for select using (
  (select access.reaches_all('SEE_CASE', 'SEE_FLAGS', 'SEE_COUNTS'))
  or pupil_id in (select access.reached('SEE_CASE', 'OWN_OUTCOME')));
create policy opened on cases.discussion for insert with check (
  (select access.reaches_all('RECORD_MEETING')) or pupil_id in (select access.reached('RECORD_MEETING')));
-- members count a change when they write or finish an action
create policy changed on cases.discussion for update using (
  (select access.reaches_all('RECORD_MEETING', 'CONTRIBUTE'))
  or pupil_id in (select access.reached('RECORD_MEETING', 'CONTRIBUTE', 'OWN_OUTCOME')));

create policy seen on cases.referral for select using (
  (select access.reaches_all('SEE_REFERRALS'))
  or (pupil_id in (select access.reached('REFER')) and school_urn = any ((select access.acting_schools())::integer[])));
create policy sent on cases.referral for insert with check (
  (select access.reaches_all('REFER')) or pupil_id in (select access.reached('REFER')));
create policy decided on cases.referral for update using (
  (select access.reaches_all('DECIDE_REFERRAL', 'RECORD_MEETING')) or pupil_id in (select access.reached('RECORD_MEETING')));

create policy seen on cases.discussion_text for select using (
  ((select access.reaches_all('SEE_CASE_TEXT')) or pupil_id in (select access.reached('SEE_CASE_TEXT')))
  and (handling in ('ALL_AT_ITEM', 'ALSO_SCHOOL')
       or written_by = (select access.acting())
       or keeper_agency_id = any ((select access.acting_agencies())::uuid[])
       or (handling = 'NAMED_AGENCIES' and named && (select access.acting_agencies())::uuid[])
       or (select access.reaches_all('SEE_RESTRICTED'))
       or pupil_id in (select access.reached('SEE_RESTRICTED'))
       or (pupil_id in (select access.glass_pupils())
           and (not access.guarded(keeper_agency_id) or access.glass_allowed(pupil_id, keeper_agency_id))))
  or (handling = 'ALSO_SCHOOL' and pupil_id in (select access.reached('OWN_OUTCOME'))));
create policy written on cases.discussion_text for insert with check (
  (select access.reaches_all('CONTRIBUTE')) or pupil_id in (select access.reached('CONTRIBUTE')));
create policy changed on cases.discussion_text for update using (
  (select access.reaches_all('CONTRIBUTE')) or pupil_id in (select access.reached('CONTRIBUTE')));

-- What somebody is typing is nobody else's until it is content; TATS itself keeps it when the meeting ends.
create policy own on cases.draft using (
  person_id = (select access.acting()) or (select access.acting()) = '00000000-0000-7000-8000-000000000001');

create policy seen on cases.agreed_action for select using (
  owner_person_id = (select access.acting())
  or (select access.reaches_all('SEE_CASE', 'SEE_ALL_ACTIONS', 'SEE_COUNTS'))
  or pupil_id in (select access.reached('SEE_CASE')));
create policy agreed on cases.agreed_action for insert with check (
  (select access.reaches_all('RECORD_MEETING')) or pupil_id in (select access.reached('RECORD_MEETING')));
create policy changed on cases.agreed_action for update using (
  owner_person_id = (select access.acting())
  or (select access.reaches_all('RECORD_MEETING', 'SEE_ALL_ACTIONS'))
  or pupil_id in (select access.reached('RECORD_MEETING')))
  with check (true);

create policy seen on cases.action_wording for select using (
  owner_person_id = (select access.acting())
  or (select access.reaches_all('SEE_CASE_TEXT', 'SEE_ALL_ACTIONS'))
  or pupil_id in (select access.reached('SEE_CASE_TEXT')));
create policy agreed on cases.action_wording for insert with check (
  (select access.reaches_all('RECORD_MEETING')) or pupil_id in (select access.reached('RECORD_MEETING')));
create policy changed on cases.action_wording for update using (
  owner_person_id = (select access.acting())
  or (select access.reaches_all('RECORD_MEETING', 'SEE_ALL_ACTIONS'))
  or pupil_id in (select access.reached('RECORD_MEETING')))
  with check (true);

-- Which sections a discussion has, closed ones too: whose, how handled, whether filled; never what they say or why they are
-- relevant. It passes the policies and therefore asks itself whether the reader may read the pupil's case text.
create function cases.section_marks(discussion uuid)
  returns table (field text, keeper_agency_id uuid, handling text, named uuid[], written_by uuid, version integer,
                 filled boolean, guarded boolean)
  language sql stable security definer set search_path = ''
  begin atomic
    select t.field, t.keeper_agency_id, t.handling, t.named, t.written_by, t.version, t.text <> '',
           access.guarded(t.keeper_agency_id) and not access.glass_allowed(t.pupil_id, t.keeper_agency_id)
    from cases.discussion_text t
    where t.discussion_id = section_marks.discussion
      and (access.reaches_all('SEE_CASE_TEXT') or t.pupil_id in (select access.reached('SEE_CASE_TEXT')));
  end;
-- Who is typing in which field of a discussion, for those who may read its text; not what.
create function cases.typing(discussion uuid)
  returns table (field text, person_id uuid)
  language sql stable security definer set search_path = ''
  begin atomic
    select w.field, w.person_id
    from cases.draft w
    join cases.discussion d on d.discussion_id = w.subject_id
    where w.subject_id = typing.discussion
      and (access.reaches_all('SEE_CASE_TEXT') or d.pupil_id in (select access.reached('SEE_CASE_TEXT')));
  end;
revoke execute on function cases.section_marks(uuid), cases.typing(uuid) from public;
grant execute on function cases.section_marks(uuid), cases.typing(uuid) to tats_app;
