-- What measures read of cases: dates, kinds, states, and whether the child's voice is there; never what it says.

-- Finished discussions. The day on which the family was told is not kept yet.
create view reporting.discussion with (security_invoker = true) as
  select d.discussion_id, d.case_file_id, d.pupil_id, d.school_urn as urn, d.held_on, d.kind, d.origin, d.referral_id,
         d.asked_on, d.forum_code, d.outcome_code, d.outcome_label,
         exists (select from cases.discussion_text t
                 where t.discussion_id = d.discussion_id and t.field = 'pupil_voice' and t.text <> '')
           or coalesce(r.pupil_view_gathered, false) as pupil_voice,
         exists (select from cases.discussion_text t
                 where t.discussion_id = d.discussion_id and t.field = 'parent_voice' and t.text <> '')
           or coalesce(r.parent_view_gathered, false) as parent_voice,
         null::date as family_told_on
  from cases.discussion d
  left join cases.referral r on r.referral_id = d.referral_id
  where d.finished_at is not null;

create view reporting.referral with (security_invoker = true) as
  select referral_id, pupil_id, school_urn as urn, source, submitted_on, status, considering_permanent_exclusion,
         pupil_view_gathered, parent_view_gathered
  from cases.referral;

create view reporting.agreed_action with (security_invoker = true) as
  select action_id, discussion_id, pupil_id, agreed_on, due_on, status, finished_on from cases.agreed_action;

grant select on reporting.discussion, reporting.referral, reporting.agreed_action to tats_app;
