-- The authority's staff may refer a child who is on no roll in the data.
alter table cases.referral alter column school_urn drop not null, add check (school_urn is not null or source = 'AUTHORITY');
drop index cases.one_waiting_referral_a_pupil_and_school;
create unique index one_waiting_referral_a_pupil_and_school on cases.referral (pupil_id, school_urn) nulls not distinct
  where status in ('SUBMITTED', 'ACCEPTED');
