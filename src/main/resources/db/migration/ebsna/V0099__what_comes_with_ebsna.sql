-- As delivered: an authority changes all of it on the page EBSNA of the administration.
insert into ebsna.tier (tier_id, place, words, meaning) values
  ('e8500000-0000-4000-8000-000000000001', 1, 'Universal', 'What every school offers every pupil'),
  ('e8500000-0000-4000-8000-000000000002', 2, 'Targeted', 'A plan of the school with advice from outside'),
  ('e8500000-0000-4000-8000-000000000003', 3, 'Specialist', 'Joint work of attendance support and psychology');

insert into ebsna.band (band, version, place, words, below, fall_points, fall_weeks, nil_days, standing, source, valid_from)
  select b.*, 'LOCAL',
         'A proposal to begin with; the national words are persistent (10% or more missed) and severe (50% or more missed).',
         date '2024-09-01'
  from (values
    ('BLACK', 1, 1, 'Black', null::integer, null::integer, null::integer, 15),
    ('SEVERE', 1, 2, 'Severe', 50, null, null, null),
    ('RED', 1, 3, 'Red', 80, null, null, null),
    ('AMBER', 1, 4, 'Amber', 90, 10, 6, null),
    ('GREEN', 1, 5, 'Green', null, null, null, null)) b;

insert into ebsna.factor (factor_id, kind, area, place, words)
  select md5('ebsna ' || f.kind || f.words)::uuid, f.kind, f.area, row_number() over (), f.words
  from (values
    ('FUNCTION', null::text, 'Avoids what brings bad feelings'),
    ('FUNCTION', null, 'Escapes being with others or being judged'),
    ('FUNCTION', null, 'Seeks attention or closeness of others'),
    ('FUNCTION', null, 'Seeks what is rewarding outside school'),
    ('PUSH', 'CHILD', 'Worries about being away from home'),
    ('PUSH', 'CHILD', 'Finds learning too hard or too easy'),
    ('PUSH', 'CHILD', 'Is tired, unwell or in pain in the mornings'),
    ('PUSH', 'FAMILY', 'Has had a loss or a change at home'),
    ('PUSH', 'FAMILY', 'Mornings at home are hard to manage'),
    ('PUSH', 'SCHOOL', 'Noise, crowds or corridors are too much'),
    ('PUSH', 'SCHOOL', 'Has trouble with other pupils'),
    ('PUSH', 'SCHOOL', 'Has trouble with a lesson or an adult'),
    ('PUSH', 'SCHOOL', 'Changed class, school or stage lately'),
    ('PULL', 'CHILD', 'Feels safe and calm only at home'),
    ('PULL', 'CHILD', 'Is up at night and sleeps by day'),
    ('PULL', 'FAMILY', 'Wants to look after somebody at home'),
    ('PULL', 'FAMILY', 'Somebody of the family is at home all day'),
    ('PULL', 'SCHOOL', 'Work set at home replaces lessons'),
    ('PROTECTIVE', 'CHILD', 'Has interests and things that go well'),
    ('PROTECTIVE', 'CHILD', 'Says what would help'),
    ('PROTECTIVE', 'FAMILY', 'Family and school speak with each other'),
    ('PROTECTIVE', 'FAMILY', 'Somebody at home helps with mornings'),
    ('PROTECTIVE', 'SCHOOL', 'Has an adult whom the child trusts'),
    ('PROTECTIVE', 'SCHOOL', 'Has a friend at school'),
    ('PROTECTIVE', 'SCHOOL', 'Comes to one place or lesson gladly')) f (kind, area, words);
