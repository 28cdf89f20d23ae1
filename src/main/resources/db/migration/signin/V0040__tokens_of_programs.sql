create schema signin;
grant usage on schema signin to tats_app;

-- with its rows and grants: proof of who one is belongs here
alter table access.api_token set schema signin;
