-- Each episode of a flag with what people last decided about it.
create view reporting.flag with (security_invoker = true) as
  select f.flag_id, f.pupil_id, f.school_urn as urn, f.rule, f.rule_version, f.since, f.ended_on, t.decision,
         (t.decided_at at time zone 'Europe/London')::date as decided_on
  from flags.flag f
  left join lateral (
    select decision, decided_at from flags.triage t where t.flag_id = f.flag_id order by entry desc limit 1) t on true;
grant select on reporting.flag to tats_app;
