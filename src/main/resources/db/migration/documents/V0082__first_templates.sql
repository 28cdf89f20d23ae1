-- A body that begins with a place begins on a new line: Flyway takes the sign and the bracket beside it for its own.
-- The words with which TATS comes; an authority edits them. Plain words for parents, for a reading age of 9 to 11.
insert into documents.setting (fact, version, value, changed_at) values
  ('COUNCIL_NAME', 1, '', '2000-01-01'),
  ('SERVICE_NAME', 1, 'Inclusion service', '2000-01-01'),
  ('ADDRESS', 1, '', '2000-01-01'),
  ('PHONE', 1, '', '2000-01-01'),
  ('EMAIL', 1, '', '2000-01-01'),
  ('COMPLAINTS', 1, 'You have the right to complain. First tell us, by letter, phone or email. Say that you want to make a complaint, and we will use the council''s complaints procedure and write back to you.', '2000-01-01'),
  ('OMBUDSMAN', 1, 'If you are still not happy with our answer, or we take too long, you can ask the Local Government and Social Care Ombudsman to look at it. This is free. Phone 0300 061 0614 or go to www.lgo.org.uk.', '2000-01-01'),
  ('SENDIASS', 1, 'Your local SENDIASS gives free advice to parents, carers and young people. It does not belong to the school, and it will not tell anyone what you say. To find yours, go to councilfordisabledchildren.org.uk and look for "find your local IAS service".', '2000-01-01'),
  ('OTHER_FORMATS', 1, 'If you would like this letter in another language, in large print, or read out to you, please tell us.', '2000-01-01');

