-- That somebody was told to call the safeguarding hub and not to wait for the meeting, where a text may describe significant
-- harm, and what was answered. Nothing of the text itself.
create table cases.harm_notice (
  harm_notice_id uuid primary key,
  pupil_id      uuid not null references registry.pupil,
  -- null: it was typed into a referral, which is known from its sending on
  discussion_id uuid references cases.discussion,
  referral_id   uuid references cases.referral,
  -- of the discussion or of the form
  field         text not null,
  -- the version that the text has or will have once it is content; a referral's texts have one
  text_version  integer not null check (text_version > 0),
  shown_to      uuid not null references access.person,
  shown_at      timestamptz not null,
  answer        text check (answer in ('CALLED', 'ALREADY_KNOWN', 'NOT_NEEDED')),
  answered_by   uuid references access.person,
  answered_at   timestamptz,
  called_at     timestamptz,
  -- why it was not needed
  words         text not null default '',
  check (discussion_id is null or referral_id is null),
  check ((answer is null) = (answered_by is null)),
  check ((answer is null) = (answered_at is null)),
  check ((answer is not null and answer = 'CALLED') = (called_at is not null)),
  check ((answer is not null and answer = 'NOT_NEEDED') = (words <> ''))
);
-- one that waits for its answer, for a text and person
create unique index one_open_notice_a_section_and_person on cases.harm_notice (discussion_id, field, shown_to)
  where answer is null and discussion_id is not null;
create unique index one_open_notice_a_form_and_person on cases.harm_notice (pupil_id, field, shown_to)
  where answer is null and discussion_id is null and referral_id is null;
create index harm_notice_pupil on cases.harm_notice (pupil_id);
create index harm_notice_referral on cases.harm_notice (referral_id);
grant select, insert on cases.harm_notice to tats_app;
grant update (referral_id, answer, answered_by, answered_at, called_at, words) on cases.harm_notice to tats_app;

alter table cases.harm_notice enable row level security;
alter table cases.harm_notice force row level security;

-- Seen with the text itself, by the policies of the text; before it is content, by whom it was shown to.
create policy seen on cases.harm_notice for select using (
  (shown_to = (select access.acting())
   and ((select access.reaches_all('SEE_CASE_TEXT', 'REFER')) or pupil_id in (select access.reached('SEE_CASE_TEXT', 'REFER'))))
  or exists (select from cases.discussion_text t
             where t.discussion_id = harm_notice.discussion_id and t.field = harm_notice.field
               and t.version >= harm_notice.text_version)
  or exists (select from cases.referral r where r.referral_id = harm_notice.referral_id));
-- by the person to whom it is shown; TATS itself keeps what others have typed when a meeting ends
create policy shown on cases.harm_notice for insert with check (
  (shown_to = (select access.acting()) or (select access.acting()) = '00000000-0000-7000-8000-000000000001')
  and ((select access.reaches_all('CONTRIBUTE', 'REFER')) or pupil_id in (select access.reached('CONTRIBUTE', 'REFER'))));
create policy answered on cases.harm_notice for update using (
  (select access.reaches_all('CONTRIBUTE', 'REFER')) or pupil_id in (select access.reached('CONTRIBUTE', 'REFER')));
