-- A letter says what its kind is about: who reads the case's text reads it only where they may also see that, and the family's
-- address only where they may see it on the child's page.
alter table documents.document add column read_by text not null default 'SEE_CASE_TEXT'
  check (read_by in ('SEE_CASE_TEXT', 'SEE_SECTION_19', 'SEE_PLAN'));
update documents.document set read_by = 'SEE_SECTION_19' where code like 'S19%';
update documents.document set read_by = 'SEE_PLAN' where code = 'EBSNA_PLAN';
alter table documents.document alter column read_by drop default;

drop policy seen on documents.document;
create policy seen on documents.document for select using (
  ((select access.reaches_all('SEE_CASE_TEXT')) or pupil_id in (select access.reached('SEE_CASE_TEXT')))
  and case read_by
        when 'SEE_SECTION_19' then
          (select access.reaches_all('SEE_SECTION_19')) or pupil_id in (select access.reached('SEE_SECTION_19'))
        when 'SEE_PLAN' then (select access.reaches_all('SEE_PLAN')) or pupil_id in (select access.reached('SEE_PLAN'))
        else true
      end
  and (contact_id is null
       or (select access.reaches_all('SEE_CARD_DETAIL')) or pupil_id in (select access.reached('SEE_CARD_DETAIL')))
  or (school_urn = any ((select access.acting_schools())::integer[])
      and pupil_id in (select access.reached('OWN_OUTCOME'))));
