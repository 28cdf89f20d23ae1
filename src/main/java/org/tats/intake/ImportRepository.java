package org.tats.intake;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.stereotype.Repository;
import org.tats.common.PersonId;

@Repository
class ImportRepository {

    private static final String COPY =
            "copy intake.rejection (import_id, line, column_name, code, reason, raw) from stdin (format csv)";

    private final JdbcClient jdbc;
    private final DataSource database;

    ImportRepository(JdbcClient jdbc, DataSource database) {
        this.jdbc = jdbc;
        this.database = database;
    }

    /** Waits until no other file is being loaded; held to the end of the transaction. The staging tables are shared. */
    void waitForTurn() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('org.tats.intake')) is null")
                .query(Boolean.class)
                .single();
    }

    /** Whether these very bytes have been loaded before as this kind. */
    boolean knows(ImportKind kind, boolean complete, String sha256) {
        return jdbc.sql("""
                        select exists (
                          select 1 from intake.import
                          where sha256 = :sha256 and kind = :kind and complete = :complete and status <> 'REFUSED')""")
                .param("sha256", sha256)
                .param("kind", kind.code())
                .param("complete", complete)
                .query(Boolean.class)
                .single();
    }

    void insert(ImportRow row, PersonId person, String header) {
        jdbc.sql("""
                        insert into intake.import (
                          import_id, kind, filename, complete, sha256, status, rows_read, rows_loaded, rows_unchanged,
                          rows_rejected, message, read_as, header, person_id, started_at, finished_at)
                        values (
                          :id, :kind, :filename, :complete, :sha256, :status, :read, :loaded, :unchanged,
                          :rejected, :message, :readAs, :header, :person, :startedAt, :finishedAt)""")
                .param("id", row.id().value())
                .param("kind", row.kind().code())
                .param("filename", row.filename())
                .param("complete", row.complete())
                .param("sha256", row.sha256())
                .param("status", row.status().name())
                .param("read", row.rowsRead())
                .param("loaded", row.rowsLoaded())
                .param("unchanged", row.rowsUnchanged())
                .param("rejected", row.rowsRejected())
                .param("message", row.message())
                .param("readAs", row.readAs())
                .param("header", header)
                .param("person", person.value())
                .param("startedAt", utc(row.startedAt()))
                .param("finishedAt", utc(row.finishedAt()))
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** @param rows of an import that has been inserted, as {@link RejectionSpool} writes them */
    void copyRejections(Reader rows) {
        Connection connection = DataSourceUtils.getConnection(database);
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY, rows);
        } catch (SQLException refused) {
            throw new SQLExceptionSubclassTranslator().translate("rejections", COPY, refused);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }
}
