-- Who may do what, as data: a rule gives a role (or the people of a role at agencies of one function) a permission, for
-- every pupil or through relationships. Deny by default: what no valid rule names is refused. Rules are ended, not changed.
create table access.matrix_rule (
  matrix_rule_id  uuid primary key default gen_random_uuid(),
  role            text not null,
  permission      text not null,
  -- null: whatever the agency
  agency_function text,
  every_pupil     boolean not null,
  -- kinds of relationship by which the rule reaches a pupil
  through         text[] not null default '{}',
  valid_from      timestamptz not null,
  valid_to        timestamptz,
  changed_by      uuid references access.person,
  reason          text not null,
  check (not every_pupil or through = '{}'),
  check (valid_to is null or valid_to >= valid_from)
);
create unique index matrix_rule_once on access.matrix_rule (role, permission, coalesce(agency_function, ''))
  where valid_to is null;

-- The handling with which a contribution of an agency begins, until its writer chooses another.
create table access.starting_handling (
  starting_handling_id uuid primary key default gen_random_uuid(),
  agency_function text not null,
  handling        text not null check (handling in ('ALL_AT_ITEM', 'ALSO_SCHOOL', 'NAMED_AGENCIES', 'WRITERS_AGENCY')),
  valid_from      timestamptz not null,
  valid_to        timestamptz,
  changed_by      uuid references access.person,
  reason          text not null
);
create unique index starting_handling_once on access.starting_handling (agency_function) where valid_to is null;
insert into access.starting_handling (agency_function, handling, valid_from, reason)
  select f, 'WRITERS_AGENCY', '2000-01-01', 'As delivered'
  from unnest(array['POLICE', 'YOUTH_JUSTICE', 'SCHOOL_NURSING', 'MENTAL_HEALTH']) f;

alter table access.role_holding drop constraint role_holding_role_check;
alter table access.role_holding add check (role in
  ('ADMINISTRATOR', 'ANALYST', 'CHAIR', 'MINUTE_TAKER', 'MEMBER', 'SCHOOL', 'PRIVACY_OFFICER', 'SYSTEM'));
alter table access.relationship drop constraint relationship_kind_check;
alter table access.relationship add check (kind in
  ('ON_ROLL', 'NAMED_ON_CASE', 'INVITED', 'ACTION_OWNER', 'BREAK_GLASS'));

-- Emergency access to one child for an hour; the relationship of the same source is what opens.
create table access.break_glass (
  break_glass_id uuid primary key,
  number         bigint generated always as identity unique,
  person_id      uuid not null references access.person,
  pupil_id       uuid not null,
  category       text not null,
  reason         text not null check (length(reason) >= 20),
  opened_at      timestamptz not null,
  ends_at        timestamptz not null,
  ended_at       timestamptz
);
create index break_glass_person on access.break_glass (person_id, opened_at);
-- An agency whose sections are guarded (police, youth justice) opens them for one emergency access.
create table access.glass_allowance (
  break_glass_id uuid not null references access.break_glass,
  agency_id      uuid not null references access.agency,
  allowed_by     uuid not null references access.person,
  allowed_at     timestamptz not null,
  primary key (break_glass_id, agency_id)
);
grant select, insert, update on access.matrix_rule, access.starting_handling, access.break_glass to tats_app;
grant select, insert on access.glass_allowance to tats_app;

-- Who acts in this transaction; null for nobody. A setting that was local to an ended transaction reads as ''.
create function access.acting() returns uuid
  language sql stable
  return nullif(current_setting('app.person', true), '')::uuid;

create view access.person_agency with (security_invoker = true) as
  select a.person_id, a.agency_id, g.function, g.school_urn
  from access.affiliation a
  join access.agency g on g.agency_id = a.agency_id
  where a.valid_from <= (access.clock() at time zone 'Europe/London')::date
    and (a.valid_to is null or a.valid_to >= (access.clock() at time zone 'Europe/London')::date);

-- The rules that hold for a person at a time, through the roles and posts held then.
create function access.rules_at(person uuid, at timestamptz)
  returns table (permission text, every_pupil boolean, through text[])
  language sql stable
  begin atomic
    select m.permission, m.every_pupil, m.through
    from access.role_holding h
    join access.person p on p.person_id = h.person_id and p.active
    join access.matrix_rule m on m.role = h.role
     and m.valid_from <= rules_at.at and (m.valid_to is null or m.valid_to > rules_at.at)
    where h.person_id = rules_at.person
      and h.valid_from <= (rules_at.at at time zone 'Europe/London')::date
      and (h.valid_to is null or h.valid_to >= (rules_at.at at time zone 'Europe/London')::date)
      and (m.agency_function is null
           or exists (select from access.affiliation a
                      join access.agency g on g.agency_id = a.agency_id and g.function = m.agency_function
                      where a.person_id = h.person_id
                        and a.valid_from <= (rules_at.at at time zone 'Europe/London')::date
                        and (a.valid_to is null or a.valid_to >= (rules_at.at at time zone 'Europe/London')::date)));
  end;

