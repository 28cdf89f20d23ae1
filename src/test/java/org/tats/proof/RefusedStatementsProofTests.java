package org.tats.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.tats.testing.TestDatabase;

/**
 * What the application's own database role must not be able to do is refused by PostgreSQL, each with its code. Somebody
 * who could slip SQL past the application, or a mistake in it, still cannot rewrite the trail, change the schema, become
 * another role or reach the server's files.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusedStatementsProofTests {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    /** What is tried once, whatever tables there are. */
    private static final List<String> ONCE = List.of(
            "set role tats_owner",
            "set role postgres",
            "set session authorization tats_owner",
            "grant tats_owner to tats_app",
            "alter role tats_app superuser",
            "alter role tats_app bypassrls",
            "alter role tats_owner password 'known'",
            "create role another login",
            "create database another",
            "alter database postgres set search_path = public",
            "alter system set fsync = off",
            "set session_replication_role = replica",
            "set log_min_messages = panic",
            "select pg_reload_conf()",
            "checkpoint",
            "select rolpassword from pg_authid",
            "select passwd from pg_shadow",
            "select * from pg_hba_file_rules",
            "select * from pg_user_mapping",
            "select * from pg_subscription",
            "select pg_read_file('PG_VERSION')",
            "select pg_read_binary_file('postgresql.conf')",
            "select pg_ls_dir('.')",
            "select pg_stat_file('PG_VERSION')",
            "select lo_import('/etc/hostname')",
            "select lo_export(1, '/tmp/tats-canary')",
            "copy audit.event to '/tmp/tats-canary'",
            "copy audit.event to program 'cat'",
            "copy access.person from program 'true'",
            "copy access.person from '/etc/hostname'",
            "create extension dblink schema access",
            "create extension file_fdw schema access",
            "create foreign data wrapper another",
            "create language another handler access.clock",
            "create publication another",
            "create event trigger another on ddl_command_start execute function access.clock()",
            "create schema another",
            "create temp table another (id int)",
            "create table public.another (id int)",
            "create function public.another() returns int language sql security definer return 1",
            "create or replace function access.clock() returns timestamptz language sql security definer return now()",
            "alter function access.clock() security definer",
            "alter default privileges for role tats_owner grant all on tables to tats_app",
            "reassign owned by tats_owner to tats_app",
            "drop owned by tats_owner",
            "select * from public.flyway_schema_history",
            "update audit.event set person_id = null",
            "delete from audit.event",
            "truncate audit.event",
            "lock table audit.event in access exclusive mode",
            "select * from audit.event for update",
            "insert into audit.event (at, action, subject_kind, subject_id) values (now(), 'a', 'b', 'c')",
            "insert into audit.event (transaction, action, subject_kind, subject_id) values ('1', 'a', 'b', 'c')",
            "alter table audit.event alter column at drop default",
            "create trigger another before insert on audit.event for each row execute function suppress_redundant_updates_trigger()",
            "create rule another as on insert to audit.event do instead nothing",
            "update meetings.minutes_addendum set text = 'other'",
            "delete from access.relationship",
            "delete from access.person");

    private final Proof proof = Proof.of("refused-statements");
    private TestDatabase database = TestDatabase.create();

    @BeforeAll
    void needsNoApplication() throws SQLException {
        assertThat(one(database.asApplication(), "select current_user")).isEqualTo("tats_app");
    }

    @AfterAll
    void leaveNoDatabase() {
        database.close();
    }

    @Test
    void refusesEachByPrivilege() throws SQLException {
        List<String> statements = statements();
        List<String> open = open(statements);
        proof.figure("%d statements tried as tats_app, %d not refused", statements.size(), open.size());
        assertThat(statements).hasSizeGreaterThan(30);
        assertThat(open).isEmpty();
    }

    @Test
    void catchesAPlantedGrant() throws SQLException {
        List<String> planted = List.of(
                "grant update on audit.event to tats_app",
                "grant create on schema cases to tats_app",
                "grant truncate on meetings.minutes_addendum to tats_app",
                "grant insert (at) on audit.event to tats_app");
        List<String> caught = new ArrayList<>();
        for (String grant : planted) {
            try (TestDatabase spoilt = TestDatabase.create()) {
                run(spoilt.asOwner(), grant);
                TestDatabase whole = database;
                database = spoilt;
                try {
                    List<String> open = open(statements());
                    if (!open.isEmpty()) {
                        caught.add(grant);
                    }
                } finally {
                    database = whole;
                }
            }
        }
        proof.figure("%d planted grants, %d caught", planted.size(), caught.size());
        assertThat(caught).isEqualTo(planted);
    }

    /** Those that run, or fail for another reason than a missing privilege: that would not say that they are refused. */
    private List<String> open(List<String> statements) throws SQLException {
        List<String> open = new ArrayList<>();
        try (Connection connection = database.asApplication().getConnection()) {
            for (String sql : statements) {
                // these two run in no transaction block: there the wrong reason would refuse them
                connection.setAutoCommit(sql.startsWith("create database") || sql.startsWith("alter system"));
                try (Statement statement = connection.createStatement()) {
                    statement.execute(sql);
                    open.add(sql + ": done");
                } catch (SQLException refused) {
                    if (!INSUFFICIENT_PRIVILEGE.equals(refused.getSQLState())) {
                        open.add(sql + ": " + refused.getSQLState() + " " + refused.getMessage());
                    }
                }
                if (!connection.getAutoCommit()) {
                    connection.rollback();
                }
            }
        }
        return open;
    }

    /** The list above, and for every schema, table, view and policy of the product what the catalogue leads to. */
    private List<String> statements() throws SQLException {
        List<String> all = new ArrayList<>(ONCE);
        for (String schema : list("""
                select nspname from pg_namespace
                where nspname !~ '^pg_' and nspname not in ('information_schema', 'public') order by 1""")) {
            all.add("create table " + schema + ".another (id int)");
            all.add("create view " + schema + ".another as select 1");
            all.add("create function " + schema + ".another() returns int language sql return 1");
            all.add("drop schema " + schema + " cascade");
        }
        for (String table : tables("true")) {
            all.add("alter table " + table + " add column another int");
            all.add("alter table " + table + " disable row level security");
            all.add("alter table " + table + " owner to tats_app");
            all.add("drop table " + table + " cascade");
        }
        for (String table : tables("c.relname !~ '^staging_'")) {
            all.add("truncate " + table + " cascade");
        }
        for (String view : list("""
                select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'v' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema' order by 1""")) {
            all.add("alter view " + view + " reset (security_invoker)");
        }
        for (String policy :
                list("select format('%I on %I.%I', policyname, schemaname, tablename) from pg_policies order by 1")) {
            all.add("drop policy " + policy);
        }
        for (String table : tables("c.relrowsecurity")) {
            all.add("set local row_security = off; select * from " + table);
        }
        return all;
    }

    private List<String> tables(String which) throws SQLException {
        return list("""
                select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p') and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public')
                  and """ + " " + which + " order by 1");
    }

    private List<String> list(String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = database.asOwner().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private static String one(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void run(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
