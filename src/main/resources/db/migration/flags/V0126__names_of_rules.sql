-- What other modules' figures call the rules, in the order of the list; a test compares them with the rules themselves.
create view reporting.flag_rule with (security_invoker = true) as
  select rule, words, position
  from (values
    ('PEX-NOTICE', 'permanent exclusion', 1),
    ('HT-CONSIDER', 'exclusion considered', 2),
    ('SUS-1', 'suspended lately', 3),
    ('SUS-3', 'three suspensions', 4),
    ('SUS-5T', 'over 5 days in a term', 5),
    ('SUS-12T', '12 days in a term', 6),
    ('SUS-30Y', '30 days in a year', 7),
    ('NIL-15', 'nothing attended', 8),
    ('SA', 'severe absence', 9),
    ('PA', 'persistent absence', 10),
    ('ATT-DROP', 'attendance dropped', 11),
    ('UNA-8', 'unauthorised absence', 12),
    ('I-15', 'illness', 13),
    ('I-10', '10 days of illness', 14),
    ('PTT-LATE', 'part-time for long', 15),
    ('MOVE-2', 'moved school twice', 16),
    ('MM/OSD', 'moved or directed off site', 17)) as rules (rule, words, position);
grant select on reporting.flag_rule to tats_app;
