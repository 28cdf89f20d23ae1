package org.tats.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.PersonId;

@Repository
class ImportQueries {

    private static final String IMPORTS = """
            select import_id, kind, filename, complete, sha256, status, rows_read, rows_loaded, rows_unchanged,
                   rows_rejected, message, read_as, person_id, started_at, finished_at
            from intake.import
            """;

    private final JdbcClient jdbc;

    ImportQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param names gives the name of whoever sent a file */
    Optional<ImportRow> find(ImportId id, Function<PersonId, String> names) {
        return jdbc.sql(IMPORTS + "where import_id = :id")
                .param("id", id.value())
                .query((row, number) -> row(row, names))
                .optional();
    }

    /** The newest first. @param names gives the name of whoever sent a file */
    List<ImportRow> list(int offset, int limit, Function<PersonId, String> names) {
        return jdbc.sql(IMPORTS + "order by started_at desc, import_id offset :offset limit :limit")
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) -> row(row, names))
                .list();
    }

    int count() {
        return jdbc.sql("select count(*) from intake.import")
                .query(Integer.class)
                .single();
    }

    List<RejectionGroup> groups(ImportId id) {
        return jdbc.sql("""
                        select g.code, g.column_name, g.rows, g.line, r.reason
                        from (
                          select code, column_name, count(*) as rows, min(line) as line
                          from intake.rejection where import_id = :id
                          group by code, column_name) g
                        join intake.rejection r on r.import_id = :id and r.line = g.line
                        order by g.rows desc, g.line""")
                .param("id", id.value())
                .query((row, number) -> new RejectionGroup(
                        row.getString("code"),
                        row.getString("column_name"),
                        row.getInt("rows"),
                        row.getInt("line"),
                        row.getString("reason")))
                .list();
    }

    List<RejectionRow> rejections(ImportId id, int offset, int limit) {
        return jdbc.sql("""
                        select line, column_name, code, reason, raw from intake.rejection
                        where import_id = :id order by line offset :offset limit :limit""")
                .param("id", id.value())
                .param("offset", offset)
                .param("limit", limit)
                .query(ImportQueries::rejection)
                .list();
    }

    /** All of them, in the order of the file, without holding them together. */
    void eachRejection(ImportId id, Consumer<RejectionRow> each) {
        jdbc.sql(
                        "select line, column_name, code, reason, raw from intake.rejection where import_id = :id order by line")
                .param("id", id.value())
                .withFetchSize(1_000)
                .query((RowCallbackHandler) row -> each.accept(rejection(row, 0)));
    }

    String header(ImportId id) {
        return jdbc.sql("select header from intake.import where import_id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    private static RejectionRow rejection(ResultSet row, int number) throws SQLException {
        return new RejectionRow(
                row.getInt("line"),
                row.getString("column_name"),
                row.getString("code"),
                row.getString("reason"),
                row.getString("raw"));
    }

    private static ImportRow row(ResultSet row, Function<PersonId, String> names) throws SQLException {
        return new ImportRow(
                new ImportId(row.getObject("import_id", UUID.class)),
                ImportKind.of(row.getString("kind")).orElseThrow(),
                row.getString("filename"),
                row.getBoolean("complete"),
                row.getString("sha256"),
                ImportStatus.valueOf(row.getString("status")),
                row.getInt("rows_read"),
                row.getInt("rows_loaded"),
                row.getInt("rows_unchanged"),
                row.getInt("rows_rejected"),
                row.getString("message"),
                row.getString("read_as"),
                names.apply(new PersonId(row.getObject("person_id", UUID.class))),
                row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("finished_at").toInstant());
    }
}
