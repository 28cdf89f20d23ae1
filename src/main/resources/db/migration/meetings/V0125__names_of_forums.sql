-- What other modules' figures call the forums.
create view reporting.forum with (security_invoker = true) as
  select code, name from meetings.forum;
grant select on reporting.forum to tats_app;
