-- The definitions of attested outcomes, by their hash, as those of all other measures.
insert into impact.listed_measure (measure, version, sha256, listed_on) values
  ('M5', 1, '355a8ae3aa0f80c95c246c5db5a82949379755848b42b14289b2d05ffa8751ec', '2026-11-22'),
  ('M11', 1, '3f3329c8d38ae6b5516a800f64813ca3aa4f351a98e2c224e7c2e18780392e30', '2026-11-22');
