-- Police and youth justice come to the items chosen for them; other standing members to every item.
alter table meetings.standing_member add chosen_only boolean not null default false;
update meetings.standing_member s set chosen_only = true
  from access.agency a where a.agency_id = s.agency_id and a.function in ('POLICE', 'YOUTH_JUSTICE');
create table meetings.agenda_item_agency (
  agenda_item_id uuid not null references meetings.agenda_item,
  agency_id      uuid not null references access.agency,
  primary key (agenda_item_id, agency_id)
);
grant select, insert, delete on meetings.agenda_item_agency to tats_app;

-- Whether the acting person may know of the meeting at all. Asked by policies on the very tables that it reads.
create function meetings.takes_part(meeting uuid) returns boolean
  language sql stable security definer set search_path = ''
  return access.reaches_all('BUILD_AGENDA')
      or exists (select from meetings.attendee a
                 where a.meeting_id = meeting and a.person_id = access.acting());
-- An agenda without the children: what an item is to those who may not see whom it is about.
create function meetings.slots(meeting uuid)
  returns table (agenda_item_id uuid, "position" smallint, kind text, planned_minutes smallint, state text,
                 spent_seconds integer, opened_at timestamptz, finished_at timestamptz, version integer)
  language sql stable security definer set search_path = ''
  begin atomic
    select i.agenda_item_id, i.position, i.kind, i.planned_minutes, i.state, i.spent_seconds, i.opened_at, i.finished_at,
           i.version
    from meetings.agenda_item i
    where i.meeting_id = slots.meeting and meetings.takes_part(slots.meeting);
  end;
revoke execute on function meetings.takes_part(uuid), meetings.slots(uuid) from public;
grant execute on function meetings.takes_part(uuid), meetings.slots(uuid) to tats_app;

do $$
declare t text;
begin
  foreach t in array array['agenda_item', 'agenda_item_agency', 'attendee', 'minutes_addendum'] loop
    execute format('alter table meetings.%I enable row level security', t);
    execute format('alter table meetings.%I force row level security', t);
  end loop;
end $$;

create policy seen on meetings.agenda_item for select using (
  (select access.reaches_all('BUILD_AGENDA')) or pupil_id in (select access.reached('SEE_CASE_TEXT')));
create policy built on meetings.agenda_item for insert with check ((select access.reaches_all('BUILD_AGENDA')));
create policy changed on meetings.agenda_item for update using ((select access.reaches_all('BUILD_AGENDA')));

create policy built on meetings.agenda_item_agency using ((select access.reaches_all('BUILD_AGENDA')));

-- who comes for one child only says something about that child
create policy seen on meetings.attendee for select using (
  person_id = (select access.acting())
  or (select access.reaches_all('BUILD_AGENDA', 'SEE_COUNTS'))
  or (meetings.takes_part(meeting_id)
      and (agenda_item_id is null
           or exists (select from meetings.agenda_item i where i.agenda_item_id = attendee.agenda_item_id))));
create policy invited on meetings.attendee for insert with check ((select access.reaches_all('BUILD_AGENDA')));
create policy recorded on meetings.attendee for update using ((select access.reaches_all('BUILD_AGENDA')));
create policy withdrawn on meetings.attendee for delete using ((select access.reaches_all('BUILD_AGENDA')));

create policy seen on meetings.minutes_addendum for select using (
  meetings.takes_part(meeting_id)
  and (agenda_item_id is null
       or exists (select from meetings.agenda_item i where i.agenda_item_id = minutes_addendum.agenda_item_id)));
create policy added on meetings.minutes_addendum for insert with check ((select access.reaches_all('BUILD_AGENDA')));
