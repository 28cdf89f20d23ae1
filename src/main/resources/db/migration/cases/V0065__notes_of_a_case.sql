-- Notes: sections of a case that an agency writes between meetings, handled as the sections of an item are. Text is written
-- once (the application may not update it); what is wrong or new is a row that adds to the first.
set row_security = off;

create table cases.note (
  note_id      uuid primary key,
  case_file_id uuid not null references cases.case_file,
  pupil_id     uuid not null references registry.pupil,
  -- the note that this one adds to; an addition has the handling of its note
  adds_to      uuid references cases.note,
  -- the writer's agency at the time
  keeper_agency_id uuid references access.agency,
  handling     text not null check (handling in ('ALL_AT_ITEM', 'ALSO_SCHOOL', 'NAMED_AGENCIES', 'WRITERS_AGENCY')),
  named        uuid[] not null default '{}',
  relevance    text not null default '',
  not_for_parent boolean not null default false,
  not_for_parent_reason text not null default '',
  text         text not null check (text <> ''),
  written_by   uuid not null references access.person,
  written_at   timestamptz not null,
  check (not not_for_parent or not_for_parent_reason <> ''),
  check ((handling = 'NAMED_AGENCIES') = (named <> '{}')),
  check (handling <> 'WRITERS_AGENCY' or keeper_agency_id is not null)
);
create index note_case_file on cases.note (case_file_id);
create index note_pupil on cases.note (pupil_id);
grant select, insert on cases.note to tats_app;
grant update (handling, named, relevance, not_for_parent, not_for_parent_reason) on cases.note to tats_app;

alter table cases.note enable row level security;
alter table cases.note force row level security;

-- Word for word the rule of the sections of an item: one rule of who may read a section, and SchemaTests says so.
do $$
begin
  execute 'create policy seen on cases.note for select using ('
    || (select qual from pg_policies
        where schemaname = 'cases' and tablename = 'discussion_text' and policyname = 'seen') || ')';
end $$;
create policy written on cases.note for insert with check (
  written_by = (select access.acting())
  and ((select access.reaches_all('CONTRIBUTE')) or pupil_id in (select access.reached('CONTRIBUTE'))));
-- its agency and its writer choose who may read it
create policy handled on cases.note for update using (
  (written_by = (select access.acting()) or keeper_agency_id = any ((select access.acting_agencies())::uuid[]))
  and ((select access.reaches_all('CONTRIBUTE')) or pupil_id in (select access.reached('CONTRIBUTE'))))
  with check (true);

-- As cases.case_section_marks: that a note is there, whose and how it is handled; never what it says.
create function cases.note_marks(case_file uuid)
  returns table (note_id uuid, keeper_agency_id uuid, handling text, named uuid[], written_by uuid, guarded boolean)
  language sql stable security definer set search_path = ''
  begin atomic
    select n.note_id, n.keeper_agency_id, n.handling, n.named, n.written_by,
           access.guarded(n.keeper_agency_id) and not access.glass_allowed(n.pupil_id, n.keeper_agency_id)
    from cases.note n
    where n.case_file_id = note_marks.case_file and n.adds_to is null
      and (access.reaches_all('SEE_CASE_TEXT') or n.pupil_id in (select access.reached('SEE_CASE_TEXT')));
  end;
revoke execute on function cases.note_marks(uuid) from public;
grant execute on function cases.note_marks(uuid) to tats_app;

-- Notices of significant harm in notes: of a case while the note is typed, of the note once it is kept.
alter table cases.harm_notice
  add case_file_id uuid references cases.case_file,
  add note_id uuid references cases.note,
  add check (case_file_id is null or (discussion_id is null and referral_id is null)),
  add check (note_id is null or case_file_id is not null);
grant update (note_id) on cases.harm_notice to tats_app;
drop index cases.one_open_notice_a_form_and_person;
create unique index one_open_notice_a_form_and_person on cases.harm_notice (pupil_id, field, shown_to)
  where answer is null and discussion_id is null and referral_id is null and case_file_id is null;
create unique index one_open_notice_a_note_and_person on cases.harm_notice (case_file_id, field, shown_to)
  where answer is null and case_file_id is not null and note_id is null;
create index harm_notice_case on cases.harm_notice (case_file_id);
create policy seen_with_its_note on cases.harm_notice for select using (
  exists (select from cases.note n where n.note_id = harm_notice.note_id));
