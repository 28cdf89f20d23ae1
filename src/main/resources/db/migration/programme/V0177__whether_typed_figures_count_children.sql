-- Whether a typed figure counts children: of children no small number leaves, typed ones included. What was kept before the
-- question is not answered; an edition of a paper waits for the answer.
alter table programme.figure
  add column children text not null default 'NOT_ANSWERED' check (children in ('YES', 'NO', 'NOT_ANSWERED')),
  -- "fewer than" the number
  add column fewer boolean not null default false check (not fewer or number is not null);
alter table programme.figure alter column children drop default, alter column fewer drop default;

-- For its baseline and all that it reached.
alter table programme.measure
  add column children text not null default 'NOT_ANSWERED' check (children in ('YES', 'NO', 'NOT_ANSWERED')),
  add column baseline_fewer boolean not null default false check (not baseline_fewer or baseline is not null);
alter table programme.measure alter column children drop default, alter column baseline_fewer drop default;

alter table programme.actual add column fewer boolean not null default false;
alter table programme.actual alter column fewer drop default;

-- The measures of the templates that come with TATS are amounts of money.
update programme.measure m set children = 'NO'
from programme.programme p where p.programme_id = m.programme_id and p.template and m.unit = '£';
