package org.tats.panels;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.clocks.spi.Pause;
import org.tats.clocks.spi.RecordStop;
import org.tats.common.Column;
import org.tats.common.PupilId;

/** The dates by which clocks run, of some children or of all: one statement a table, however many there are. */
@Repository
class Section19ClockRepository {

    private static final String WHOSE =
            " where cast(:pupils as uuid[]) is null or pupil_id = any (cast(:pupils as uuid[])) order by ";

    private final JdbcClient jdbc;

    Section19ClockRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Section19Records> read(Optional<Collection<PupilId>> pupils) {
        Map<UUID, List<Pause>> pauses = pauses(pupils);
        Map<UUID, List<Section19Records.Decided>> decided = decided(pupils);
        Map<UUID, List<LocalDate>> checkIns = dates("panels.check_in", "request_id", pupils);
        Map<UUID, List<Section19Records.Taught>> taught = taught(pupils);
        return statement("select * from panels.request" + WHOSE + "request_id", pupils)
                .query((row, number) -> new Section19Records.Asked(
                        Column.uuid(row, "request_id"),
                        Column.pupil(row),
                        Column.personOrNull(row, "owner_person_id"),
                        Column.date(row, "knew_on"),
                        Column.date(row, "decide_from"),
                        Column.dateOrNull(row, "acknowledged_on"),
                        Column.dateOrNull(row, "ended_on")))
                .list()
                .stream()
                .map(asked -> new Section19Records(
                        asked,
                        pauses.getOrDefault(asked.id(), List.of()),
                        decided.getOrDefault(asked.id(), List.of()),
                        checkIns.getOrDefault(asked.id(), List.of()),
                        taught.getOrDefault(asked.id(), List.of())))
                .toList();
    }

    /** Totals about which somebody decided that no request is needed. */
    List<RecordStop> notNeeded(Optional<Collection<PupilId>> pupils) {
        return statement("select pupil_id, clock, decided_on from panels.consideration" + WHOSE + "1", pupils)
                .query((row, number) ->
                        new RecordStop(Column.pupil(row), row.getString("clock"), Column.date(row, "decided_on")))
                .list();
    }

    private Map<UUID, List<Pause>> pauses(Optional<Collection<PupilId>> pupils) {
        Map<UUID, List<Pause>> found = new HashMap<>();
        statement("select * from panels.pause" + WHOSE + "paused_from", pupils).query(row -> {
            // a pause that was ended on the day it began stopped nothing
            found.computeIfAbsent(row.getObject("request_id", UUID.class), id -> new ArrayList<>())
                    .add(new Pause(
                            Column.date(row, "paused_from"),
                            Column.dateOrNull(row, "paused_to"),
                            row.getString("reason")));
        });
        return found;
    }

    private Map<UUID, List<Section19Records.Decided>> decided(Optional<Collection<PupilId>> pupils) {
        Map<UUID, List<Section19Records.Decided>> found = new HashMap<>();
        statement("select * from panels.decision" + WHOSE + "decided_on, year, serial", pupils)
                .query(row -> {
                    found.computeIfAbsent(row.getObject("request_id", UUID.class), id -> new ArrayList<>())
                            .add(new Section19Records.Decided(
                                    Column.date(row, "asked_from"),
                                    Column.date(row, "decided_on"),
                                    DecisionOutcome.valueOf(row.getString("outcome")),
                                    Column.dateOrNull(row, "letter_issued_on")));
                });
        return found;
    }

    private Map<UUID, List<Section19Records.Taught>> taught(Optional<Collection<PupilId>> pupils) {
        Map<UUID, List<LocalDate>> reviews = dates("panels.provision_review", "provision_id", pupils);
        Map<UUID, List<Section19Records.Taught>> found = new HashMap<>();
        statement("select * from panels.provision" + WHOSE + "starts_on, provision_id", pupils)
                .query(row -> {
                    UUID id = row.getObject("provision_id", UUID.class);
                    found.computeIfAbsent(row.getObject("request_id", UUID.class), request -> new ArrayList<>())
                            .add(new Section19Records.Taught(
                                    id,
                                    Column.date(row, "starts_on"),
                                    reviews.getOrDefault(id, List.of()),
                                    Column.dateOrNull(row, "ended_on"),
                                    Column.dateOrNull(row, "looked_back_on")));
                });
        return found;
    }

    private Map<UUID, List<LocalDate>> dates(String table, String key, Optional<Collection<PupilId>> pupils) {
        Map<UUID, List<LocalDate>> found = new HashMap<>();
        statement("select " + key + ", held_on from " + table + WHOSE + "held_on", pupils)
                .query(row -> {
                    found.computeIfAbsent(row.getObject(key, UUID.class), id -> new ArrayList<>())
                            .add(Column.date(row, "held_on"));
                });
        return found;
    }

    private JdbcClient.StatementSpec statement(String sql, Optional<Collection<PupilId>> pupils) {
        String @Nullable [] ids = pupils.map(
                        some -> some.stream().map(PupilId::toString).toArray(String[]::new))
                .orElse(null);
        return jdbc.sql(sql).param("pupils", ids);
    }
}
