-- A choice of pupils by codes alone, with a name, so that the same question can be asked again. No child stands in it.
create table impact.saved_cohort (
  cohort_id uuid primary key,
  name      text not null check (name <> ''),
  -- as in the address of the page: from=2025-09-01&to=2026-02-28&phase=SECONDARY
  filter    text not null,
  owner_id  uuid not null references access.person,
  -- whether everybody who may see measures sees it
  shared    boolean not null,
  saved_at  timestamptz not null
);
create index saved_cohort_owner on impact.saved_cohort (owner_id);
grant select, insert, delete on impact.saved_cohort to tats_app;
