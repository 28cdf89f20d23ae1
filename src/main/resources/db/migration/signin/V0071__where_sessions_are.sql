-- In what kind of browser a session is, in words such as "Firefox on Windows", so that its person knows it again. No version and
-- no address: where people are is nobody's business here.
alter table signin.session add column browser text not null default '' check (length(browser) <= 60);
alter table signin.session drop constraint session_ended_why_check;
alter table signin.session add constraint session_ended_why_check check (ended_why in (
  'SIGNED_OUT', 'LOCKED_TOO_LONG', 'LIMIT_REACHED', 'BY_ADMINISTRATOR', 'ACCOUNT_ENDED', 'REPLACED', 'BY_PERSON',
  'CREDENTIAL_CHANGED'));