insert into documents.template (code, version, valid_from, subject, standing, body) values
('S19_ACKNOWLEDGED', 1, '2000-01-01', 'We have your request about education for {{pupilName}}',
'Law: the duty to arrange suitable education (Education Act 1996, section 19). Local: the letter within 5 working days, the decision within 15.',
$body$Thank you. On {{requestDate}} we were asked by {{requestedBy}} to look at education for {{pupilName}}.

# What happens now
A panel will look at what would help {{pupilFirstName}} to learn. The panel is a small group of people from the council, schools and health.

We will decide by {{decideBy}} and write to you to say what we decided and why.

# What you can do
{{#evidenceBy}}
Please send us anything that you would like us to know by {{evidenceBy}}. This could be:
{{/evidenceBy}}
{{^evidenceBy}}
Please send us anything that you would like us to know. This could be:
{{/evidenceBy}}
- what you and {{pupilFirstName}} would like to happen
- what has helped before, and what has not
- a letter from a doctor or another person who knows {{pupilFirstName}}

You do not have to wait for a doctor's letter. We will not wait for one if we know enough to decide.

# Until then
{{#schoolName}}
{{schoolName}} is still {{pupilFirstName}}'s school. Please stay in touch with the school about work that {{pupilFirstName}} can do now.
{{/schoolName}}
If something changes, or you are worried, please tell us.

# Free advice
{{sendiass}}$body$),

('S19_DECISION', 1, '2000-01-01', 'Education for {{pupilName}}: what we decided',
'Law: the decision and the duty (Education Act 1996, section 19, with (3AA) for less than full time). Guidance: review within 6 weeks; full-time yardstick by key stage. Ombudsman: written decision with reasons, always to the parent. Local: within 15 working days.',
$body$On {{requestDate}} we were asked by {{requestedBy}} to look at education for {{pupilName}}. The panel met and decided on {{decidedOn}}.

# What we decided
{{decision}}

# Why
{{reasons}}

# What we looked at
{{#considered}}
- {{from}}: {{what}}
{{/considered}}

{{available}}

{{#options}}
- We thought about: {{.}}
{{/options}}

# What the law says
A council must arrange suitable education for a child of school age who would not get it because they are ill, are excluded, or for another reason. It must be full time, unless less is better for the child because of their physical or mental health. This is section 19 of the Education Act 1996.

# The education we offer
| Where | {{place}}
| Hours each week | {{hours}}
| Starts on | {{startDate}}
| Subjects | {{subjects}}

{{fullTime}}

# What happens next
We will look at this again by {{reviewDate}}. We will ask you and {{pupilFirstName}} how it is going.

{{#schoolName}}
{{schoolName}} is still {{pupilFirstName}}'s school.
{{/schoolName}}
{{#schoolPart}}
- The school will {{.}}
{{/schoolPart}}

# If you do not agree
Please talk to us first. We may be able to put things right quickly.

{{complaints}}

{{ombudsman}}

# Free advice
{{sendiass}}$body$),

('S19_NOT_NOW', 1, '2000-01-01', 'Education for {{pupilName}}: what we decided',
'Law: the decision and the duty (Education Act 1996, section 19). Ombudsman: written decision with reasons, always to the parent. Local: check-ins every three months; within 15 working days.',
$body$On {{requestDate}} we were asked by {{requestedBy}} to look at education for {{pupilName}}. The panel met and decided on {{decidedOn}}.

# What we decided
{{decision}}

We will not arrange other education at this time. We will keep checking, and we can change this at any time.

# Why
{{reasons}}

# What we looked at
{{#considered}}
- {{from}}: {{what}}
{{/considered}}

{{available}}

{{#options}}
- We thought about: {{.}}
{{/options}}

# What the law says
A council must arrange suitable education for a child of school age who would not get it because they are ill, are excluded, or for another reason. This is section 19 of the Education Act 1996. We think that {{pupilFirstName}} can get suitable education now without this.

# What happens next
{{#schoolPart}}
- The school will {{.}}
{{/schoolPart}}

We will check how things are on {{reviewDate}} at the latest.
{{#checkIns}}
- Check-in on {{.}}
{{/checkIns}}

If things change before then, please tell us. You can ask us again at any time.

# If you do not agree
Please talk to us first. We may be able to put things right quickly.

{{complaints}}

{{ombudsman}}

# Free advice
{{sendiass}}$body$),

('S19_NOT_AGREED', 1, '2000-01-01', 'Education for {{pupilName}}: what we decided',
'Law: the decision and the duty (Education Act 1996, section 19). Ombudsman: written decision with reasons, always to the parent. Local: within 15 working days.',
$body$On {{requestDate}} we were asked by {{requestedBy}} to look at education for {{pupilName}}. The panel met and decided on {{decidedOn}}.

# What we decided
{{decision}}

# Why
{{reasons}}

# What we looked at
{{#considered}}
- {{from}}: {{what}}
{{/considered}}

{{available}}

{{#options}}
- We thought about: {{.}}
{{/options}}

# What the law says
A council must arrange suitable education for a child of school age who would not get it because they are ill, are excluded, or for another reason. This is section 19 of the Education Act 1996. We think that {{pupilFirstName}} can get suitable education without this.

# What happens next
{{#schoolPart}}
- The school will {{.}}
{{/schoolPart}}

{{#reviewDate}}
We will look at this again by {{reviewDate}}.
{{/reviewDate}}
If things change, please tell us. You can ask us again at any time.

# If you do not agree
Please talk to us first. We may be able to put things right quickly.

{{complaints}}

{{ombudsman}}

# Free advice
{{sendiass}}$body$),

('S19_DECISION_LOG', 1, '2000-01-01', 'Section 19 decisions: {{about}}',
'Ombudsman: trigger, date known, evidence, decision, reasons, hours, review and letter of each decision, and every key point at which it was due to be considered.',
ltrim($body$
{{#dataSeen}}
Data seen: {{dataSeen}}
{{/dataSeen}}

# Decisions
{{^decisions}}
No decision in this period.
{{/decisions}}
{{#decisions}}
## {{number}}: {{pupil}}
| The authority knew on | {{known}}
| Asked by | {{requestedBy}}
| Request of | {{requestDate}}
| Ground | {{ground}}
| Considered on | {{consideredOn}}
| Evidence considered | {{evidence}}
| Education available and accessible | {{available}}
| Options considered | {{options}}
| Decision | {{decision}}
| Reasons | {{reasons}}
| Full time, or why less | {{fullTime}}
| Hours a week | {{hours}}
| Start | {{startDate}}
| Review | {{reviewDate}}
| Letter to the parent | {{letterSent}}
| Clocks | {{clocks}}
{{/decisions}}

# Key points
{{^keyPoints}}
No key point in this period.
{{/keyPoints}}
|= Date | Pupil | What happened | What was done
{{#keyPoints}}
| {{date}} | {{pupil}} | {{what}} | {{done}}
{{/keyPoints}}$body$, E'\n')),

('EBSNA_PLAN', 1, '2000-01-01', 'Plan for {{pupilName}}',
'Local: review within two weeks. The checklist of what pushes, pulls and helps is neutral and no test.',
ltrim($body$
{{#schoolName}}
School: {{schoolName}}
{{/schoolName}}

| Last day at school | {{lastAttended}}
| Safe adult | {{safeAdult}}
| {{pupilFirstName}}'s own scale | {{scale}}
| Who works with {{pupilFirstName}} | {{who}}
| Next review | {{reviewDate}}

{{#timeline}}
- {{.}}
{{/timeline}}

# What we think is going on
|= What | What we know
| What staying away does | {{#functions}}{{.}} {{/functions}}
| What pushes away from school | {{#push}}{{.}} {{/push}}
| What pulls towards home | {{#pull}}{{.}} {{/pull}}
| What helps | {{#protective}}{{.}} {{/protective}}

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

We look at this plan again by {{reviewDate}}.$body$, E'\n')),

('PUPIL_NOTE', 1, '2000-01-01', 'What we agreed',
'Local: a note to the child after each meeting in which something was agreed.',
ltrim($body$
{{#said}}
You told us: {{said}} We thought about that.

{{/said}}
Here is what we agreed:
{{#agreed}}
- {{.}}
{{/agreed}}

{{#reviewDate}}
We will look at it again by {{reviewDate}}. You can tell us what works and what does not.

{{/reviewDate}}
{{#talkTo}}
If you are worried, or want to ask something, talk to {{talkTo}}.
{{/talkTo}}$body$, E'\n')),

('GENERAL_LETTER', 1, '2000-01-01', '{{subject}}',
'Local.',
ltrim($body$
{{text}}$body$, E'\n'));
