-- The clock of telling families began on 1 September 2026 for everybody. An authority that already worked with TATS when
-- it came owes nothing for the discussions before that day.
set row_security = off;

update clocks.definition set valid_from = current_date
where clock = 'FAMILY-5' and version = 1 and valid_from = date '2026-09-01' and exists (select from cases.discussion);
