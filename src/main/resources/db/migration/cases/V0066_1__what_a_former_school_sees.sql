-- For the time after a pupil left: the outcomes and what was shared of discussions held when the pupil was on the school's roll,
-- notes shared then, and the school's own referrals. Own actions are seen by their owner anyway.
create policy seen_by_former_school on cases.discussion for select using (
  pupil_id in (select access.reached('FORMER_OUTCOME')) and school_urn = any ((select access.acting_schools())::integer[]));
create policy seen_by_former_school on cases.discussion_text for select using (
  handling = 'ALSO_SCHOOL' and pupil_id in (select access.reached('FORMER_OUTCOME'))
  and exists (select from cases.discussion d
              where d.discussion_id = discussion_text.discussion_id
                and d.school_urn = any ((select access.acting_schools())::integer[])));
create policy seen_by_former_school on cases.note for select using (
  handling = 'ALSO_SCHOOL' and pupil_id in (select access.reached('FORMER_OUTCOME'))
  and access.had_on_roll(pupil_id, written_at));
create policy seen_by_former_school on cases.referral for select using (
  pupil_id in (select access.reached('FORMER_OUTCOME')) and school_urn = any ((select access.acting_schools())::integer[]));
