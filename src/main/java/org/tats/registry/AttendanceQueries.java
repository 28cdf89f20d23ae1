package org.tats.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.registry.AttendanceTotals.Label;

/** Attendance over a period, by one streaming query over the held strings. */
@Repository
class AttendanceQueries {

    private static final int FETCH = 5_000;

    private final JdbcClient jdbc;

    AttendanceQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Only the dates asked for, both included; ordered by key. */
    List<AttendanceFigure> figures(LocalDate from, LocalDate to, AttendanceGroup group) {
        return group == AttendanceGroup.PUPIL ? byPupil(from, to) : bySchools(from, to, schoolLabels(group));
    }

    private List<AttendanceFigure> byPupil(LocalDate from, LocalDate to) {
        return stream("""
                select a.pupil_id, a.urn, a.window_start, a.marks, p.upn, p.forename || ' ' || p.surname as name
                from registry.attendance a join registry.pupil p on p.pupil_id = a.pupil_id
                where a.window_start between :first and :to
                order by a.pupil_id, a.urn, a.window_start""", from, to, row -> new Label(row.getString("upn"), row.getString("name")));
    }

    private List<AttendanceFigure> bySchools(LocalDate from, LocalDate to, Map<Integer, Label> labels) {
        return stream("""
                select a.pupil_id, a.urn, a.window_start, a.marks
                from registry.attendance a
                where a.window_start between :first and :to
                order by a.pupil_id, a.urn, a.window_start""", from, to, row -> Objects.requireNonNull(labels.get(row.getInt("urn"))));
    }

    private interface Labelling {
        Label label(ResultSet row) throws SQLException;
    }

    private List<AttendanceFigure> stream(String sql, LocalDate from, LocalDate to, Labelling labelling) {
        var totals = new AttendanceTotals(from, to);
        UUID[] at = new UUID[1];
        jdbc.sql(sql)
                .param("first", StatutoryWindow.of(from).first())
                .param("to", to)
                .withFetchSize(FETCH)
                .query(row -> {
                    UUID pupil = row.getObject("pupil_id", UUID.class);
                    if (!pupil.equals(at[0])) {
                        totals.endPupil();
                        at[0] = pupil;
                    }
                    var piece =
                            new MarkLine.Piece(row.getObject("window_start", LocalDate.class), row.getString("marks"));
                    totals.add(labelling.label(row), piece);
                });
        totals.endPupil();
        return totals.figures();
    }

    private Map<Integer, Label> schoolLabels(AttendanceGroup group) {
        Map<Integer, Label> labels = new HashMap<>();
        jdbc.sql("select urn, name, phase, la_code from registry.school").query(row -> {
            labels.put(row.getInt("urn"), label(row, group));
        });
        return labels;
    }

    private static Label label(ResultSet row, AttendanceGroup group) throws SQLException {
        return switch (group) {
            case SCHOOL -> new Label(row.getString("urn"), row.getString("name"));
            case PHASE -> {
                String phase = SchoolPhase.valueOf(row.getString("phase")).words();
                yield new Label(phase, phase);
            }
            case AUTHORITY -> {
                int code = row.getInt("la_code");
                String key = Integer.toString(code);
                yield new Label(key, LocalAuthorities.name(code).orElse(key));
            }
            case PUPIL -> throw new IllegalArgumentException("A school is no pupil.");
        };
    }
}
