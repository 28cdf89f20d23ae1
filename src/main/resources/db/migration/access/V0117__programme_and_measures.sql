-- Who leads a grant programme and who oversees it, and who may see, publish and attest what came of the work.
alter table access.role_holding drop constraint role_holding_role_check;
alter table access.role_holding add check (role in
  ('ADMINISTRATOR', 'ANALYST', 'CHAIR', 'MINUTE_TAKER', 'MEMBER', 'SCHOOL', 'PRIVACY_OFFICER', 'PROGRAMME_LEAD',
   'BOARD_MEMBER', 'SYSTEM'));

-- Who leads the programme sees what was published, as the board does: figures with small numbers need a right to the rows.
insert into access.matrix_rule (role, permission, agency_function, every_pupil, through, valid_from, reason)
  select d.role, p, f, d.every_pupil, d.through::text[], '2000-01-01', 'As delivered'
  from (values
    ('ANALYST', array[null::text], true, '{}',
      'SEE_IMPACT TAKE_EXTRACT PUBLISH_FIGURES SEE_PUBLISHED SEE_PROGRAMME ATTEST'),
    ('CHAIR', array[null], true, '{}', 'SEE_IMPACT SEE_PUBLISHED SEE_PROGRAMME ATTEST SIGN_ATTESTATION'),
    ('MEMBER', array['EDUCATIONAL_PSYCHOLOGY', 'EDUCATION_WELFARE', 'INCLUSION', 'SEND_CASEWORK'],
      false, '{NAMED_ON_CASE,INVITED,ACTION_OWNER}', 'ATTEST'),
    ('PROGRAMME_LEAD', array[null], false, '{}', 'SIGNED_IN SEE_PROGRAMME EDIT_PROGRAMME FREEZE_EDITION SEE_PUBLISHED'),
    ('BOARD_MEMBER', array[null], false, '{}', 'SIGNED_IN SEE_PROGRAMME SEE_PUBLISHED'),
    ('SYSTEM', array[null], true, '{}',
      'SEE_IMPACT TAKE_EXTRACT PUBLISH_FIGURES SEE_PUBLISHED SEE_PROGRAMME EDIT_PROGRAMME FREEZE_EDITION ATTEST SIGN_ATTESTATION')
  ) d (role, functions, every_pupil, through, permissions),
  unnest(d.functions) f,
  string_to_table(d.permissions, ' ') p;
