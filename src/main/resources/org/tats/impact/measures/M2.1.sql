-- name: From referral to first discussion
-- numerator: School days of the pupil's school after the day of the referral, up to and including the first discussion
-- denominator: For the share: first discussions that began with a referral and whose school days are known
-- window: First discussions of an episode in the period
-- exclusions: Discussions without a referral. Those whose school days are not known are counted apart
-- never-say:
-- standing: LOCAL
-- source: Local definition; 10 school days is a local default.
-- valid-from: 2024-09-01
-- part: median | School days from referral to first discussion, median | MEDIAN | school days
-- part: p90 | School days within which 9 of 10 were discussed | P90 | school days
-- part: within10 | Discussed within 10 school days | SHARE | discussions
-- part: not-known | School days not known | COUNT | discussions
select part, discussion_id as unit_id, pupil_id,
       case when part = 'within10' then (wait_days <= 10)::integer else wait_days end::numeric as numerator,
       case when part = 'within10' then 1::numeric end as denominator
from cohort cross join (values ('median'), ('p90'), ('within10')) every (part)
where referred and wait_days is not null
union all
select 'not-known', discussion_id, pupil_id, 1, null from cohort where referred and wait_days is null
