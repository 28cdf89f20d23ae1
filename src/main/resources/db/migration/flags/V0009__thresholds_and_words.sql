-- How a finding was worked out and what in the same data speaks against it: words shown on request, beside the reason.
alter table flags.flag
  add column arithmetic text not null default '',
  add column against text[] not null default '{}';

-- The order of decisions about a flag; two may carry the same time.
alter table flags.triage add column entry bigint generated always as identity;
drop index flags.triage_flag;
create unique index triage_flag on flags.triage (flag_id, entry desc);

-- The findings of one refresh, copied in, merged by a few statements and taken out again in the same transaction.
create unlogged table flags.staging_finding (
  pupil_id     uuid not null,
  school_urn   integer not null,
  rule         text not null,
  rule_version integer not null,
  episode      text not null,
  -- a run of days on which the condition held, as against a single event
  run          boolean not null,
  since        date not null,
  reason       text not null,
  inputs       jsonb not null,
  arithmetic   text not null,
  against      text[] not null
);
grant select, insert, delete on flags.staging_finding to tats_app;

-- Each holding flag with its last decision. A watch whose date has passed, like no decision, is WAITING.
create view flags.holding_flag with (security_invoker = true) as
  select f.flag_id, f.pupil_id, f.school_urn, f.rule, f.since, t.decided_at,
         case when t.decision is null
                or t.decision = 'WATCH' and t.watch_until < (access.clock() at time zone 'Europe/London')::date
              then 'WAITING' else t.decision end as state,
         f.rule in ('PEX-NOTICE', 'HT-CONSIDER') as urgent
  from flags.flag f
  left join lateral (
    select decision, watch_until, decided_at
    from flags.triage t
    where t.flag_id = f.flag_id
    order by entry desc
    limit 1) t on true
  where f.ended_on is null;
grant select on flags.holding_flag to tats_app;

create index flag_school on flags.flag (school_urn, pupil_id) where ended_on is null;

-- Lengths are half days or sessions. A threshold that is not law is a local choice and may be changed by a new version.
insert into flags.threshold (rule, version, valid_from, parameters, standing, source) values
  ('SUS-1', 1, '2010-09-01', '{"schoolDays": 20}', 'LOCAL',
   'Local default: any suspension in the last 20 school days.'),
  ('SUS-3', 1, '2010-09-01', '{"suspensions": 3, "months": 12}', 'LOCAL',
   'Local default: three suspensions in 12 months.'),
  ('SUS-5T', 1, '2010-09-01', '{"moreThanHalfDays": 10}', 'LAW',
   'Suspension guidance: governors are told of more than 5 days in a term.'),
  ('SUS-12T', 1, '2010-09-01', '{"halfDays": 24}', 'LOCAL',
   'Local default, in time before 15 days in a term, when the governors must meet.'),
  ('SUS-30Y', 1, '2010-09-01', '{"halfDays": 60}', 'LOCAL',
   'Local default, in time before the limit of 45 school days in an academic year.'),
  ('PEX-NOTICE', 1, '2010-09-01', '{"months": 12}', 'LAW',
   'The authority is told of every permanent exclusion without delay. That the flag stays for 12 months is a local choice.'),
  ('HT-CONSIDER', 1, '2010-09-01', '{"months": 12}', 'LOCAL',
   'Local default: the headteacher said so in a referral.'),
  ('ATT-DROP', 1, '2010-09-01', '{"lastSessions": 30, "previousSessions": 60, "points": 15}', 'LOCAL',
   'Local default: 15 percentage points, the last 30 sessions against the 60 before.'),
  ('PA', 1, '2010-09-01', '{"percent": 10, "minimumSessions": 20}', 'GUIDANCE',
   'Department for Education definition of a persistent absentee. The minimum of 20 sessions is a local choice.'),
  ('SA', 1, '2010-09-01', '{"percent": 50, "minimumSessions": 20}', 'GUIDANCE',
   'Department for Education definition of a severe absentee. The minimum of 20 sessions is a local choice.'),
  ('NIL-15', 1, '2010-09-01', '{"schoolDays": 15, "sessions": 20}', 'LOCAL',
   'Local default, for the authority''s duty to arrange education (Education Act 1996, section 19).'),
  ('UNA-8', 1, '2010-09-01', '{"sessions": 8, "schoolWeeks": 10, "noticeSessions": 10}', 'LOCAL',
   'Local default, in time before 10 sessions in 10 school weeks, when a penalty notice must be considered.'),
  ('I-15', 1, '2010-09-01', '{"sessions": 30}', 'LAW',
   'Sickness return under the attendance regulations 2024: 15 days of illness in the year.');
