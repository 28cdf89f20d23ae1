-- EBSNA plans are read as case text is, but by no police; welfare officers and educational psychologists work on them.
insert into access.matrix_rule (role, permission, agency_function, every_pupil, through, valid_from, reason)
  select d.role, p, f, d.every_pupil, d.through::text[], '2000-01-01', 'As delivered'
  from (values
    ('CHAIR', array[null::text], true, '{}', 'SEE_PLAN WORK_PLAN'),
    ('SYSTEM', array[null], true, '{}', 'SEE_PLAN WORK_PLAN'),
    ('MINUTE_TAKER', array[null], false, '{NAMED_ON_CASE,INVITED,ACTION_OWNER,BREAK_GLASS}', 'SEE_PLAN'),
    ('PRIVACY_OFFICER', array[null], false, '{BREAK_GLASS}', 'SEE_PLAN'),
    ('MEMBER', array['EDUCATIONAL_PSYCHOLOGY', 'EDUCATION_WELFARE', 'SPECIALIST_TEACHING', 'INCLUSION', 'MENTAL_HEALTH',
      'SCHOOL_NURSING', 'EARLY_HELP', 'YOUTH_JUSTICE', 'SOCIAL_CARE', 'VIRTUAL_SCHOOL', 'SEND_CASEWORK', 'OTHER'],
      false, '{NAMED_ON_CASE,INVITED,ACTION_OWNER,BREAK_GLASS}', 'SEE_PLAN'),
    ('MEMBER', array['EDUCATIONAL_PSYCHOLOGY', 'EDUCATION_WELFARE'], false, '{NAMED_ON_CASE,INVITED,ACTION_OWNER}', 'WORK_PLAN')
  ) d (role, functions, every_pupil, through, permissions),
  unnest(d.functions) f,
  string_to_table(d.permissions, ' ') p;
