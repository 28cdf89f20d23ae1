-- Measures that count pairs name their matching version, and what every measure begins with says up to which day each school's
-- suspensions and exclusions are known, by which M4 and M6 count apart: put right before any release.
update impact.listed_measure l set sha256 = n.sha256
from (values
  ('M1', 1, '9cf56498c1ad79232d91fb9fa18c8b990d1eaee285f9b696186d0ec44d13036e'),
  ('M2', 1, '33d3884453a87708f0fd31bf901ec3b9a86120d54d2363b842377a35cc7c109a'),
  ('M3', 1, 'e818ef1b8f3d6d0f26e37fb5b491b40f930204f82ebe7479bc21a28fc3a86f1f'),
  ('M4', 1, '24ea7f0d74792830fd8668d97b6468d2e7d01b88ae00325571f14ec69f61e3ed'),
  ('M4', 2, 'f57c2738f3e5ef1bb8eaff4ebdbd17fcfd3f11d9d50d9c9ffc8dd2b01e09d447'),
  ('M5', 1, 'fc56f9505ffa7155d2df251e4b1685f09bf9a439bb6af67e4d8f11d781da9f53'),
  ('M6', 1, '14fb80abfe7b2cc2a8db675e6f60e95985ead59902be94c9b17ba8653ea55442'),
  ('M7', 1, 'aba1c63ad3fd25828dd9f89e8b255d22fe7a5184e1fabb329bcf0760133baf74'),
  ('M8', 1, 'bb60063a4ba20633bd02a03cf981303ad7bf9ec8068cdd5791abb7ad4031bee2'),
  ('M9', 1, '41028ec33dec5dc6ff937e5e98275c07b50ecd5c6c515ec6283651f7fca0a010'),
  ('M10', 1, '026895ffa10a81418cbfd17f734141af9b8104bf300eb4f4af3d7fda98586b07'),
  ('M10', 2, '894c10a9ecf288d4d5cb5728ac4b2fc0ec489a1c2c6d50c75fa96e7e477c34c1'),
  ('M11', 1, '83af52afc63b042972b61cbec97fd32a3160a2f6f97a46e131a05d4bb8f8789d'),
  ('M12', 1, '2b7b2f800c9f61dcef2f06694f588b376a4b6c5d7661306bcce0adeedf28cd5d')
) n (measure, version, sha256)
where l.measure = n.measure and l.version = n.version;
