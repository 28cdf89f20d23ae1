package org.tats.panels;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.Column;
import org.tats.common.PersonId;
import org.tats.common.PupilId;

/** What belongs to a request beside its own row: evidence, pauses, check-ins. */
@Repository
class EvidenceRepository {

    private final JdbcClient jdbc;

    EvidenceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of sources, then of days. */
    List<Evidence> of(RequestId request) {
        return jdbc.sql("""
                        select * from panels.evidence where request_id = :request
                        order by array_position(array['CHILD', 'PARENT', 'SCHOOL', 'HEALTH', 'OTHER'], source),
                          coalesce(received_on, asked_on), evidence_id""")
                .param("request", request.value())
                .query((row, number) -> new Evidence(
                        new EvidenceId(Column.uuid(row, "evidence_id")),
                        EvidenceSource.valueOf(row.getString("source")),
                        Column.dateOrNull(row, "asked_on"),
                        Column.dateOrNull(row, "received_on"),
                        Column.dateOrNull(row, "dated"),
                        row.getString("what"),
                        row.getString("how"),
                        row.getInt("version")))
                .list();
    }

    /** Adds it, or keeps it as it is now. @return false when somebody else changed it since it was read */
    boolean keep(KeepEvidence evidence, PupilId pupil, PersonId by, Instant at) {
        return jdbc.sql("""
                                insert into panels.evidence as held (evidence_id, request_id, pupil_id, source, asked_on,
                                  received_on, dated, what, how, entered_by, entered_at)
                                values (:id, :request, :pupil, :source, :askedOn, :receivedOn, :dated, :what, :how, :by, :at)
                                on conflict (evidence_id) do update
                                set asked_on = excluded.asked_on, received_on = excluded.received_on, dated = excluded.dated,
                                  what = excluded.what, how = excluded.how, entered_by = excluded.entered_by,
                                  entered_at = excluded.entered_at, version = held.version + 1
                                where held.version = :version and held.request_id = excluded.request_id""")
                        .param("id", evidence.id().value())
                        .param("request", evidence.request().value())
                        .param("pupil", pupil.value())
                        .param("source", evidence.source().name())
                        .param("askedOn", evidence.askedOn(), Types.DATE)
                        .param("receivedOn", evidence.receivedOn(), Types.DATE)
                        .param("dated", evidence.dated(), Types.DATE)
                        .param("what", evidence.what())
                        .param("how", evidence.how())
                        .param("by", by.value())
                        .param("at", Column.at(at))
                        .param("version", evidence.version())
                        .update()
                == 1;
    }

    List<RequestPause> pauses(PupilId pupil) {
        return jdbc.sql("select * from panels.pause where pupil_id = :pupil order by paused_from, pause_id")
                .param("pupil", pupil.value())
                .query((row, number) -> new RequestPause(
                        new RequestId(Column.uuid(row, "request_id")),
                        Column.date(row, "paused_from"),
                        Column.dateOrNull(row, "paused_to"),
                        row.getString("reason")))
                .list();
    }

    void pause(Request request, LocalDate from, String reason, PersonId by) {
        jdbc.sql("""
                        insert into panels.pause (pause_id, request_id, pupil_id, paused_from, reason, entered_by)
                        values (:id, :request, :pupil, :from, :reason, :by)""")
                .param("id", UUID.randomUUID())
                .param("request", request.id().value())
                .param("pupil", request.pupil().value())
                .param("from", from)
                .param("reason", reason)
                .param("by", by.value())
                .update();
    }

    /** @return false when the clock is not paused */
    boolean resume(RequestId request, LocalDate lastPaused) {
        return jdbc.sql("""
                                update panels.pause set paused_to = greatest(paused_from, :to)
                                where request_id = :request and paused_to is null""")
                        .param("request", request.value())
                        .param("to", lastPaused)
                        .update()
                == 1;
    }

    List<CheckIn> checkIns(PupilId pupil) {
        return jdbc.sql("select * from panels.check_in where pupil_id = :pupil order by held_on, check_in_id")
                .param("pupil", pupil.value())
                .query((row, number) -> new CheckIn(
                        new RequestId(Column.uuid(row, "request_id")),
                        Column.date(row, "held_on"),
                        row.getString("words")))
                .list();
    }

    void checkIn(Request request, LocalDate heldOn, String words, PersonId by) {
        jdbc.sql("""
                        insert into panels.check_in (check_in_id, request_id, pupil_id, held_on, words, entered_by)
                        values (:id, :request, :pupil, :heldOn, :words, :by)""")
                .param("id", UUID.randomUUID())
                .param("request", request.id().value())
                .param("pupil", request.pupil().value())
                .param("heldOn", heldOn)
                .param("words", words)
                .param("by", by.value())
                .update();
    }
}
