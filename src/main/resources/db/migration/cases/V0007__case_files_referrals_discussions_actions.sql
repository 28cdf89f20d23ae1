create schema cases;
grant usage on schema cases to tats_app;

create sequence cases.case_reference;
grant usage on sequence cases.case_reference to tats_app;

create table cases.case_file (
  case_file_id   uuid primary key,
  reference      text not null unique default 'C-' || lpad(nextval('cases.case_reference')::text, 5, '0'),
  pupil_id       uuid not null references registry.pupil,
  status         text not null check (status in ('OPEN', 'CLOSED')),
  -- exactly one named person for every open case
  lead_person_id uuid references access.person,
  next_review    date,
  opened_on      date not null,
  closed_on      date,
  close_reason   text,
  version        integer not null default 0,
  check ((status = 'CLOSED') = (closed_on is not null)),
  check ((status = 'CLOSED') = (close_reason is not null)),
  check (status = 'CLOSED' or lead_person_id is not null)
);
create unique index one_open_case_a_pupil on cases.case_file (pupil_id) where status = 'OPEN';
create index case_file_pupil on cases.case_file (pupil_id);
create index case_file_review on cases.case_file (next_review) where status = 'OPEN';

create table cases.referral (
  referral_id    uuid primary key,
  pupil_id       uuid not null references registry.pupil,
  school_urn     integer not null references registry.school,
  -- who asks: SCHOOL for a school's own form; AUTHORITY when the council's staff enter it
  source         text not null check (source in ('SCHOOL', 'AUTHORITY')),
  concern        text not null check (concern <> ''),
  tried          text not null check (tried <> ''),
  -- where a view was not gathered, the text says why not
  pupil_view     text not null check (pupil_view <> ''),
  pupil_view_gathered boolean not null,
  parent_view    text not null check (parent_view <> ''),
  parent_view_gathered boolean not null,
  wanted         text not null check (wanted <> ''),
  considering_permanent_exclusion boolean not null,
  -- the day from which waiting is counted: the day of the form, or the day a letter came
  submitted_on   date not null,
  submitted_at   timestamptz not null,
  submitted_by   uuid not null references access.person,
  status         text not null check (status in ('SUBMITTED', 'ACCEPTED', 'RETURNED', 'DISCUSSED')),
  status_reason  text not null default '',
  version        integer not null default 0,
  check (status <> 'RETURNED' or status_reason <> '')
);
create index referral_pupil on cases.referral (pupil_id);
create index referral_submitter on cases.referral (submitted_by);
create unique index one_waiting_referral_a_pupil_and_school on cases.referral (pupil_id, school_urn)
  where status in ('SUBMITTED', 'ACCEPTED');

-- One pupil, one meeting. The card is the data as it stood; it is kept and never recomputed.
create table cases.discussion (
  discussion_id uuid primary key,
  case_file_id  uuid not null references cases.case_file,
  pupil_id      uuid not null references registry.pupil,
  -- the pupil's school on that day; null when on no roll
  school_urn    integer references registry.school,
  held_on       date not null,
  kind          text not null check (kind in ('NEW', 'REPEAT', 'REVIEW')),
  origin        text not null check (origin in ('SCHOOL_REFERRAL', 'AUTHORITY_REFERRAL', 'FLAG', 'REVIEW', 'OTHER')),
  referral_id   uuid references cases.referral,
  -- the day from which waiting is counted: the referral, else the day the flag was put on the agenda
  asked_on      date,
  card          jsonb not null,
  card_as_of    date not null,
  outcome_code  text,
  outcome_label text,
  outcome_ends_case boolean,
  review_date   date,
  -- outcome and review date change together under this version
  outcome_version integer not null default 0,
  -- set when the item is finished: from then on the outcome holds for the case file
  finished_at   timestamptz,
  -- null until the minutes are approved; from then on only addenda
  locked_at     timestamptz,
  -- counts every change of content, outcome or actions, so that an open screen knows that it is behind
  version       integer not null default 0,
  check ((outcome_code is null) = (outcome_label is null)),
  check ((outcome_code is null) = (outcome_ends_case is null)),
  check (review_date is null or review_date > held_on),
  check (locked_at is null or finished_at is not null),
  check (finished_at is null or outcome_code is not null)
);
create index discussion_case on cases.discussion (case_file_id, held_on desc);
create index discussion_pupil on cases.discussion (pupil_id, held_on desc);
create index discussion_held on cases.discussion (held_on);
create index discussion_referral on cases.discussion (referral_id);

-- What was said, one row a field; a contribution is one row an agency. Each has its own version: two people may
-- write in two fields at once.
create table cases.discussion_text (
  discussion_id uuid not null references cases.discussion,
  -- strengths, concern, pupil_voice, parent_voice, or contribution:<agency>
  field         text not null,
  agency_id     uuid references access.agency,
  text          text not null,
  version       integer not null,
  written_by    uuid not null references access.person,
  written_at    timestamptz not null,
  primary key (discussion_id, field),
  check (field = case when agency_id is null then field else 'contribution:' || agency_id end),
  check (agency_id is not null or field in ('strengths', 'concern', 'pupil_voice', 'parent_voice'))
);

-- Text as it is typed: one row a field and author, overwritten, no history. Leaving the field makes it content.
-- The subject is a discussion, or the pupil for whom a referral is being written.
create table cases.draft (
  subject_id uuid not null,
  field      text not null,
  person_id  uuid not null references access.person,
  text       text not null,
  -- the version of the content on which the author started to type
  based_on   integer not null,
  version    integer not null,
  saved_at   timestamptz not null,
  primary key (subject_id, field, person_id)
);

create table cases.agreed_action (
  action_id       uuid primary key,
  case_file_id    uuid not null references cases.case_file,
  discussion_id   uuid not null references cases.discussion,
  pupil_id        uuid not null references registry.pupil,
  what            text not null check (what <> ''),
  owner_person_id uuid not null references access.person,
  owner_agency_id uuid not null references access.agency,
  due_on          date not null,
  status          text not null check (status in ('OPEN', 'DONE', 'DONE_LATE', 'NOT_POSSIBLE', 'NOT_DONE', 'SUPERSEDED')),
  finished_on     date,
  note            text not null default '',
  agreed_on       date not null,
  version         integer not null default 0,
  check ((status = 'OPEN') = (finished_on is null)),
  check (due_on >= agreed_on)
);
create index agreed_action_owner on cases.agreed_action (owner_person_id, due_on);
create index agreed_action_case on cases.agreed_action (case_file_id);
create index agreed_action_discussion on cases.agreed_action (discussion_id);
create index agreed_action_due on cases.agreed_action (due_on);

grant select, insert, update on all tables in schema cases to tats_app;
grant delete on cases.draft to tats_app;