-- For policies, each called once a statement: (select access.reaches_all(...)) or pupil_id in (select access.reached(...)).
create function access.reaches_all(variadic permissions text[]) returns boolean
  language sql stable
  return exists (select from access.rules_at(access.acting(), access.clock()) r
                 where r.every_pupil and r.permission = any (permissions));
create function access.reached(variadic permissions text[]) returns setof uuid
  language sql stable
  begin atomic
    select l.pupil_id from access.person_relationship l
    where l.person_id = access.acting()
      and l.kind in (select unnest(r.through) from access.rules_at(access.acting(), access.clock()) r
                     where r.permission = any (permissions));
  end;
create function access.acting_agencies() returns uuid[]
  language sql stable
  return coalesce((select array_agg(a.agency_id) from access.person_agency a where a.person_id = access.acting()), '{}');
create function access.acting_schools() returns integer[]
  language sql stable
  return coalesce((select array_agg(a.school_urn) from access.person_agency a
                   where a.person_id = access.acting() and a.school_urn is not null), '{}');
-- Pupils whom the acting person sees by emergency access now.
create function access.glass_pupils() returns setof uuid
  language sql stable
  begin atomic
    select l.pupil_id from access.person_relationship l
    where l.person_id = access.acting() and l.kind = 'BREAK_GLASS';
  end;
-- Which guarded agencies opened their sections of which pupil for an emergency access of the acting person.
create function access.glass_allowed(pupil uuid, agency uuid) returns boolean
  language sql stable
  return exists (select from access.break_glass g
                 join access.glass_allowance w on w.break_glass_id = g.break_glass_id and w.agency_id = agency
                 where g.person_id = access.acting() and g.pupil_id = pupil
                   and g.ended_at is null and g.ends_at > access.clock());
-- Police and youth justice: emergency access alone does not open what they keep to themselves.
create function access.guarded(agency uuid) returns boolean
  language sql stable
  return exists (select from access.agency g where g.agency_id = agency and g.function in ('POLICE', 'YOUTH_JUSTICE'));

alter table access.break_glass enable row level security;
alter table access.break_glass force row level security;
create policy own_or_reviewed on access.break_glass
  using (person_id = (select access.acting())
         or (select access.reaches_all('REVIEW_OPENINGS'))
         or exists (select from access.person_agency a
                    where a.person_id = (select access.acting()) and a.function in ('POLICE', 'YOUTH_JUSTICE')))
  with check (person_id = (select access.acting()) or (select access.reaches_all('REVIEW_OPENINGS')));

