-- Rows of a fresh taking look to the planner like those of the one before, or like none: the copies are looked over at its end.
grant maintain on impact.pupil, impact.school, impact.action, impact.arrangement, impact.status_spell, impact.section_19,
  impact.provision to tats_app;
