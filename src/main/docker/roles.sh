#!/usr/bin/env bash
# Run once by the PostgreSQL container: the two roles and the database that the migrations expect.
set -euo pipefail

psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" \
    --set=owner_password="$TATS_OWNER_PASSWORD" --set=app_password="$TATS_APP_PASSWORD" <<'SQL'
CREATE ROLE tats_owner LOGIN BYPASSRLS PASSWORD :'owner_password';
CREATE ROLE tats_app LOGIN PASSWORD :'app_password';
CREATE DATABASE tats OWNER tats_owner;
SQL