-- As delivered: the proposal of the information governance notes, which an authority changes by dated rules.
insert into access.matrix_rule (role, permission, agency_function, every_pupil, through, valid_from, reason)
  select d.role, p, d.agency_function, d.every_pupil, d.through::text[], '2000-01-01', 'As delivered'
  from (values
    ('ADMINISTRATOR', null::text, false, '{}', 'SIGNED_IN ADMINISTER SEE_IMPORTS CHANGE_MATRIX'),
    ('ANALYST', null::text, true, '{}', 'SIGNED_IN LOAD_FILES SEE_IMPORTS READ_FIGURES SEE_FLAGS TRIAGE FIND_PUPIL SEE_PUPIL SEE_CARD_DETAIL SEE_CASE SEE_COUNTS'),
    ('CHAIR', null::text, true, '{}', 'SIGNED_IN SEE_IMPORTS SEE_FLAGS TRIAGE FIND_PUPIL SEE_PUPIL SEE_CARD_DETAIL SEE_CASE SEE_CASE_TEXT SEE_RESTRICTED MANAGE_CASE REFER SEE_REFERRALS DECIDE_REFERRAL SEE_ACTIONS SEE_ALL_ACTIONS UPDATE_ACTION SEE_MEETING BUILD_AGENDA RECORD_MEETING CONTRIBUTE APPROVE_MINUTES SEE_COUNTS'),
    ('MINUTE_TAKER', null::text, true, '{}', 'REFER FIND_PUPIL SEE_FLAGS SEE_REFERRALS DECIDE_REFERRAL SEE_ALL_ACTIONS BUILD_AGENDA SEE_COUNTS'),
    ('MINUTE_TAKER', null::text, false, '{}', 'SIGNED_IN SEE_ACTIONS UPDATE_ACTION SEE_MEETING BREAK_GLASS'),
    ('MINUTE_TAKER', null::text, false, '{NAMED_ON_CASE,INVITED,ACTION_OWNER}', 'RECORD_MEETING MANAGE_CASE CONTRIBUTE'),
    ('MINUTE_TAKER', null::text, false, '{NAMED_ON_CASE,INVITED,ACTION_OWNER,BREAK_GLASS}', 'SEE_PUPIL SEE_CARD_DETAIL SEE_CASE SEE_CASE_TEXT'),
    ('MEMBER', null::text, false, '{}', 'SIGNED_IN SEE_ACTIONS UPDATE_ACTION SEE_MEETING BREAK_GLASS'),
    ('MEMBER', null::text, false, '{NAMED_ON_CASE,INVITED,ACTION_OWNER,BREAK_GLASS}', 'FIND_PUPIL SEE_PUPIL SEE_CASE SEE_CASE_TEXT'),
    ('MEMBER', null::text, false, '{NAMED_ON_CASE,INVITED,ACTION_OWNER}', 'CONTRIBUTE'),
    ('MEMBER', 'EDUCATIONAL_PSYCHOLOGY', false, '{NAMED_ON_CASE,INVITED,ACTION_OWNER,BREAK_GLASS}', 'SEE_CARD_DETAIL'),
    ('MEMBER', 'EDUCATION_WELFARE', false, '{NAMED_ON_CASE,INVITED,ACTION_OWNER,BREAK_GLASS}', 'SEE_CARD_DETAIL'),
    ('MEMBER', 'SPECIALIST_TEACHING', false, '{NAMED_ON_CASE,INVITED,ACTION_OWNER,BREAK_GLASS}', 'SEE_CARD_DETAIL'),
    ('MEMBER', 'INCLUSION', false, '{NAMED_ON_CASE,INVITED,ACTION_OWNER,BREAK_GLASS}', 'SEE_CARD_DETAIL'),
    ('MEMBER', 'EARLY_HELP', false, '{NAMED_ON_CASE,INVITED,ACTION_OWNER,BREAK_GLASS}', 'SEE_CARD_DETAIL'),
    ('MEMBER', 'SOCIAL_CARE', false, '{NAMED_ON_CASE,INVITED,ACTION_OWNER,BREAK_GLASS}', 'SEE_CARD_DETAIL'),
    ('MEMBER', 'VIRTUAL_SCHOOL', false, '{NAMED_ON_CASE,INVITED,ACTION_OWNER,BREAK_GLASS}', 'SEE_CARD_DETAIL'),
    ('MEMBER', 'SEND_CASEWORK', false, '{NAMED_ON_CASE,INVITED,ACTION_OWNER,BREAK_GLASS}', 'SEE_CARD_DETAIL'),
    ('MEMBER', 'BUSINESS_SUPPORT', false, '{NAMED_ON_CASE,INVITED,ACTION_OWNER,BREAK_GLASS}', 'SEE_CARD_DETAIL'),
    ('MEMBER', 'DATA_ANALYSIS', false, '{NAMED_ON_CASE,INVITED,ACTION_OWNER,BREAK_GLASS}', 'SEE_CARD_DETAIL'),
    ('MEMBER', 'OTHER', false, '{NAMED_ON_CASE,INVITED,ACTION_OWNER,BREAK_GLASS}', 'SEE_CARD_DETAIL'),
    ('MEMBER', 'POLICE', false, '{BREAK_GLASS}', 'SEE_CARD_DETAIL'),
    ('MEMBER', 'YOUTH_JUSTICE', false, '{BREAK_GLASS}', 'SEE_CARD_DETAIL'),
    ('MEMBER', 'SCHOOL_NURSING', false, '{BREAK_GLASS}', 'SEE_CARD_DETAIL'),
    ('MEMBER', 'MENTAL_HEALTH', false, '{BREAK_GLASS}', 'SEE_CARD_DETAIL'),
    ('SCHOOL', null::text, false, '{}', 'SIGNED_IN SEE_ACTIONS UPDATE_ACTION'),
    ('SCHOOL', null::text, false, '{ON_ROLL}', 'FIND_PUPIL SEE_PUPIL SEE_CARD_DETAIL REFER OWN_OUTCOME'),
    ('PRIVACY_OFFICER', null::text, false, '{}', 'SIGNED_IN BREAK_GLASS'),
    ('PRIVACY_OFFICER', null::text, true, '{}', 'REVIEW_OPENINGS'),
    ('PRIVACY_OFFICER', null::text, false, '{BREAK_GLASS}', 'SEE_PUPIL SEE_CARD_DETAIL SEE_CASE SEE_CASE_TEXT'),
    ('SYSTEM', null::text, true, '{}', 'SIGNED_IN ADMINISTER LOAD_FILES SEE_IMPORTS READ_FIGURES SEE_FLAGS TRIAGE FIND_PUPIL SEE_PUPIL SEE_CARD_DETAIL SEE_CASE SEE_CASE_TEXT SEE_RESTRICTED MANAGE_CASE REFER SEE_REFERRALS DECIDE_REFERRAL SEE_ACTIONS SEE_ALL_ACTIONS UPDATE_ACTION SEE_MEETING BUILD_AGENDA RECORD_MEETING CONTRIBUTE APPROVE_MINUTES SEE_COUNTS BREAK_GLASS REVIEW_OPENINGS CHANGE_MATRIX')) d (role, agency_function, every_pupil, through, permissions),
  string_to_table(d.permissions, ' ') p;
