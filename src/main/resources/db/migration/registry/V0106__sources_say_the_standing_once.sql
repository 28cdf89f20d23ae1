-- The standing is shown before the source, so the source need not say it again.
update registry.arrangement_rule
set source = upper(left(rest, 1)) || substr(rest, 2)
from (select rule as of_rule, version as of_version, regexp_replace(source, '^Local default(, |: | )', '') as rest
      from registry.arrangement_rule where source like 'Local default%') shorter
where rule = of_rule and version = of_version;
