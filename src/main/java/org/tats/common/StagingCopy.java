package org.tats.common;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Streams rows into a staging table by PostgreSQL's COPY, on the connection of the running transaction. */
@Component
public class StagingCopy {

    /** Writes the rows of one COPY. */
    public interface Source {
        void writeTo(Rows rows) throws IOException;
    }

    private static final int BUFFER = 1 << 16;

    private final JdbcTemplate jdbc;

    StagingCopy(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Empties the staging table and fills it.
     *
     * @param table a constant of the program, with its columns: {@code registry.staging_x (a, b)}
     */
    public void fill(String table, Source source) {
        jdbc.update("delete from " + table.substring(0, table.indexOf(' ')));
        append(table, source);
    }

    /** Adds to what the staging table holds; while a cursor is read, between its rows. */
    public void append(String table, Source source) {
        jdbc.execute((Connection connection) -> {
            copy(connection.unwrap(PGConnection.class), table, source);
            return table;
        });
    }

    private static void copy(PGConnection connection, String table, Source source) throws SQLException {
        // CSV, because the mark \ would have to be escaped in the text format
        String sql = "copy " + table + " from stdin with (format csv)";
        try (var out = new PGCopyOutputStream(connection, sql, BUFFER)) {
            var rows = new Rows(out);
            source.writeTo(rows);
            rows.flush();
        } catch (IOException e) {
            throw new SQLException("The rows could not be sent to the database.", e);
        }
    }

    /** Cells of CSV, one row after the other. */
    public static final class Rows {

        private final PGCopyOutputStream out;
        private final StringBuilder line = new StringBuilder();
        private boolean first = true;

        private Rows(PGCopyOutputStream out) {
            this.out = out;
        }

        /** Adds a cell; null becomes the database's null, an empty text stays a text. */
        public Rows cell(@Nullable Object value) {
            if (!first) {
                line.append(',');
            }
            first = false;
            switch (value) {
                case null -> {}
                case String text -> quote(text);
                default -> line.append(value);
            }
            return this;
        }

        public void end() throws IOException {
            line.append('\n');
            first = true;
            if (line.length() > BUFFER) {
                flush();
            }
        }

        private void flush() throws IOException {
            out.write(line.toString().getBytes(StandardCharsets.UTF_8));
            line.setLength(0);
        }

        private void quote(String text) {
            line.append('"');
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '"') {
                    line.append('"');
                }
                // PostgreSQL holds no NUL
                if (c != 0) {
                    line.append(c);
                }
            }
            line.append('"');
        }
    }
}
