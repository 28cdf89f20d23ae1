-- Two roles: this migration runs as the owner (tats_owner); tats_app, whom the application signs in as, exists already
-- and owns nothing. Each later migration grants tats_app what its module needs and no more.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'tats_app') THEN
        RAISE EXCEPTION 'The role tats_app is missing.'
            USING HINT = 'Create the roles tats_owner (LOGIN BYPASSRLS, owner of the database) and tats_app (LOGIN) before the first start; see docker-compose.yml.';
    END IF;
    IF (SELECT rolsuper OR rolbypassrls OR rolcreaterole FROM pg_roles WHERE rolname = 'tats_app') THEN
        RAISE EXCEPTION 'The role tats_app has too many rights.'
            USING HINT = 'Take SUPERUSER, BYPASSRLS and CREATEROLE away from tats_app.';
    END IF;
    IF current_user = 'tats_app' THEN
        RAISE EXCEPTION 'Migrations must not run as tats_app.'
            USING HINT = 'Set spring.flyway.user to tats_owner.';
    END IF;
    EXECUTE format('REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO tats_app', current_database());
END
$$;

REVOKE ALL ON SCHEMA public FROM PUBLIC;
