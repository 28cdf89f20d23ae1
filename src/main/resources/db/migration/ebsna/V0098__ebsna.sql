-- The EBSNA pathway: joint work that somebody asks for, the plan with its parts, and what an authority sets for itself.
set row_security = off;

create schema ebsna;
grant usage on schema ebsna to tats_app;

-- What the authority sets -------------------------------------------------------------------------------------------
create table ebsna.tier (
  tier_id uuid primary key,
  place   integer not null,
  words   text not null check (words <> ''),
  meaning text not null default '',
  active  boolean not null default true,
  version integer not null default 1
);

-- A child is in the first band, the worst first, whose condition the registers meet. A change is a new row; the old one ends.
create table ebsna.band (
  band        text not null,
  version     integer not null,
  place       integer not null,
  words       text not null check (words <> ''),
  -- attendance of the school year so far below this many percent
  below       integer check (below between 1 and 100),
  -- or this many percentage points lower in the last so many school weeks than in as many before
  fall_points integer check (fall_points between 1 and 100),
  fall_weeks  integer check (fall_weeks between 1 and 20),
  -- or nothing attended in this many school days
  nil_days    integer check (nil_days between 1 and 100),
  standing    text not null check (standing in ('LAW', 'GUIDANCE', 'LOCAL')),
  source      text not null,
  valid_from  date not null,
  valid_to    date,
  primary key (band, version),
  check ((fall_points is null) = (fall_weeks is null))
);

-- What keeps a child away or helps, in neutral words that the authority changes. Rows are hidden, never deleted.
create table ebsna.factor (
  factor_id uuid primary key,
  kind      text not null check (kind in ('FUNCTION', 'PUSH', 'PULL', 'PROTECTIVE')),
  area      text check (area in ('CHILD', 'FAMILY', 'SCHOOL')),
  place     integer not null,
  words     text not null check (words <> ''),
  active    boolean not null default true,
  version   integer not null default 1,
  check ((kind = 'FUNCTION') = (area is null))
);
grant select, insert, update on ebsna.tier, ebsna.band, ebsna.factor to tats_app;

-- Joint work and plans ----------------------------------------------------------------------------------------------
create table ebsna.joint_work (
  joint_work_id uuid primary key,
  pupil_id      uuid not null references registry.pupil,
  asked_by      uuid not null references access.person,
  asked_on      date not null,
  why           text not null check (why <> ''),
  -- what the registers said on the day of asking; facts, never a decision
  fast_track    text[] not null default '{}',
  facts_as_of   date,
  status        text not null check (status in ('ASKED', 'ACCEPTED', 'DECLINED')),
  decided_by    uuid references access.person,
  decided_on    date,
  decline_reason text not null default '',
  check ((status = 'ASKED') = (decided_by is null)),
  check (status <> 'DECLINED' or decline_reason <> '')
);
create index joint_work_pupil on ebsna.joint_work (pupil_id);
create unique index one_open_request_a_pupil on ebsna.joint_work (pupil_id) where status = 'ASKED';

create table ebsna.plan (
  plan_id       uuid primary key,
  pupil_id      uuid not null references registry.pupil,
  joint_work_id uuid not null references ebsna.joint_work,
  tier_id       uuid not null references ebsna.tier,
  -- school attendance support officer, assistant educational psychologist, the psychologist who supervises
  saso_id       uuid not null references access.person,
  aep_id        uuid not null references access.person,
  supervisor_id uuid not null references access.person,
  opened_on     date not null,
  -- where the registers are wrong: the day, and why
  last_attended date,
  last_attended_reason text not null default '',
  safe_adult    text not null default '',
  last_review   date,
  next_review   date not null,
  closed_on     date,
  close_reason  text,
  version       integer not null default 1,
  check ((last_attended is null) = (last_attended_reason = '')),
  check ((closed_on is null) = (close_reason is null))
);
create index plan_pupil on ebsna.plan (pupil_id);
create unique index one_open_plan_a_pupil on ebsna.plan (pupil_id) where closed_on is null;
create index plan_next_review on ebsna.plan (next_review, plan_id) where closed_on is null;

create table ebsna.step (
  step_id  uuid primary key,
  plan_id  uuid not null references ebsna.plan,
  pupil_id uuid not null references registry.pupil,
  place    integer not null,
  words    text not null check (words <> ''),
  version  integer not null default 1
);
create index step_plan on ebsna.step (plan_id, place);
create table ebsna.step_try (
  step_try_id uuid primary key,
  step_id    uuid not null references ebsna.step,
  plan_id    uuid not null references ebsna.plan,
  pupil_id   uuid not null references registry.pupil,
  tried_on   date not null,
  reached    text not null check (reached in ('NOT_YET', 'PARTLY', 'ACHIEVED')),
  result     text not null,
  next       text not null default '',
  written_by uuid not null references access.person,
  written_at timestamptz not null
);
create index step_try_plan on ebsna.step_try (plan_id, tried_on);
create table ebsna.adjustment (
  adjustment_id uuid primary key,
  plan_id  uuid not null references ebsna.plan,
  pupil_id uuid not null references registry.pupil,
  words    text not null check (words <> ''),
  who      text not null check (who <> ''),
  since    date not null,
  works    text not null check (works in ('NOT_KNOWN', 'WORKS', 'PARTLY', 'DOES_NOT')),
  ended_on date,
  version  integer not null default 1
);
create index adjustment_plan on ebsna.adjustment (plan_id);

