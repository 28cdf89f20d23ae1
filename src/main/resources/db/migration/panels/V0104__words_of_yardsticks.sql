-- Beside a number stands already that it is a local default.
update panels.yardstick
  set source = upper(substr(source, 16, 1)) || substr(source, 17)
  where source like 'Local default: %';
