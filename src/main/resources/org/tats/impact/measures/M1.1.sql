-- name: Pupils discussed
-- numerator: Different pupils with at least one finished discussion in the period; discussions; both by new, repeat and review
-- denominator: None: a count
-- window: The period, both days included
-- exclusions: Discussions that were not finished
-- never-say: supported
-- standing: LOCAL
-- source: Local definition. New: the first discussion, or more than 12 months after the last case was closed; repeat: within 12 months after that; review: within an open case.
-- valid-from: 2024-09-01
-- part: pupils | Pupils discussed | COUNT | pupils
-- part: pupils-new | of these, first discussed as new | COUNT | pupils
-- part: pupils-repeat | of these, first discussed as repeat | COUNT | pupils
-- part: pupils-review | of these, first discussed as review | COUNT | pupils
-- part: discussions | Discussions | COUNT | discussions
-- part: discussions-new | of these, new | COUNT | discussions
-- part: discussions-repeat | of these, repeat | COUNT | discussions
-- part: discussions-review | of these, review | COUNT | discussions
, once as (
  select distinct on (pupil_id) * from in_period order by pupil_id, held_on, discussion_id
)
select 'pupils' as part, pupil_id as unit_id, pupil_id, 1::numeric as numerator, null::numeric as denominator from once
union all
select 'pupils-' || lower(kind), pupil_id, pupil_id, 1, null from once
union all
select 'discussions', discussion_id, pupil_id, 1, null from in_period
union all
select 'discussions-' || lower(kind), discussion_id, pupil_id, 1, null from in_period
