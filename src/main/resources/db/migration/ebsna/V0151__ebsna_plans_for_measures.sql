-- What measures read of plans for emotionally based school non-attendance: that there is one, from when to when. No words.
create view reporting.ebsna_plan with (security_invoker = true) as
  select plan_id, pupil_id, opened_on, closed_on, close_reason from ebsna.plan;
grant select on reporting.ebsna_plan to tats_app;
