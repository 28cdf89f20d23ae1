-- I-10 shows until I-15 does: the number at which it stops.
update flags.threshold set parameters = '{"sessions": 20, "fewerThan": 30}' where rule = 'I-10' and version = 1;
-- Moves up to this day of September are those of the new school year.
update flags.threshold set parameters = '{"moves": 2, "months": 24, "lastDayOfSeptember": 14}'
  where rule = 'MOVE-2' and version = 1;
