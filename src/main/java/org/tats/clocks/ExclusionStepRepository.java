package org.tats.clocks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.PupilId;
import org.tats.common.SqlFilter;

/** What happened after exclusions, as rows. */
@Repository
class ExclusionStepRepository {

    private final JdbcClient jdbc;

    ExclusionStepRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of everybody, by pupil and exclusion; few pupils have any. */
    Map<PupilId, Map<String, ExclusionSteps>> all() {
        return load(new SqlFilter());
    }

    Map<PupilId, Map<String, ExclusionSteps>> of(Collection<PupilId> pupils) {
        return load(new SqlFilter()
                .and(
                        "pupil_id = any (cast(:pupils as uuid[]))",
                        "pupils",
                        pupils.stream().map(PupilId::toString).toArray(String[]::new)));
    }

    /** The version of the dates recorded for each exclusion of a pupil. */
    Map<String, Integer> versions(PupilId pupil) {
        Map<String, Integer> versions = new HashMap<>();
        jdbc.sql("select exclusion, version from clocks.exclusion_step where pupil_id = :pupil")
                .param("pupil", pupil.value())
                .query(row -> {
                    versions.put(row.getString("exclusion"), row.getInt("version"));
                });
        return versions;
    }

    /** Inserts at version 0, else updates that version. @return false when somebody else recorded dates meanwhile */
    boolean save(RecordSteps command) {
        ExclusionSteps steps = command.steps();
        return jdbc.sql("""
                        insert into clocks.exclusion_step as held (pupil_id, exclusion, board_notified, parent_asked,
                          board_decided, board_result, review_asked, panel_decided, panel_result, reconsidered,
                          provision_from)
                        values (:pupil, :exclusion, :notified, :asked, :decided, :result, :review, :panel, :panelResult,
                          :again, :provision)
                        on conflict (pupil_id, exclusion) do update
                        set board_notified = excluded.board_notified, parent_asked = excluded.parent_asked,
                          board_decided = excluded.board_decided, board_result = excluded.board_result,
                          review_asked = excluded.review_asked, panel_decided = excluded.panel_decided,
                          panel_result = excluded.panel_result, reconsidered = excluded.reconsidered,
                          provision_from = excluded.provision_from, version = held.version + 1
                        where held.version = :version""")
                        .param("pupil", command.pupil().value())
                        .param("exclusion", command.exclusion())
                        .param("notified", steps.boardNotified())
                        .param("asked", steps.parentAsked())
                        .param("decided", steps.boardDecided())
                        .param("result", name(steps.boardResult()))
                        .param("review", steps.reviewAsked())
                        .param("panel", steps.panelDecided())
                        .param("panelResult", name(steps.panelResult()))
                        .param("again", steps.reconsidered())
                        .param("provision", steps.provisionFrom())
                        .param("version", command.version())
                        .update()
                == 1;
    }

    private Map<PupilId, Map<String, ExclusionSteps>> load(SqlFilter filter) {
        Map<PupilId, Map<String, ExclusionSteps>> steps = new HashMap<>();
        jdbc.sql("select * from clocks.exclusion_step where " + filter.where())
                .params(filter.params())
                .query(row -> {
                    steps.computeIfAbsent(new PupilId(row.getObject("pupil_id", UUID.class)), pupil -> new HashMap<>())
                            .put(row.getString("exclusion"), steps(row));
                });
        return steps;
    }

    private static ExclusionSteps steps(ResultSet row) throws SQLException {
        return new ExclusionSteps(
                row.getObject("board_notified", LocalDate.class),
                row.getObject("parent_asked", LocalDate.class),
                row.getObject("board_decided", LocalDate.class),
                result(BoardResult.class, row.getString("board_result")),
                row.getObject("review_asked", LocalDate.class),
                row.getObject("panel_decided", LocalDate.class),
                result(PanelResult.class, row.getString("panel_result")),
                row.getObject("reconsidered", LocalDate.class),
                row.getObject("provision_from", LocalDate.class));
    }

    private static @Nullable String name(@Nullable Enum<?> result) {
        return result == null ? null : result.name();
    }

    private static <T extends Enum<T>> @Nullable T result(Class<T> kind, @Nullable String name) {
        return name == null ? null : Enum.valueOf(kind, name);
    }
}
