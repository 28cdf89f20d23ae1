-- Where a child is instead of, or besides, full-time school: one table for all kinds. What rules read (dates, kind, school,
-- hours) is in columns; what belongs to one kind only is in details, a Java record for each kind.
set row_security = off;

create table registry.arrangement (
  arrangement_id uuid primary key,
  pupil_id       uuid not null references registry.pupil,
  kind           text not null check (kind in ('PART_TIME', 'MANAGED_MOVE', 'OFFSITE_DIRECTION', 'SEPARATION', 'ALTERNATIVE',
                   'HOME_EDUCATED', 'MISSING', 'AWAITING_PLACE', 'CUSTODY', 'PENALTY_CONSIDERED', 'FAIR_ACCESS')),
  -- the school that arranged it, or on whose roll the child is; null without a school
  urn            integer references registry.school,
  -- the school of a managed move, or of a place found
  other_urn      integer references registry.school,
  from_date      date not null,
  planned_end    date,
  -- the last day, included
  ended_on       date,
  end_reason     text check (end_reason in ('FULL_TIME', 'PLACED', 'REPLACED', 'AGREEMENT_WITHDRAWN', 'TIME_OVER',
                   'CONSIDERED', 'LEFT_AREA', 'OVER_AGE', 'IN_ERROR', 'OTHER')),
  end_words      text not null default '',
  -- half hours of education a week: 25 are 12.5 hours
  half_hours     smallint check (half_hours between 0 and 100),
  -- of an off-site direction: when parents were told
  notice_given_on date,
  details        jsonb not null,
  recorded_by    uuid not null references access.person,
  recorded_at    timestamptz not null,
  version        integer not null default 1,
  check (planned_end >= from_date),
  check (ended_on >= from_date),
  check ((ended_on is null) = (end_reason is null))
);
create index arrangement_pupil on registry.arrangement (pupil_id, from_date);

create table registry.arrangement_review (
  arrangement_review_id uuid primary key,
  arrangement_id uuid not null references registry.arrangement,
  pupil_id       uuid not null references registry.pupil,
  reviewed_on    date not null,
  outcome        text not null check (outcome in ('CONTINUES', 'MORE_TIME', 'LESS_TIME', 'TO_END', 'TO_PANEL')),
  -- who was asked to take part
  asked          text[] not null default '{}',
  words          text not null default '',
  next_on        date,
  -- what the review changed; null for nothing
  half_hours     smallint check (half_hours between 0 and 100),
  planned_end    date,
  recorded_by    uuid not null references access.person,
  recorded_at    timestamptz not null,
  check (next_on > reviewed_on)
);
create index arrangement_review_of on registry.arrangement_review (arrangement_id, reviewed_on);

grant select, insert on registry.arrangement, registry.arrangement_review to tats_app;
grant update (planned_end, ended_on, end_reason, end_words, half_hours, other_urn, version) on registry.arrangement to tats_app;

alter table registry.arrangement enable row level security;
alter table registry.arrangement force row level security;
alter table registry.arrangement_review enable row level security;
alter table registry.arrangement_review force row level security;

-- A school sees, and records, what schools arrange, and only where it is the school or the receiving one.
create policy seen on registry.arrangement for select using (
  (select access.reaches_all('SEE_CARD_DETAIL'))
  or (pupil_id in (select access.reached('SEE_CARD_DETAIL'))
      and (cardinality((select access.acting_schools())) = 0
           or (kind in ('PART_TIME', 'MANAGED_MOVE', 'OFFSITE_DIRECTION', 'SEPARATION', 'ALTERNATIVE')
               and (urn = any ((select access.acting_schools())::integer[])
                    or other_urn = any ((select access.acting_schools())::integer[]))))));
create policy recorded on registry.arrangement for insert with check (
  recorded_by = (select access.acting())
  and ((select access.reaches_all('RECORD_ARRANGEMENT'))
       or (pupil_id in (select access.reached('RECORD_ARRANGEMENT'))
           and (cardinality((select access.acting_schools())) = 0
                or (kind in ('PART_TIME', 'MANAGED_MOVE', 'OFFSITE_DIRECTION', 'SEPARATION', 'ALTERNATIVE')
                    and urn = any ((select access.acting_schools())::integer[]))))));
