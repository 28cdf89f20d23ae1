-- An administrator adds words of significant harm and ends them; nothing is rewritten or deleted.
alter table cases.harm_phrase
  add harm_phrase_id uuid not null unique default gen_random_uuid(),
  -- null for those that came with TATS
  add added_by uuid references access.person,
  add ended_by uuid references access.person;
grant insert (harm_phrase_id, phrase, source, valid_from, added_by) on cases.harm_phrase to tats_app;
grant update (valid_to, ended_by) on cases.harm_phrase to tats_app;
