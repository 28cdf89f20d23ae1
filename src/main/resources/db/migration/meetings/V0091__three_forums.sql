-- What a forum takes from the other modules besides what later ones propose, and whether it decides about the case.
alter table meetings.forum
  add takes_referrals boolean not null default true,
  add takes_reviews   boolean not null default true,
  add takes_flags     boolean not null default true,
  add steers_case     boolean not null default true;

alter table meetings.forum_item_kind drop constraint forum_item_kind_kind_check;
alter table meetings.forum_item_kind add constraint forum_item_kind_kind_check check (
  kind in ('URGENT', 'NEW', 'REVIEW', 'FLAG', 'RATIFY', 'SECTION_19', 'S19_REVIEW', 'LISTED'));
alter table meetings.agenda_item drop constraint agenda_item_kind_check;
alter table meetings.agenda_item add constraint agenda_item_kind_check check (
  kind in ('URGENT', 'NEW', 'REVIEW', 'FLAG', 'RATIFY', 'SECTION_19', 'S19_REVIEW', 'LISTED'));

-- What of a later module asked for an item: it is told what becomes of it.
create table meetings.agenda_item_source (
  agenda_item_id uuid not null references meetings.agenda_item,
  source         text not null check (source <> ''),
  key            text not null check (key <> ''),
  primary key (agenda_item_id, source, key)
);
grant select, insert on meetings.agenda_item_source to tats_app;
alter table meetings.agenda_item_source enable row level security;
alter table meetings.agenda_item_source force row level security;
create policy seen on meetings.agenda_item_source for select using (
  exists (select from meetings.agenda_item i where i.agenda_item_id = agenda_item_source.agenda_item_id));
create policy kept on meetings.agenda_item_source for insert with check ((select access.reaches_all('BUILD_AGENDA')));

insert into meetings.forum (forum_id, code, name, weekday, every_weeks, starts_at, slot_minutes, review_weeks,
                            actions_minutes, takes_referrals, takes_reviews, takes_flags, steers_case)
  values ('00000000-0000-7000-8000-000000000102', 'EIP', 'Education inclusion panel', 2, 2, '09:30', 120, 6, 8,
          false, false, false, false),
         ('00000000-0000-7000-8000-000000000103', 'VL', 'Vulnerable Learners group', 3, 6, '09:30', 150, 6, 10,
          false, false, false, false);

insert into meetings.forum_item_kind (forum_id, kind, label, planned_minutes, position)
  values ('00000000-0000-7000-8000-000000000102', 'RATIFY', 'Decision made outside the meeting, to ratify', 5, 1),
         ('00000000-0000-7000-8000-000000000102', 'SECTION_19', 'Section 19 decision', 15, 2),
         ('00000000-0000-7000-8000-000000000102', 'S19_REVIEW', 'Section 19 review', 8, 3),
         ('00000000-0000-7000-8000-000000000102', 'NEW', 'Other', 12, 4),
         ('00000000-0000-7000-8000-000000000103', 'LISTED', 'Not in full-time school', 2, 1);

insert into meetings.forum_outcome (forum_id, code, label, ends_case, position)
  select '00000000-0000-7000-8000-000000000102', o.code, o.label, false, o.position
  from (values
    ('AGREED', 'Agreed: the council arranges education', 1),
    ('NOT_NOW', 'Not agreed at this time, with check-ins', 2),
    ('MULTI_AGENCY', 'Multi-agency meeting', 3),
    ('NOT_AGREED', 'Not agreed, no further action', 4),
    ('DEFERRED', 'Deferred for evidence', 5),
    ('CONTINUES', 'Provision continues', 6),
    ('CHANGED', 'Provision changed', 7),
    ('ENDS', 'Provision ends', 8),
    ('RATIFIED', 'Decision made outside the meeting ratified', 9),
    ('NOT_RATIFIED', 'Decision made outside the meeting not ratified', 10),
    ('ADVICE_ONLY', 'Advice only', 11)) o (code, label, position);
insert into meetings.forum_outcome (forum_id, code, label, ends_case, position)
  select '00000000-0000-7000-8000-000000000103', o.code, o.label, false, o.position
  from (values
    ('NO_CHANGE', 'No change', 1),
    ('PLAN_CHANGED', 'Plan changed', 2),
    ('TO_TATS', 'To the TATS weekly meeting', 3),
    ('TO_EIP', 'To the inclusion panel', 4),
    ('ESCALATE', 'Escalate to strategic lead', 5),
    ('OFF_LIST', 'Off the list', 6)) o (code, label, position);
