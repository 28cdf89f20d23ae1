-- What left the building: numbered, frozen, with whom each figure counted.
set row_security = off;

create schema publishing;
grant usage on schema publishing to tats_app;

-- What is small. The newest row that has begun holds.
create table publishing.rules (
  rules_id            bigint generated always as identity primary key,
  valid_from          date not null,
  threshold           integer not null check (threshold between 2 and 50),
  minimum_denominator integer not null check (minimum_denominator between 2 and 200),
  rounding            integer not null default 1 check (rounding in (1, 5, 10)),
  standing            text not null default 'LOCAL' check (standing in ('LAW', 'GUIDANCE', 'LOCAL')),
  source              text not null,
  set_by              uuid references access.person,
  set_at              timestamptz not null default now()
);
insert into publishing.rules (valid_from, threshold, minimum_denominator, source) values
  ('2000-01-01', 5, 10,
   'Council convention: 1 to 4 are hidden. The ONS research service asks for 10, which is stricter.');

-- Nothing in it is about one child: whoever may see what was published reads all of it.
create table publishing.publication (
  publication_id uuid primary key,
  number         integer not null unique,
  kind           text not null,
  period_from    date not null,
  period_to      date not null check (period_to >= period_from),
  -- rows and columns with what is part of what
  lines          jsonb not null,
  -- what is shown of it, word for word; never changed
  shown          text not null,
  content_hash   text not null,
  published_by   uuid not null references access.person,
  published_at   timestamptz not null
);
create index publication_kind on publishing.publication (kind, number);

-- Whom each figure counted, shown or hidden, and why it was hidden: so that a later table cannot be subtracted. Only TATS
-- itself reads it.
create table publishing.counted (
  publication_id uuid not null references publishing.publication,
  place          integer not null,
  table_row      integer not null,
  table_column   integer not null,
  role           text not null check (role in ('COUNT', 'PART', 'WHOLE', 'MEAN')),
  quantity       text not null,
  hidden         boolean not null,
  why            text not null,
  units          uuid[] not null,
  primary key (publication_id, place)
);
create table publishing.counted_unit (
  unit           uuid not null,
  publication_id uuid not null references publishing.publication,
  primary key (unit, publication_id)
);
create index counted_unit_publication on publishing.counted_unit (publication_id);

grant select, insert on publishing.rules, publishing.publication, publishing.counted, publishing.counted_unit to tats_app;

do $$
declare t text;
begin
  foreach t in array array['counted', 'counted_unit'] loop
    execute format('alter table publishing.%I enable row level security', t);
    execute format('alter table publishing.%I force row level security', t);
    execute format('create policy ledger on publishing.%I for select using (
      (select access.acting()) = ''00000000-0000-7000-8000-000000000001'')', t);
    execute format('create policy kept on publishing.%I for insert with check (
      (select access.acting()) = ''00000000-0000-7000-8000-000000000001'')', t);
  end loop;
end $$;
