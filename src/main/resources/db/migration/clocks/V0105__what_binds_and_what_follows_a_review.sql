set row_security = off;

-- What the board and a review panel came to, and that the board looked again; null until it is known.
alter table clocks.exclusion_step
  add column board_result  text check (board_result in ('DECLINED', 'REINSTATED')),
  add column panel_decided date,
  add column panel_result  text check (panel_result in ('UPHELD', 'RECOMMENDED', 'QUASHED')),
  add column reconsidered  date;

-- With which numbers it was counted (null: before this was kept), and why it is owed no more or what is missing.
alter table clocks.history
  add column version integer,
  add column said    text not null default '';

-- What a running says besides its state was once only what is missing.
comment on column clocks.running.missing is
  'What must be known first, who owes it, why it is owed no more, or by which days it is counted; empty when nothing is to be said';

update clocks.definition set place = place + 2 where place > 4;
insert into clocks.definition
  (place, clock, version, owed, counted_in, amber, length, numbers, start_counts, standing, confirmed, valid_from, source) values
  (5, 'PANEL-15', 1, 'Review panel meets', 'SCHOOL_DAYS', 10, 15, '{}', false, 'LAW', false, '2012-09-01',
   'Regulations of 2012 on exclusions and reviews: within 15 school days of the parent’s application.'),
  (6, 'RECONSIDER-10', 1, 'Governing board considers again', 'SCHOOL_DAYS', 7, 10, '{}', false, 'LAW', false, '2012-09-01',
   'Regulations of 2012 on exclusions and reviews: within 10 school days, where the panel recommended or directed it.');

-- The standing is shown before the source, so the source need not say it again.
update clocks.definition
set source = upper(left(rest, 1)) || substr(rest, 2)
from (select clock as of_clock, version as of_version, regexp_replace(source, '^Local default(, |: | )', '') as rest
      from clocks.definition where source like 'Local default%') shorter
where clock = of_clock and version = of_version;
update clocks.definition
set source = 'Attendance guidance: time-limited. That the limit is 6 weeks from its start is this authority’s choice.'
where clock = 'PTT-END' and version = 1;

-- Named as guidance in the notes and in the rules of off-site directions.
update clocks.definition set standing = 'GUIDANCE' where clock = 'OSD-NOTICE' and version = 1;
