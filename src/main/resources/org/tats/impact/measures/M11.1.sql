-- name: Placement averted (attested)
-- numerator: Placements out of the borough or independent that the EHCP team had recorded as intended before the discussion, instead of which a local place was used that held for 12 months, and for which a second reviewer signed
-- denominator: All placements recorded as intended before a discussion of the period, whatever came of them
-- window: 12 months from the first day of the local place, whose last day is included
-- exclusions: None is added that was placed elsewhere after all, whose local place ended, or whose 12 months are not over; each is a row of its own. What it costs is never part of this measure: see cost avoidance (estimated)
-- never-say: saving
-- standing: LOCAL
-- source: Local definition; all rows but the first two add up to those intended that are not averted.
-- valid-from: 2024-09-01
-- part: intended | Placement elsewhere recorded as intended before the discussion | COUNT | placements
-- part: averted | Averted (attested), of all intended | SHARE | placements
-- part: no-alternative | No local place recorded | COUNT | placements
-- part: not-over | 12 months not over | COUNT | placements
-- part: unsigned | 12 months over and held, not signed | COUNT | placements
-- part: not-held | Placed elsewhere after all, or the local place ended | COUNT | placements
-- part: left | Left every roll here | COUNT | placements
-- part: withdrawn | Withdrawn | COUNT | placements
, intended as (
  select a.* from impact.attested a
  join in_period d on d.discussion_id = a.discussion_id
  where a.taking_id = :taking and a.kind = 'PLACEMENT'
)
select 'intended' as part, attestation_id as unit_id, pupil_id, 1::numeric as numerator, null::numeric as denominator
from intended
union all
select 'averted', attestation_id, pupil_id, (state = 'SIGNED')::integer, 1 from intended
union all
select case when state = 'WITHDRAWN' then 'withdrawn'
            else case fact when 'NO_ALTERNATIVE' then 'no-alternative' when 'RUNNING' then 'not-over' when 'HELD' then 'unsigned'
                   when 'PLACED' then 'not-held' when 'ENDED' then 'not-held' else 'left' end end,
       attestation_id, pupil_id, 1, null
from intended where state <> 'SIGNED'
