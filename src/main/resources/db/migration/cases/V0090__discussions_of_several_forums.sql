-- Several forums discuss children. Each discussion keeps which, with its name as at that date.
alter table cases.discussion
  add forum_code text not null default 'TATS',
  add forum_name text not null default 'TATS weekly meeting',
  -- whether its outcome closes the case and its review date is the case's; else it needs no review date
  add steers_case boolean not null default true;
alter table cases.discussion
  alter forum_code drop default,
  alter forum_name drop default,
  alter steers_case drop default;
create index discussion_forum on cases.discussion (forum_code, held_on);
