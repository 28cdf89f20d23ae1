-- As cases.section_marks, for all discussions of a case in one question: that a section is there and how it is handled, never
-- what it says. It passes the policies and therefore asks itself whether the reader may read the pupil's case text.
create function cases.case_section_marks(case_file uuid)
  returns table (discussion_id uuid, field text, keeper_agency_id uuid, handling text, named uuid[], written_by uuid,
                 version integer, filled boolean, guarded boolean)
  language sql stable security definer set search_path = ''
  begin atomic
    select t.discussion_id, t.field, t.keeper_agency_id, t.handling, t.named, t.written_by, t.version, t.text <> '',
           access.guarded(t.keeper_agency_id) and not access.glass_allowed(t.pupil_id, t.keeper_agency_id)
    from cases.discussion_text t
    join cases.discussion d on d.discussion_id = t.discussion_id
    where d.case_file_id = case_section_marks.case_file
      and (access.reaches_all('SEE_CASE_TEXT') or t.pupil_id in (select access.reached('SEE_CASE_TEXT')));
  end;
revoke execute on function cases.case_section_marks(uuid) from public;
grant execute on function cases.case_section_marks(uuid) to tats_app;
