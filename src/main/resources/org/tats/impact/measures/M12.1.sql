-- name: Voice
-- numerator: Discussions with the child's own view; discussions of which the family was told within 5 working days
-- denominator: Discussions in the period; for the family, those whose day of telling is recorded
-- window: The period, both days included; 5 working days after the day of the discussion
-- exclusions: Discussions after which the family was not told, with a recorded reason, and those of which nothing is recorded are counted apart
-- never-say:
-- standing: LOCAL
-- source: Local definition. The child's view is there when something stands under it in the record, or the referral says that it was gathered.
-- valid-from: 2024-09-01
-- part: pupil-voice | With the child's own view | SHARE | discussions
-- part: parent-voice | With the parents' view | SHARE | discussions
-- part: told | Family told within 5 working days | SHARE | discussions
-- part: not-told | Family not told, with a recorded reason | COUNT | discussions
-- part: not-recorded | Whether the family was told is not recorded | COUNT | discussions
select 'pupil-voice' as part, discussion_id as unit_id, pupil_id, pupil_voice::integer::numeric as numerator,
       1::numeric as denominator
from in_period
union all
select 'parent-voice', discussion_id, pupil_id, parent_voice::integer, 1 from in_period
union all
select 'told', discussion_id, pupil_id, (family_told_on <= tell_by)::integer, 1 from in_period
where family_told_on is not null
union all
select case when family_not_told then 'not-told' else 'not-recorded' end, discussion_id, pupil_id, 1, null from in_period
where family_told_on is null
