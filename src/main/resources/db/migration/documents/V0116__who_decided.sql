-- A decision made outside a meeting is told in the same words: they must not say that a panel met.
update documents.template
  set body = replace(body, 'The panel met and decided on {{decidedOn}}.', 'We decided on {{decidedOn}}.')
  where changed_by is null and code like 'S19%';
