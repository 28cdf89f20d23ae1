-- A school that a pupil left goes on seeing for a time, by a relationship that ends by itself, what was decided and shared while
-- the pupil was on its roll. The governance notes propose a year; how long is a local setting, and the rule a local rule.
set row_security = off;

alter table access.relationship drop constraint relationship_kind_check;
alter table access.relationship add check (kind in
  ('ON_ROLL', 'LEFT_ROLL', 'NAMED_ON_CASE', 'INVITED', 'ACTION_OWNER', 'BREAK_GLASS'));
insert into access.matrix_rule (role, permission, every_pupil, through, valid_from, reason)
  values ('SCHOOL', 'FORMER_OUTCOME', false, '{LEFT_ROLL}', '2000-01-01', 'As delivered');

-- Whether the acting person's school had the pupil on its roll then.
create function access.had_on_roll(pupil uuid, at timestamptz) returns boolean
  language sql stable
  return exists (select from access.relationship r
                 where r.pupil_id = pupil and r.kind = 'ON_ROLL'
                   and r.holder_agency_id = any ((select access.acting_agencies())::uuid[])
                   and r.valid_from <= at and (r.valid_to is null or r.valid_to > at));
