-- The list's figures are checked and published with all others (schema publishing): one threshold, one ledger.
drop view reporting.vulnerable_learners;
drop function learners.tells(bigint, integer);
drop table learners.setting;
