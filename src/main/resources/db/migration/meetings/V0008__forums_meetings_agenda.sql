create schema meetings;
grant usage on schema meetings to tats_app;

-- A forum is data: a new kind of meeting is a row, not a class.
create table meetings.forum (
  forum_id     uuid primary key,
  code         text not null unique,
  name         text not null,
  weekday      smallint not null check (weekday between 1 and 7),
  every_weeks  smallint not null default 1,
  starts_at    time not null,
  slot_minutes smallint not null,
  place        text not null default '',
  review_weeks smallint not null default 5,
  -- planned for the unfinished actions, which come first
  actions_minutes smallint not null default 8,
  version      integer not null default 0
);

create table meetings.forum_outcome (
  forum_id  uuid not null references meetings.forum,
  code      text not null,
  label     text not null,
  ends_case boolean not null,
  active    boolean not null default true,
  position  smallint not null,
  primary key (forum_id, code)
);

create table meetings.forum_item_kind (
  forum_id        uuid not null references meetings.forum,
  kind            text not null check (kind in ('URGENT', 'NEW', 'REVIEW', 'FLAG')),
  label           text not null,
  planned_minutes smallint not null,
  position        smallint not null,
  primary key (forum_id, kind)
);

create table meetings.standing_member (
  standing_member_id uuid primary key,
  forum_id   uuid not null references meetings.forum,
  person_id  uuid not null references access.person,
  agency_id  uuid not null references access.agency,
  -- CHAIR and MINUTE_TAKER are who usually chairs and minutes
  part       text not null check (part in ('CHAIR', 'MINUTE_TAKER', 'MEMBER')),
  valid_from date not null,
  -- the last day; null while it lasts
  valid_to   date,
  check (valid_to is null or valid_to >= valid_from)
);
create index standing_member_forum on meetings.standing_member (forum_id);

create table meetings.meeting (
  meeting_id      uuid primary key,
  forum_id        uuid not null references meetings.forum,
  held_on         date not null,
  starts_at       time not null,
  slot_minutes    smallint not null,
  actions_minutes smallint not null,
  place           text not null default '',
  status          text not null check (status in ('PLANNED', 'CANCELLED', 'IN_PROGRESS', 'DRAFT_MINUTES', 'APPROVED')),
  chair_id        uuid references access.person,
  minute_taker_id uuid references access.person,
  started_at      timestamptz,
  ended_at        timestamptz,
  approved_at     timestamptz,
  approved_by     uuid references access.person,
  -- the item the meeting is at, null for the unfinished actions: another browser or a restarted server opens there
  current_item_id uuid,
  -- since when the meeting is at that item
  at_item_since   timestamptz,
  -- seconds spent on the unfinished actions before the meeting was last at another item
  actions_seconds integer not null default 0,
  version         integer not null default 0
);
create unique index one_meeting_a_day on meetings.meeting (forum_id, held_on) where status <> 'CANCELLED';

create table meetings.agenda_item (
  agenda_item_id  uuid primary key,
  meeting_id      uuid not null references meetings.meeting,
  position        smallint not null,
  kind            text not null check (kind in ('URGENT', 'NEW', 'REVIEW', 'FLAG')),
  pupil_id        uuid not null references registry.pupil,
  origin          text not null check (origin in ('SCHOOL_REFERRAL', 'AUTHORITY_REFERRAL', 'FLAG', 'REVIEW', 'OTHER')),
  referral_id     uuid references cases.referral,
  asked_on        date,
  -- why it is here, in words for the room: what the data shows, who asked, which review is due
  reasons         text not null default '',
  planned_minutes smallint not null check (planned_minutes between 1 and 240),
  -- set when the item is opened in the meeting
  discussion_id   uuid references cases.discussion,
  state           text not null check (state in ('WAITING', 'OPEN', 'DISCUSSED', 'CARRIED', 'REMOVED')),
  carried_reason  text not null default '',
  carried_from    uuid references meetings.agenda_item,
  opened_at       timestamptz,
  finished_at     timestamptz,
  -- spent before the meeting was last at this item; what runs now comes on top
  spent_seconds   integer not null default 0,
  version         integer not null default 0
);
create index agenda_item_meeting on meetings.agenda_item (meeting_id, position);
create index agenda_item_discussion on meetings.agenda_item (discussion_id) where discussion_id is not null;
create unique index one_item_a_pupil on meetings.agenda_item (meeting_id, pupil_id) where state not in ('REMOVED', 'CARRIED');

