-- A multi-agency meeting is neither a yes nor a "not at this time": its letter says what happens next and by when.
insert into documents.template (code, version, valid_from, subject, standing, body) values
('S19_MEETING', 1, '2000-01-01', 'Education for {{pupilName}}: what we decided',
'Law: the decision and the duty (Education Act 1996, section 19). Ombudsman: written decision with reasons, always to the parent. Local: within 15 working days; the meeting within 6 weeks.',
$body$On {{requestDate}} we were asked by {{requestedBy}} to look at education for {{pupilName}}. The panel met and decided on {{decidedOn}}.

# What we decided
{{decision}}

We want to hear from everyone who knows {{pupilFirstName}} before we decide what education to arrange. We have not said no.

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
A council must arrange suitable education for a child of school age who would not get it because they are ill, are excluded, or for another reason. This is section 19 of the Education Act 1996. That does not stop while we wait for the meeting.

# What happens next
We will hold the meeting and decide again by {{reviewDate}}. We will ask you to come, and ask {{pupilFirstName}} what matters most. You can bring someone with you.

{{#schoolPart}}
- The school will {{.}}
{{/schoolPart}}

If something changes before then, or you are worried, please tell us.

# If you do not agree
Please talk to us first. We may be able to put things right quickly.

{{complaints}}

{{ombudsman}}

# Free advice
{{sendiass}}$body$);
