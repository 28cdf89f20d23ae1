-- name: Section 19
-- numerator: School days from the 15th day out of school to the decision and to the education; hours a week; reviews; returns
-- denominator: Requests of which the authority knew in the period; for reviews and returns, the education that followed them
-- window: The day on which the authority knew, in the period. Returns: the 30 school days after the last day of the education
-- exclusions: Forum, flag and outcome do not apply. Requests without a known 15th day are counted apart and from the day the authority knew
-- never-say:
-- standing: LOCAL
-- source: Local definition: a first review within 42 days is what statutory guidance expects; a return holds when more than half of the possible sessions of 30 school days, of which 20 or more were possible, were attended and no further education under Section 19 began within 60 days.
-- valid-from: 2024-09-01
-- part: requests | Requests | COUNT | requests
-- part: decision-from-15 | From the 15th day to the decision, median | MEDIAN | school days
-- part: education-from-15 | From the 15th day to the education, median | MEDIAN | school days
-- part: without-15 | Without a known 15th day | COUNT | requests
-- part: decision-from-knew | From the day the authority knew to the decision, median | MEDIAN | school days
-- part: education-from-knew | From the day the authority knew to the education, median | MEDIAN | school days
-- part: undecided | Not decided yet | COUNT | requests
-- part: hours | Hours a week of the first education, mean | MEAN | hours
-- part: reviewed | First review within 6 weeks | SHARE | placements
-- part: returned | Ended with a return | COUNT | placements
-- part: sustained | Returns that held for 30 school days | SHARE | placements
-- part: too-soon | Returned less than 30 school days ago | COUNT | placements
, request as (
  select s.*
  from impact.section_19 s
  join roll p on p.pupil_id = s.pupil_id
  where s.taking_id = :taking and s.knew_on between :from::date and :to::date
), education as (
  select v.*, exists (select from impact.provision n
                      where n.taking_id = :taking and n.pupil_id = v.pupil_id and n.provision_id <> v.provision_id
                        and n.starts_on > v.ended_on and n.starts_on <= v.ended_on + 60) as again
  from impact.provision v
  join request r on r.request_id = v.request_id
  where v.taking_id = :taking
)
select 'requests' as part, request_id as unit_id, pupil_id, 1::numeric as numerator, null::numeric as denominator
from request
union all
select 'decision-from-15', request_id, pupil_id, from_15_to_decision, null from request where from_15_to_decision is not null
union all
select 'education-from-15', request_id, pupil_id, from_15_to_provision, null from request
where from_15_to_provision is not null
union all
select 'without-15', request_id, pupil_id, 1, null from request where day_15 is null
union all
select 'decision-from-knew', request_id, pupil_id, from_knew_to_decision, null from request
where from_knew_to_decision is not null
union all
select 'education-from-knew', request_id, pupil_id, from_knew_to_provision, null from request
where from_knew_to_provision is not null
union all
select 'undecided', request_id, pupil_id, 1, null from request where decided_on is null
union all
select 'hours', request_id, pupil_id, half_hours / 2.0, 1 from request where half_hours is not null
union all
select 'reviewed', provision_id, pupil_id, reviewed_in_time::integer, 1 from education where reviewed_in_time is not null
union all
select 'returned', provision_id, pupil_id, 1, null from education where end_reason = 'RETURNED'
union all
select 'sustained', provision_id, pupil_id,
       (not again and possible_after >= 20 and attended_after * 2 > possible_after)::integer, 1
from education where end_reason = 'RETURNED' and days_after is not null
union all
select 'too-soon', provision_id, pupil_id, 1, null from education where end_reason = 'RETURNED' and days_after is null
