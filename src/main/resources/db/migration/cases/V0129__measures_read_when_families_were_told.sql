-- Measures know now on which day the family was told.
create or replace view reporting.discussion with (security_invoker = true) as
  select d.discussion_id, d.case_file_id, d.pupil_id, d.school_urn as urn, d.held_on, d.kind, d.origin, d.referral_id,
         d.asked_on, d.forum_code, d.outcome_code, d.outcome_label,
         exists (select from cases.discussion_text t
                 where t.discussion_id = d.discussion_id and t.field = 'pupil_voice' and t.text <> '')
           or coalesce(r.pupil_view_gathered, false) as pupil_voice,
         exists (select from cases.discussion_text t
                 where t.discussion_id = d.discussion_id and t.field = 'parent_voice' and t.text <> '')
           or coalesce(r.parent_view_gathered, false) as parent_voice,
         t.told_on as family_told_on
  from cases.discussion d
  left join cases.referral r on r.referral_id = d.referral_id
  left join reporting.family_told t on t.discussion_id = d.discussion_id
  where d.finished_at is not null;
