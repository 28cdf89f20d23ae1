-- The first words after they were read as letters: parts with headings of their own, which go when nothing stands in them.
update documents.template set body = replace(replace(body,
'{{#options}}
- We thought about: {{.}}
{{/options}}',
'## What else we thought about
{{#options}}
- {{.}}
{{/options}}'),
'{{#schoolPart}}
- The school will {{.}}
{{/schoolPart}}',
'## What the school will do
{{#schoolPart}}
- {{.}}
{{/schoolPart}}')
where code in ('S19_DECISION', 'S19_NOT_NOW', 'S19_NOT_AGREED') and version = 1 and changed_by is null;

update documents.template set body = ltrim($body$
{{#schoolName}}
School: {{schoolName}}
{{/schoolName}}

| Last day at school | {{lastAttended}}
| Safe adult | {{safeAdult}}
| {{pupilFirstName}}'s own scale | {{scale}}
| Who works with {{pupilFirstName}} | {{who}}
| Next review | {{reviewDate}}

# What happened
{{#timeline}}
- {{.}}
{{/timeline}}

# What we think is going on
| What staying away does | {{functions}}
| What pushes away from school | {{push}}
| What pulls towards home | {{pull}}
| What helps | {{protective}}

# What we change
{{#adjustments}}
- {{.}}
{{/adjustments}}

# Steps
Small steps, one at a time. A step that did not work tells us something too.

|= Step | Tried on | How it went
{{#ladder}}
| {{step}} | {{tried}} | {{result}}
{{/ladder}}

We look at this plan again by {{reviewDate}}.$body$, E'\n')
where code = 'EBSNA_PLAN' and version = 1 and changed_by is null;
