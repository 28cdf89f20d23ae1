-- name: Permanent exclusion averted (attested)
-- numerator: Pupils of whom a headteacher had written, before the discussion, that a permanent exclusion was being considered, who had none within 12 months, are on the roll of the same school or back on it, and for whom a second reviewer signed
-- denominator: All pupils of whom that was written before a discussion of the period, whatever came of it
-- window: 12 months from the day of the first discussion after the statement, whose last day is included
-- exclusions: Managed moves, off-site directions over 12 weeks, home education and moves within the year are rows of their own and never added. A further statement within the 12 months counts with the first. An exclusion that was cancelled or not upheld does not stand and is shown apart
-- never-say: averted, without the word attested
-- standing: LOCAL
-- source: Local definition; the sum of all rows but the last two is the first.
-- valid-from: 2024-09-01
-- part: considering | Permanent exclusion considered in writing before the discussion | COUNT | pupils
-- part: averted | Averted (attested), of all considered | SHARE | pupils
-- part: not-over | 12 months not over | COUNT | pupils
-- part: unsigned | 12 months over and held, not signed | COUNT | pupils
-- part: excluded | Permanently excluded within 12 months | COUNT | pupils
-- part: managed-move | Managed move | COUNT | pupils
-- part: offsite | Off-site direction over 12 weeks | COUNT | pupils
-- part: home-educated | Home education | COUNT | pupils
-- part: moved | Moved to another school in the year | COUNT | pupils
-- part: left | Left the roll, no other school known | COUNT | pupils
-- part: left-as-usual | Left with the year group at the end of a phase | COUNT | pupils
-- part: withdrawn | Statement withdrawn | COUNT | pupils
-- part: returned | Of those averted: back on the roll after having left or moved | COUNT | pupils
-- part: fallen | Excluded within the time, cancelled or not upheld | COUNT | pupils
, considered as (
  select a.* from impact.attested a
  join in_period d on d.discussion_id = a.discussion_id
  where a.taking_id = :taking and a.kind = 'EXCLUSION'
)
select 'considering' as part, attestation_id as unit_id, pupil_id, 1::numeric as numerator, null::numeric as denominator
from considered
union all
select 'averted', attestation_id, pupil_id, (state = 'SIGNED')::integer, 1 from considered
union all
select case when state = 'WITHDRAWN' then 'withdrawn'
            else case fact when 'RUNNING' then 'not-over' when 'HELD' then 'unsigned' when 'EXCLUDED' then 'excluded'
                   when 'MANAGED_MOVE' then 'managed-move' when 'OFFSITE' then 'offsite'
                   when 'HOME_EDUCATED' then 'home-educated' when 'MOVED' then 'moved'
                   when 'LEFT_AS_USUAL' then 'left-as-usual' else 'left' end end,
       attestation_id, pupil_id, 1, null
from considered where state <> 'SIGNED'
union all
select 'returned', attestation_id, pupil_id, 1, null from considered where state = 'SIGNED' and returned
union all
select 'fallen', attestation_id, pupil_id, 1, null from considered where fallen and state <> 'WITHDRAWN'
