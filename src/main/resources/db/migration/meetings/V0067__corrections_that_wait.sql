-- A correction that repeats restricted wording waits until it is released or reworded. Once released it changes no more.
set row_security = off;

alter table meetings.minutes_addendum add released_at timestamptz;
update meetings.minutes_addendum set released_at = added_at;
grant update (text, added_at, released_at) on meetings.minutes_addendum to tats_app;

-- while it waits it is for its author and for those who record the meeting
alter policy seen on meetings.minutes_addendum using (
  meetings.takes_part(meeting_id)
  and (released_at is not null or person_id = (select access.acting()) or (select access.reaches_all('BUILD_AGENDA')))
  and (agenda_item_id is null
       or exists (select from meetings.agenda_item i where i.agenda_item_id = minutes_addendum.agenda_item_id)));
-- its author rewords it; TATS itself marks it when the last release comes from somebody else
create policy waiting on meetings.minutes_addendum for update
  using (released_at is null
         and (person_id = (select access.acting())
              or (select access.acting()) = '00000000-0000-7000-8000-000000000001'))
  with check (true);
