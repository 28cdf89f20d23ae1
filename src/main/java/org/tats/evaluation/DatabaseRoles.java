package org.tats.evaluation;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** The two roles and the database that the migrations expect; made on the first start, confirmed on every later one. */
final class DatabaseRoles {

    private DatabaseRoles() {}

    static void confirm(String url, Passwords passwords) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "postgres", passwords.superuser());
                Statement statement = connection.createStatement()) {
            confirmRole(statement, "tats_owner", "BYPASSRLS", passwords.owner());
            confirmRole(statement, "tats_app", "NOBYPASSRLS", passwords.application());
            if (!found(statement, "select 1 from pg_database where datname = 'tats'")) {
                statement.execute("CREATE DATABASE tats OWNER tats_owner");
            }
        }
    }

    /** The passwords are ours: base64url, so they cannot end the quotes. */
    private static void confirmRole(Statement statement, String role, String right, String password)
            throws SQLException {
        String verb = found(statement, "select 1 from pg_roles where rolname = '" + role + "'") ? "ALTER" : "CREATE";
        statement.execute("%s ROLE %s LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION %s PASSWORD '%s'"
                .formatted(verb, role, right, password));
    }

    private static boolean found(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }
}
