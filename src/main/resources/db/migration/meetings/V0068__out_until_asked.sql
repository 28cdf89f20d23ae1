-- Out of the room since an item to which this person is not asked, until the meeting is at one to which the person is.
-- People of agencies that come to chosen items only, and those who come for one child, come and go so.
alter table meetings.attendee add out_until_asked boolean not null default false;
