-- Lists and searches name the pupils that they showed.
create index event_pupils_shown on audit.event using gin ((detail -> 'pupils')) where action = 'Opened' and detail ? 'pupils';
create index event_at on audit.event (at);
create index event_person on audit.event (person_id, at);
