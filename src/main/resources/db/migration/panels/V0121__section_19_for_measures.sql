-- What measures read of Section 19: dates, hours and results; never what was said.
create view reporting.section_19_request with (security_invoker = true) as
  select request_id, pupil_id, school_urn as urn, source, knew_on, decide_from, state, ended_on, end_reason
  from panels.request;

create view reporting.section_19_decision with (security_invoker = true) as
  select decision_id, request_id, pupil_id, year, serial, asked_from, decided_on, outcome, half_hours, starts_on
  from panels.decision;

create view reporting.section_19_provision with (security_invoker = true) as
  select provision_id, request_id, pupil_id, decision_id, kind, half_hours, starts_on, next_review, ended_on, end_reason
  from panels.provision;

create view reporting.section_19_review with (security_invoker = true) as
  select review_id, provision_id, pupil_id, held_on, result from panels.provision_review;

grant select on reporting.section_19_request, reporting.section_19_decision, reporting.section_19_provision,
  reporting.section_19_review to tats_app;
