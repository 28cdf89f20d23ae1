-- What somebody said of a school's day, over what its calendar file or its registers say: a closure for snow, an INSET day
-- moved. It holds until it is taken back, whatever files come; never changed, never deleted.
create table registry.calendar_change (
  calendar_change_id uuid primary key,
  urn           integer not null references registry.school,
  date          date not null,
  kind          text not null check (kind in ('SCHOOL', 'INSET', 'HOLIDAY', 'CLOSED')),
  reason        text not null check (reason <> ''),
  made_by       uuid not null references access.person,
  made_at       timestamptz not null,
  taken_back_by uuid references access.person,
  taken_back_at timestamptz,
  check ((taken_back_at is null) = (taken_back_by is null))
);
create unique index calendar_change_in_force on registry.calendar_change (urn, date) where taken_back_at is null;
grant select, insert on registry.calendar_change to tats_app;
grant update (taken_back_by, taken_back_at) on registry.calendar_change to tats_app;
