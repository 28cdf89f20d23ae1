-- Rules on illness before the sickness return, part-time timetables, moves between schools, and placements.
insert into flags.threshold (rule, version, valid_from, parameters, standing, source) values
  ('I-10', 1, '2010-09-01', '{"sessions": 20}', 'LOCAL',
   'Local default, in time before 15 days of illness, when a sickness return is due.'),
  ('PTT-LATE', 1, '2010-09-01', '{"schoolDays": 30}', 'LOCAL',
   'Local default: part-time timetables are for 6 weeks at most, which are 30 school days.'),
  ('MOVE-2', 1, '2010-09-01', '{"moves": 2, "months": 24}', 'LOCAL',
   'Local default: two changes of school within a school year in 24 months.'),
  ('MM/OSD', 1, '2010-09-01', '{"months": 12}', 'LOCAL',
   'Local default: a managed move or an off-site direction in 12 months.');