create table ebsna.plan_event (
  plan_event_id uuid primary key,
  plan_id     uuid not null references ebsna.plan,
  pupil_id    uuid not null references registry.pupil,
  happened_on date not null,
  words       text not null check (words <> ''),
  written_by  uuid not null references access.person,
  written_at  timestamptz not null
);
create index plan_event_plan on ebsna.plan_event (plan_id);
create table ebsna.plan_factor (
  plan_id    uuid not null references ebsna.plan,
  factor_id  uuid not null references ebsna.factor,
  pupil_id   uuid not null references registry.pupil,
  weight     text not null check (weight in ('NONE', 'SOME', 'STRONG')),
  note       text not null,
  written_by uuid not null references access.person,
  written_at timestamptz not null,
  version    integer not null default 1,
  primary key (plan_id, factor_id)
);
-- how the pupil places himself or herself, and the score of another tool, whose content is not kept here
create table ebsna.own_scale (
  own_scale_id uuid primary key,
  plan_id    uuid not null references ebsna.plan,
  pupil_id   uuid not null references registry.pupil,
  taken_on   date not null,
  value      integer not null check (value between 0 and 10),
  words      text not null,
  gathered   text not null check (gathered <> ''),
  written_by uuid not null references access.person,
  written_at timestamptz not null
);
create index own_scale_plan on ebsna.own_scale (plan_id);
create table ebsna.tool_score (
  tool_score_id uuid primary key,
  plan_id    uuid not null references ebsna.plan,
  pupil_id   uuid not null references registry.pupil,
  tool       text not null check (tool <> ''),
  used_on    date not null,
  score      text not null check (score <> ''),
  written_by uuid not null references access.person,
  written_at timestamptz not null
);
create index tool_score_plan on ebsna.tool_score (plan_id);

create table ebsna.contact_entry (
  contact_entry_id uuid primary key,
  plan_id    uuid not null references ebsna.plan,
  pupil_id   uuid not null references registry.pupil,
  at         timestamptz not null,
  with_whom  text not null check (with_whom in ('PUPIL', 'FAMILY', 'SCHOOL', 'OTHER')),
  how        text not null check (how in ('VISIT', 'AT_SCHOOL', 'PHONE', 'MESSAGE', 'VIDEO', 'LETTER')),
  state      text not null check (state in ('PLANNED', 'MADE', 'NOT_REACHED', 'CALLED_OFF')),
  words      text not null,
  -- whose contact it is
  person_id  uuid not null references access.person,
  -- how many safe-contact warnings stood above the entry when it was written
  warnings   integer not null,
  written_by uuid not null references access.person,
  written_at timestamptz not null,
  version    integer not null default 1,
  check (state not in ('MADE', 'NOT_REACHED') or words <> '')
);
create index contact_entry_plan on ebsna.contact_entry (plan_id, at);
create index contact_entry_person on ebsna.contact_entry (person_id, at);

create table ebsna.plan_review (
  plan_review_id uuid primary key,
  plan_id     uuid not null references ebsna.plan,
  pupil_id    uuid not null references registry.pupil,
  reviewed_on date not null,
  words       text not null check (words <> ''),
  next_review date,
  -- why the next review is later than the longest time
  late_reason text not null default '',
  -- the last review of a plan: what was reached
  closing     boolean not null default false,
  written_by  uuid not null references access.person,
  written_at  timestamptz not null
);
create index plan_review_plan on ebsna.plan_review (plan_id);

grant select, insert on ebsna.step_try, ebsna.plan_event, ebsna.own_scale, ebsna.tool_score, ebsna.plan_review to tats_app;
grant select, insert, update on ebsna.joint_work, ebsna.plan, ebsna.step, ebsna.adjustment, ebsna.plan_factor,
  ebsna.contact_entry to tats_app;

-- Who may read and write: plans by those with the permission; a school of its own pupil the plan's row, ladder and adjustments.
do $$
declare
  t text;
  for_school constant text[] := array['plan', 'step', 'step_try', 'adjustment'];
  append_only constant text[] := array['step_try', 'plan_event', 'own_scale', 'tool_score', 'plan_review'];
begin
  foreach t in array array['joint_work', 'plan', 'step', 'step_try', 'adjustment', 'plan_event', 'plan_factor', 'own_scale',
    'tool_score', 'contact_entry', 'plan_review'] loop
    execute format('alter table ebsna.%I enable row level security', t);
    execute format('alter table ebsna.%I force row level security', t);
    execute format($p$create policy seen on ebsna.%I for select using (
      (select access.reaches_all('SEE_PLAN')) or pupil_id in (select access.reached('SEE_PLAN')))$p$, t);
    if t <> 'joint_work' then
      execute format($p$create policy written on ebsna.%I for insert with check (
        (select access.reaches_all('WORK_PLAN')) or pupil_id in (select access.reached('WORK_PLAN')))$p$, t);
    end if;
    if not t = any (append_only) then
      execute format($p$create policy changed on ebsna.%I for update using (
        (select access.reaches_all('WORK_PLAN')) or pupil_id in (select access.reached('WORK_PLAN')))$p$, t);
    end if;
    if t = any (for_school) then
      execute format($p$create policy seen_by_school on ebsna.%I for select using (
        pupil_id in (select access.reached('OWN_OUTCOME')))$p$, t);
    end if;
  end loop;
end $$;
-- whoever may refer asks, and goes on seeing what became of it
create policy asked on ebsna.joint_work for insert with check (
  asked_by = (select access.acting())
  and ((select access.reaches_all('REFER', 'WORK_PLAN')) or pupil_id in (select access.reached('REFER', 'WORK_PLAN'))));
create policy seen_by_who_asked on ebsna.joint_work for select using (
  asked_by = (select access.acting())
  and ((select access.reaches_all('REFER')) or pupil_id in (select access.reached('REFER'))));
