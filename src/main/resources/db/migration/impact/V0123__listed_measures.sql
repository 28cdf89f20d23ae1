-- Takings in their order: two may carry the same time.
alter table impact.taking add number bigint generated always as identity;

-- That a family was not told, with a reason, is something else than that nobody recorded it.
alter table impact.discussion add family_not_told boolean not null default false;

-- The definitions that figures were published with, by the hash of their words and statement. A migration that ran is not
-- changed, so neither is a listed file: what is counted otherwise is a further version with a row of its own.
create table impact.listed_measure (
  measure   text not null,
  version   integer not null,
  sha256    text not null check (length(sha256) = 64),
  listed_on date not null,
  primary key (measure, version)
);
grant select on impact.listed_measure to tats_app;
insert into impact.listed_measure (measure, version, sha256, listed_on) values
  ('M1', 1, 'd2dddef7d39254ba89a2ec680612345c7f83a25c81aa379426e8c7f4d95e00b8', '2026-11-22'),
  ('M2', 1, '3fc4c47226c4f7ecdc32266f68159df07305f743d3ff97ee6c5877c7633757a5', '2026-11-22'),
  ('M3', 1, '716b87db036a780abf94c3e51f7c69c1ad5ef3dc14e43b4865a7f97e591f0821', '2026-11-22'),
  ('M4', 1, '5d9cae1fddc65fe31ccd1ff30365dba368bbf6b5abf9b325103dcab7ce12fa4e', '2026-11-22'),
  ('M6', 1, '4d9c0b985afb0974800af7310edcdae45ffa8db18543ffa755bff69f4d58d1d3', '2026-11-22'),
  ('M7', 1, 'b87bcd154e7168423cc0ab550a18b2f09fade18ee6b92f3523275e4164d2431e', '2026-11-22'),
  ('M8', 1, '9362372c291e3bb72ef7a77d1d4773506bba030178f10de09408050d0ad87232', '2026-11-22'),
  ('M9', 1, '2954e83a5c05fde9ecc7b24fe363871bdfc63657cc48f2eabd5c6d9df63f9e67', '2026-11-22'),
  ('M10', 1, '819c42666559f27c0bca5a2bfc92afcf510374027fb1747caa50e6f96c28acc6', '2026-11-22'),
  ('M12', 1, '3ded5b02cf26ac6abba0e8c46b4441a5b2d1d3c5631fbb28219030438a6788cd', '2026-11-22');
