-- For looking back: who had which post last, and what related whom to which pupil from when to when. Published.
create view access.person_post with (security_invoker = true) as
  select p.person_id, p.name, coalesce(f.agency_name, '') as agency_name, coalesce(f.job_title, '') as job_title
  from access.person p
  left join lateral (
    select g.name as agency_name, a.job_title
    from access.affiliation a join access.agency g using (agency_id)
    where a.person_id = p.person_id
    order by a.valid_from desc, a.affiliation_id limit 1) f on true;

create view access.relationship_over_time with (security_invoker = true) as
  select holder_person_id as person_id, pupil_id, kind, source, valid_from, coalesce(valid_to, 'infinity') as valid_to
  from access.relationship where holder_person_id is not null
  union all
  select a.person_id, r.pupil_id, r.kind, r.source,
         greatest(r.valid_from, a.valid_from::timestamp at time zone 'Europe/London'),
         least(coalesce(r.valid_to, 'infinity'),
               coalesce((a.valid_to + 1)::timestamp at time zone 'Europe/London', 'infinity'))
  from access.relationship r join access.affiliation a on a.agency_id = r.holder_agency_id;

grant select on access.person_post, access.relationship_over_time to tats_app;