-- Who is there. Name, agency and role as at that date: copied, so that a later change of post changes no minutes.
create table meetings.attendee (
  attendee_id      uuid primary key,
  meeting_id       uuid not null references meetings.meeting,
  -- null: invited to the whole meeting; else comes for this child only
  agenda_item_id   uuid references meetings.agenda_item,
  -- null for a named worker who has no account
  person_id        uuid references access.person,
  name             text not null check (name <> ''),
  agency_id        uuid not null references access.agency,
  agency_name      text not null,
  role_name        text not null,
  state            text not null check (state in ('INVITED', 'PRESENT', 'APOLOGIES', 'DEPUTY', 'ABSENT')),
  -- who sits in for the invited person, when state is DEPUTY
  deputy_name      text not null default '',
  -- why this person is proposed for one child, for example 'Named social worker (CP)'
  proposed_because text not null default '',
  version          integer not null default 0,
  check ((state = 'DEPUTY') = (deputy_name <> ''))
);
create unique index invited_once on meetings.attendee (meeting_id, person_id) where agenda_item_id is null;
create index attendee_item on meetings.attendee (agenda_item_id) where agenda_item_id is not null;
create index attendee_person on meetings.attendee (person_id);
create index attendee_meeting on meetings.attendee (meeting_id);

-- After approval the minutes change no more: corrections are dated addenda, to the meeting or to one item.
create table meetings.minutes_addendum (
  minutes_addendum_id uuid primary key,
  meeting_id     uuid not null references meetings.meeting,
  agenda_item_id uuid references meetings.agenda_item,
  text           text not null check (text <> ''),
  person_id      uuid not null references access.person,
  added_at       timestamptz not null
);

grant select, insert, update on all tables in schema meetings to tats_app;
revoke update on meetings.minutes_addendum from tats_app;
-- only before the meeting: an invitation that was withdrawn
grant delete on meetings.attendee to tats_app;

insert into meetings.forum (forum_id, code, name, weekday, starts_at, slot_minutes)
  values ('00000000-0000-7000-8000-000000000101', 'TATS', 'TATS weekly meeting', 4, '13:00', 120);
insert into meetings.forum_item_kind (forum_id, kind, label, planned_minutes, position)
  select '00000000-0000-7000-8000-000000000101', k.kind, k.label, k.minutes, k.position
  from (values ('URGENT', 'Urgent', 15, 1), ('REVIEW', 'Review', 6, 2), ('NEW', 'New referral', 12, 3),
               ('FLAG', 'Flagged by data', 8, 4)) k (kind, label, minutes, position);
insert into meetings.forum_outcome (forum_id, code, label, ends_case, position)
  select '00000000-0000-7000-8000-000000000101', o.code, o.label, o.ends_case, o.position
  from (values
    ('ADVICE_ONLY', 'Advice only', false, 1),
    ('PLAN_AGREED', 'Plan agreed', false, 2),
    ('REFER_S19_EIP', 'Refer to Section 19 or inclusion panel', false, 3),
    ('REFER_FAP', 'Refer to Fair Access Panel', false, 4),
    ('REFER_MASH', 'Refer to MASH or early help', false, 5),
    ('EHCNA_ADVISED', 'EHC needs assessment advised', false, 6),
    ('AP_OUTREACH', 'Alternative provision or outreach allocated', false, 7),
    ('EXPLORE_MOVE', 'Managed move or off-site direction to explore', false, 8),
    ('DEFERRED', 'Deferred, no information', false, 9),
    ('ESCALATE', 'Escalate to strategic lead', false, 10),
    ('CLOSE', 'Close', true, 11)) o (code, label, ends_case, position);
