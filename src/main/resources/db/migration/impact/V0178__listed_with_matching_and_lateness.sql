-- Measures that count pairs name their matching version, and what every measure begins with says up to which day each school's
-- suspensions and exclusions are known, by which M4 and M6 count apart: put right before any release.
update impact.listed_measure l set sha256 = n.sha256
from (values
  ('M1', 1, 'e2885a730f372b6f539e5a80737c23e79f1e088e6faf56020f43f7d15d4f7ba5'),
  ('M2', 1, 'a752e5f5e968e2a192957ce40aec4823bca67cbcbd50d42e8504df7479c76535'),
  ('M3', 1, 'c8e093f732677694a34bc0ad003ab7f48ac762c617888afd0e6ff907c3e10a89'),
  ('M4', 1, '78b2c9d3a3686fbf3371c7f79a40cdc77cc64b3d6d290587390c62234f5a246b'),
  ('M4', 2, 'ab2bfbbf8266bdd11973aa888086d6cd9081d1ae171bafa82f66d89f3beecb2f'),
  ('M5', 1, '58a7f7da76bb679e0e6e3725ea47a7e6b898e7835f99aee03b8ca053cddd1a99'),
  ('M6', 1, '0bfa23c39ab7b5613efbd11e16087563597fccace219d7ddab9c654d7a8a74b4'),
  ('M7', 1, 'f0bea1141af4df6a435de61b5371e51a81372bd22d54b11af2ba0c990acefda2'),
  ('M8', 1, 'e46d9016f6c13a9dede3cb9237010b4b3fd40b6eb6ebf4d88721ed1e99e394f1'),
  ('M9', 1, 'be773fa3b6f49a7eb159a3e5a9ac6d0f46cc8e373d48c063e46eb63b6f165e5c'),
  ('M10', 1, '149a48800f5a178d429fb991c1f5ac81eff13de6f289c2ac5660e39f32431b10'),
  ('M10', 2, '8568b68f0d3ce5c117bb4ad660a9149ed7671edf947d1c7f9a0956f0192f37c5'),
  ('M11', 1, '5898579a0d3dedb24c5f4572ea1e89bafc3c91a5ddb51dc22668c14665e121d7'),
  ('M12', 1, 'c62b1556c9bf5bf87d3ff2f97ca075cb11cab6282c84d9c9da3072fa9a2fe4e4')
) n (measure, version, sha256)
where l.measure = n.measure and l.version = n.version;
