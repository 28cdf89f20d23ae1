-- A rule that was taken away keeps by whom and why; one that another rule replaced has that in the other.
alter table access.matrix_rule
  add ended_by uuid references access.person,
  add ended_reason text not null default '';
