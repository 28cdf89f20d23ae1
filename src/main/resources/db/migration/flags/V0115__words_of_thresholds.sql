-- Beside a rule stands already that it is a local default.
update flags.threshold
  set source = upper(substr(source, 16, 1)) || substr(source, 17)
  where source like 'Local default: %' or source like 'Local default, %';