create policy changed on registry.arrangement for update using (
  (select access.reaches_all('RECORD_ARRANGEMENT'))
  or (pupil_id in (select access.reached('RECORD_ARRANGEMENT'))
      and (cardinality((select access.acting_schools())) = 0
           or (kind in ('PART_TIME', 'MANAGED_MOVE', 'OFFSITE_DIRECTION', 'SEPARATION', 'ALTERNATIVE')
               and urn = any ((select access.acting_schools())::integer[])))))
  with check (true);

-- With its arrangement: the policies of that decide.
create policy seen on registry.arrangement_review for select using (
  exists (select from registry.arrangement a where a.arrangement_id = arrangement_review.arrangement_id));
create policy recorded on registry.arrangement_review for insert with check (
  recorded_by = (select access.acting())
  and ((select access.reaches_all('RECORD_ARRANGEMENT')) or pupil_id in (select access.reached('RECORD_ARRANGEMENT')))
  and exists (select from registry.arrangement a
              where a.arrangement_id = arrangement_review.arrangement_id and a.pupil_id = arrangement_review.pupil_id));

-- What flags and clocks read: dates and kinds of everybody or of some, never who said what. Rows recorded in error are no
-- facts. It passes the policies, as rules must come out the same whoever's change sets them going.
create function registry.arrangement_facts(pupils uuid[])
  returns table (pupil_id uuid, arrangement_id uuid, kind text, urn integer, other_urn integer, from_date date,
                 planned_end date, ended_on date, half_hours smallint, notice_given_on date, reviewed date[],
                 next_review date)
  language sql stable security definer set search_path = ''
  begin atomic
    select a.pupil_id, a.arrangement_id, a.kind, a.urn, a.other_urn, a.from_date, a.planned_end, a.ended_on, a.half_hours,
           a.notice_given_on,
           array(select r.reviewed_on from registry.arrangement_review r
                 where r.arrangement_id = a.arrangement_id order by r.reviewed_on),
           (select r.next_on from registry.arrangement_review r
            where r.arrangement_id = a.arrangement_id order by r.reviewed_on desc, r.recorded_at desc limit 1)
    from registry.arrangement a
    where (pupils is null or a.pupil_id = any (pupils)) and a.end_reason is distinct from 'IN_ERROR'
    order by a.pupil_id, a.from_date, a.arrangement_id;
  end;
revoke execute on function registry.arrangement_facts(uuid[]) from public;
grant execute on function registry.arrangement_facts(uuid[]) to tats_app;

insert into access.matrix_rule (role, permission, agency_function, every_pupil, through, valid_from, reason)
  select d.role, 'RECORD_ARRANGEMENT', d.agency_function, d.every_pupil, d.through::text[], '2000-01-01', 'As delivered'
  from (values
    ('CHAIR', null::text, true, '{}'),
    ('ANALYST', null::text, true, '{}'),
    ('MINUTE_TAKER', null::text, false, '{NAMED_ON_CASE,INVITED,ACTION_OWNER}'),
    ('MEMBER', 'EDUCATION_WELFARE', false, '{NAMED_ON_CASE,INVITED,ACTION_OWNER}'),
    ('MEMBER', 'INCLUSION', false, '{NAMED_ON_CASE,INVITED,ACTION_OWNER}'),
    ('MEMBER', 'SEND_CASEWORK', false, '{NAMED_ON_CASE,INVITED,ACTION_OWNER}'),
    ('MEMBER', 'VIRTUAL_SCHOOL', false, '{NAMED_ON_CASE,INVITED,ACTION_OWNER}'),
    ('SCHOOL', null::text, false, '{ON_ROLL}'),
    ('SYSTEM', null::text, true, '{}')) d (role, agency_function, every_pupil, through);
