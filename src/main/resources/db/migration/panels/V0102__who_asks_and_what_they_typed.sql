-- Who may ask the authority to arrange education for a child: schools for their roll, and people of health, social care, the
-- SEND team and the authority's services for children to whom something relates them. What they type is kept as they type it.
set row_security = off;

insert into access.matrix_rule (role, permission, agency_function, every_pupil, through, valid_from, reason)
  select d.role, 'ASK_SECTION_19', null::text, d.every_pupil, d.through::text[], timestamptz '2000-01-01', 'As delivered'
  from (values
    ('CHAIR', true, '{}'),
    ('MINUTE_TAKER', true, '{}'),
    ('SYSTEM', true, '{}'),
    ('SCHOOL', false, '{ON_ROLL}')) d (role, every_pupil, through)
  union all
  select 'MEMBER', 'ASK_SECTION_19', f, false, '{NAMED_ON_CASE,INVITED,ACTION_OWNER}'::text[], timestamptz '2000-01-01', 'As delivered'
  from unnest(array['EDUCATIONAL_PSYCHOLOGY', 'EDUCATION_WELFARE', 'SPECIALIST_TEACHING', 'INCLUSION', 'MENTAL_HEALTH',
    'SCHOOL_NURSING', 'EARLY_HELP', 'SOCIAL_CARE', 'VIRTUAL_SCHOOL', 'SEND_CASEWORK']) f;

drop policy seen_by_its_school on panels.request;
drop policy sent_by_its_school on panels.request;
-- a school sends its own requests and sees how far they are; of the decision it gets the letter
create policy seen_by_its_school on panels.request for select using (
  school_urn = any ((select access.acting_schools())::integer[]) and pupil_id in (select access.reached('ASK_SECTION_19')));
create policy sent_by_its_school on panels.request for insert with check (
  state = 'RECEIVED' and school_urn = any ((select access.acting_schools())::integer[])
  and pupil_id in (select access.reached('ASK_SECTION_19')));
-- an agency asks in its own name; who works on it is for the authority to say
create policy sent_by_an_agency on panels.request for insert with check (
  state = 'RECEIVED' and school_urn is null and owner_person_id is null and case_file_id is null
  and source in ('HEALTH', 'SOCIAL_CARE', 'SEND_TEAM', 'OTHER')
  and entered_by = (select access.acting()) and pupil_id in (select access.reached('ASK_SECTION_19')));

-- What somebody has typed into a form about a child and not saved yet: one row a field, overwritten, outside the change trail.
create table panels.draft (
  pupil_id  uuid not null references registry.pupil,
  person_id uuid not null references access.person,
  form      text not null,
  field     text not null,
  text      text not null,
  saved_at  timestamptz not null,
  primary key (pupil_id, person_id, form, field)
);
grant select, insert, update, delete on panels.draft to tats_app;
alter table panels.draft enable row level security;
alter table panels.draft force row level security;
-- nobody else's until it is saved, and nobody's who may no longer ask about the child
create policy own on panels.draft using (
  person_id = (select access.acting())
  and ((select access.reaches_all('ASK_SECTION_19')) or pupil_id in (select access.reached('ASK_SECTION_19'))));
