-- Wording of minutes that repeats a restricted contribution and may go out all the same. The hash is of the wording and of both
-- places: changed wording is asked about again. Written once.
create table meetings.overlap_release (
  meeting_id   uuid not null references meetings.meeting,
  overlap_hash text not null,
  released_by  uuid not null references access.person,
  -- for the agency that keeps the restricted text; else as the second person, who says why
  as_agency    boolean not null,
  reason       text not null default '',
  released_at  timestamptz not null,
  primary key (meeting_id, overlap_hash),
  check (as_agency or reason <> '')
);
grant select, insert on meetings.overlap_release to tats_app;
