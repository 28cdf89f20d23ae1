-- What somebody types into a form of a programme and has not saved: one row a field and person, overwritten, gone when it is
-- saved or thrown away. Seen by nobody else.
create table programme.typing (
  programme_id uuid not null references programme.programme,
  person_id    uuid not null references access.person,
  form         text not null check (form <> ''),
  field        text not null check (field <> ''),
  text         text not null,
  saved_at     timestamptz not null,
  primary key (programme_id, person_id, form, field)
);
grant select, insert, update, delete on programme.typing to tats_app;
