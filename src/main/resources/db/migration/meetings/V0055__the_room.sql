-- Where somebody who is checked in is: in the room or on the call (both see what is shared), or gone.
alter table meetings.attendee
  add whereabouts text not null default 'ROOM' check (whereabouts in ('ROOM', 'CALL', 'OUT')),
  -- out of the room while the meeting is at this item
  add out_for_item_id uuid references meetings.agenda_item;

-- That a section which its writer keeps to some was opened to the room, after those who may not hear it had left. It holds
-- while the meeting is at the item and they stay out.
create table meetings.room_opening (
  room_opening_id uuid primary key,
  meeting_id      uuid not null references meetings.meeting,
  agenda_item_id  uuid not null references meetings.agenda_item,
  -- of the item's discussion
  field           text not null,
  -- attendees of whom the recorder said that they had left
  left_out        uuid[] not null,
  opened_by       uuid not null references access.person,
  opened_at       timestamptz not null,
  -- set when it was closed by hand, the item changed, or somebody came back
  ended_at        timestamptz
);
create index room_opening_item on meetings.room_opening (agenda_item_id) where ended_at is null;
grant select, insert, update on meetings.room_opening to tats_app;
