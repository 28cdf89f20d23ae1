package org.tats.flags;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Copies the findings of a refresh into the staging table, in pieces, so that memory stays small however many there are. */
@Repository
class FindingLoader {

    private static final String COPY = """
            copy flags.staging_finding (pupil_id, school_urn, rule, rule_version, episode, run, since, reason, inputs,
              arithmetic, against) from stdin (format csv)""";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final JsonMapper json;

    FindingLoader(JdbcClient jdbc, DataSource source, JsonMapper json) {
        this.jdbc = jdbc;
        this.template = new JdbcTemplate(source);
        this.json = json;
    }

    /** Waits for a refresh under way in another transaction, then starts with an empty staging table. */
    void begin() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('flags.refresh'))")
                .query((row, number) -> true)
                .single();
        clear();
    }

    void clear() {
        jdbc.sql("delete from flags.staging_finding").update();
    }

    void copy(List<StagedFinding> findings) {
        var rows = new StringBuilder();
        findings.forEach(staged -> append(rows, staged));
        template.execute((Connection connection) -> copy(connection, rows.toString()));
    }

    private static Long copy(Connection connection, String rows) throws SQLException {
        try {
            return connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY, new StringReader(rows));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void append(StringBuilder rows, StagedFinding staged) {
        Finding finding = staged.finding();
        rows.append(staged.pupil()).append(',');
        rows.append(staged.school()).append(',');
        rows.append(quoted(finding.rule())).append(',');
        rows.append(finding.version()).append(',');
        rows.append(quoted(finding.episode())).append(',');
        rows.append(finding.run()).append(',');
        rows.append(finding.since()).append(',');
        rows.append(quoted(finding.reason())).append(',');
        rows.append(quoted(json.writeValueAsString(finding.inputs()))).append(',');
        rows.append(quoted(finding.arithmetic())).append(',');
        rows.append(quoted(array(finding.against()))).append('\n');
    }

    private static String array(List<String> texts) {
        return texts.stream()
                .map(text -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
