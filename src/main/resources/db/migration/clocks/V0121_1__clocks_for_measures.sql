-- What became of an exclusion at the governing board and the review panel. The key is registry.Suspension's.
create view reporting.exclusion_result with (security_invoker = true) as
  select pupil_id, exclusion, board_result, panel_result,
         coalesce(board_result = 'REINSTATED', false) as not_upheld
  from clocks.exclusion_step;

-- The days on which 15 school days of illness or of any absence were reached.
create view reporting.day_15 with (security_invoker = true) as
  select pupil_id, clock, due_on as reached_on
  from clocks.running
  where clock in ('SICK-15', 'ABSENT-15') and gone_on is null and due_on is not null and pupil_id is not null;

grant select on reporting.exclusion_result, reporting.day_15 to tats_app;
