-- Templates that programmes are made from. They are rows: a council copies them, or any programme it has.
insert into programme.programme (programme_id, name, funder, template, award_source) values
  ('00000000-0000-7000-8000-00000d600001', 'Delivering Better Value (DBV) in SEND', 'Department for Education', true, ''),
  ('00000000-0000-7000-8000-00000d600002', 'Safety Valve agreement', 'Department for Education', true, ''),
  ('00000000-0000-7000-8000-00000d600003', 'Grant programme, headings only', '', true, '');

insert into programme.workstream (workstream_id, programme_id, position, name) values
  ('00000000-0000-7000-8000-00000d600101', '00000000-0000-7000-8000-00000d600001', 1, 'Behaviour Support Change programme'),
  ('00000000-0000-7000-8000-00000d600102', '00000000-0000-7000-8000-00000d600001', 2, 'Inclusion Framework'),
  ('00000000-0000-7000-8000-00000d600103', '00000000-0000-7000-8000-00000d600002', 1, 'Conditions of the agreement'),
  ('00000000-0000-7000-8000-00000d600104', '00000000-0000-7000-8000-00000d600003', 1, 'Workstream 1');

insert into programme.item (item_id, programme_id, workstream_id, position, name, status, phase, narrative, changed, reason, owner)
  select gen_random_uuid(), '00000000-0000-7000-8000-00000d600001', i.workstream::uuid, i.position, i.name,
         'ON_TRACK', 'DIAGNOSTIC', '', '', '', ''
  from (values
    ('00000000-0000-7000-8000-00000d600101', 1, 'Behaviour Support – Thrive'),
    ('00000000-0000-7000-8000-00000d600101', 2, 'Behaviour Support – Team Teach'),
    ('00000000-0000-7000-8000-00000d600101', 3, 'Behaviour Support Lead Practitioner'),
    ('00000000-0000-7000-8000-00000d600101', 4, 'Behaviour Support EBSNA Pathway'),
    ('00000000-0000-7000-8000-00000d600101', 5, 'Behaviour Support HD Unit'),
    ('00000000-0000-7000-8000-00000d600102', 6, 'Inclusion Quality Mark'),
    ('00000000-0000-7000-8000-00000d600102', 7, 'Inclusion Toolkit / SA Framework'),
    ('00000000-0000-7000-8000-00000d600102', 8, 'Inclusion Lead Practitioner'),
    ('00000000-0000-7000-8000-00000d600102', 9, 'Headteacher Coach and Influence Model')
  ) i (workstream, position, name);

-- Baselines and forecasts a council agrees itself; only what is measured is said here.
insert into programme.measure (measure_id, programme_id, position, name, definition, definition_version, unit, lower_is_better, source)
  select gen_random_uuid(), '00000000-0000-7000-8000-00000d600002', m.position, m.name, m.definition, 1, '£', true, ''
  from (values
    (1, 'Dedicated Schools Grant deficit in the year', 'Spending from the Dedicated Schools Grant less the grant, in the financial year.'),
    (2, 'Dedicated Schools Grant deficit, cumulative', 'The deficits of all financial years to the end of the period, less the surpluses.'),
    (3, 'Unmitigated forecast', 'The cumulative deficit forecast for the end of the agreement if nothing is done.'),
    (4, 'Mitigated forecast', 'The cumulative deficit forecast for the end of the agreement with the plan.')
  ) m (position, name, definition);

insert into programme.priority (priority_id, programme_id, position, heading, words)
  select gen_random_uuid(), p.programme_id, h.position, h.heading, 'None identified.'
  from programme.programme p, (values
    (1, 'Improving Health, Promoting Wellbeing and Supporting Greater Independence'),
    (2, 'Building a Strong, Sustainable Local Economy'),
    (3, 'Supporting Children, Young People and Families'),
    (4, 'Tackling Inequality and Helping Those Who Are Most In Need'),
    (5, 'Working Towards a Greener Future'),
    (6, 'Valuing and Appreciating Our Community')
  ) h (position, heading);
