-- Permanent exclusions and needs assessments are counted among compared pairs too: second versions, beside the first.
insert into impact.listed_measure (measure, version, sha256, listed_on) values
  ('M4', 2, '2b9d83e007c455eec48f24a5ea2fdc782d126dfd2e7e99d21b5b345ed3028c0d', '2026-11-22'),
  ('M10', 2, '7ebd82a70744013706924a3d5e17488d5e3376d66e26c3089b5336d31d5fcf25', '2026-11-22');
