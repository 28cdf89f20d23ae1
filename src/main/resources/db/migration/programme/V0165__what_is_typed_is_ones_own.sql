-- Who types alone sees what is typed: the database says so too.
alter table programme.typing enable row level security;
alter table programme.typing force row level security;
create policy own on programme.typing
  using (person_id = (select access.acting())) with check (person_id = (select access.acting()));
