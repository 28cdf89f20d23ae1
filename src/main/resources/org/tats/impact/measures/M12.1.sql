-- name: Voice
-- numerator: Discussions with the child's own view; discussions of which the family was told within 5 working days
-- denominator: Discussions in the period; for the family, those of them whose 5 working days were over on the day of the taking
-- window: The period, both days included; 5 working days after the day of the discussion
-- exclusions: None. Told in time, told late, not told with a recorded reason and not recorded are shares of the same discussions and make 100 % together. Discussions whose 5 working days are not over are counted apart
-- never-say:
-- standing: LOCAL
-- source: Local definition. The child's view is there when something stands under it in the record, or the referral says that it was gathered.
-- valid-from: 2024-09-01
-- part: pupil-voice | With the child's own view | SHARE | discussions
-- part: parent-voice | With the parents' view | SHARE | discussions
-- part: told | Family told within 5 working days | SHARE | discussions
-- part: told-late | Family told later | SHARE | discussions
-- part: not-told | Family not told, with a recorded reason | SHARE | discussions
-- part: not-recorded | Whether the family was told is not recorded | SHARE | discussions
-- part: not-over | The 5 working days are not over yet | COUNT | discussions
, family as (
  select discussion_id, pupil_id,
         case when family_told_on <= tell_by then 'told'
              when family_told_on is not null then 'told-late'
              when family_not_told then 'not-told'
              else 'not-recorded' end as what
  from in_period where tell_by < as_of
)
select 'pupil-voice' as part, discussion_id as unit_id, pupil_id, pupil_voice::integer::numeric as numerator,
       1::numeric as denominator
from in_period
union all
select 'parent-voice', discussion_id, pupil_id, parent_voice::integer, 1 from in_period
union all
select each.part, discussion_id, pupil_id, (what = each.part)::integer, 1
from family cross join (values ('told'), ('told-late'), ('not-told'), ('not-recorded')) each (part)
union all
select 'not-over', discussion_id, pupil_id, 1, null from in_period where tell_by >= as_of
