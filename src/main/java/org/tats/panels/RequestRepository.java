package org.tats.panels;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.access.Scope;
import org.tats.cases.CaseId;
import org.tats.common.Column;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;
import org.tats.common.SqlFilter;
import org.tats.common.StaleSave;

/** Requests under Section 19, one row each. */
@Repository
class RequestRepository {

    private static final String ROWS = """
            select r.*, c.forename || ' ' || c.surname as pupil_name, coalesce(c.ncyear, '') as ncyear,
                   coalesce(c.school_name, '') as school_name, coalesce(o.name, '') as owner_name
            from panels.request r
            join registry.pupil_card c on c.pupil_id = r.pupil_id
            left join access.person_name o on o.person_id = r.owner_person_id
            where\s""";

    private final JdbcClient jdbc;

    RequestRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when this request was entered before. */
    boolean insert(
            NewRequest asked,
            LocalDate knewOn,
            LocalDate receivedOn,
            @Nullable SchoolUrn school,
            @Nullable CaseId caseFile,
            PersonId enteredBy,
            Instant at) {
        PersonId owner = asked.owner();
        return jdbc.sql("""
                                insert into panels.request (request_id, pupil_id, case_file_id, source, school_urn, asked_by,
                                  way, knew_on, received_on, said, raised_by, state, owner_person_id, decide_from, entered_by,
                                  entered_at)
                                values (:id, :pupil, :caseFile, :source, :school, :askedBy, :way, :knewOn, :receivedOn, :said,
                                  :raisedBy, 'RECEIVED', :owner, :knewOn, :enteredBy, :at)
                                on conflict (request_id) do nothing""")
                        .param("id", asked.id().value())
                        .param("pupil", asked.pupil().value())
                        .param("caseFile", caseFile == null ? null : caseFile.value(), Types.OTHER)
                        .param("source", asked.source().name())
                        .param("school", school == null ? null : school.value(), Types.INTEGER)
                        .param("askedBy", asked.askedBy())
                        .param("way", asked.way().name())
                        .param("knewOn", knewOn)
                        .param("receivedOn", receivedOn)
                        .param("said", asked.said())
                        .param("raisedBy", asked.raisedBy())
                        .param("owner", owner == null ? null : owner.value(), Types.OTHER)
                        .param("enteredBy", enteredBy.value())
                        .param("at", Column.at(at))
                        .update()
                == 1;
    }

    Optional<Request> find(RequestId id) {
        return jdbc.sql(ROWS + "r.request_id = :id")
                .param("id", id.value())
                .query(RequestRepository::request)
                .optional();
    }

    /** All of a pupil, the newest first. */
    List<Request> ofPupil(PupilId pupil) {
        return jdbc.sql(ROWS + "r.pupil_id = :pupil order by r.knew_on desc, r.reference desc")
                .param("pupil", pupil.value())
                .query(RequestRepository::request)
                .list();
    }

    /** The oldest first. */
    List<Request> list(boolean open, Scope scope, int limit) {
        var filter = new SqlFilter().and(scope.filter("r.pupil_id"), scope.params());
        filter.and("(r.state <> 'ENDED') = :open", "open", open);
        return jdbc.sql(ROWS + filter.where() + " order by r.ended_on desc, r.knew_on, r.reference limit :limit")
                .params(filter.params())
                .param("limit", limit)
                .query(RequestRepository::request)
                .list();
    }

    Optional<AskedFor> child(PupilId pupil) {
        return jdbc.sql("""
                        select forename || ' ' || surname as name, coalesce(ncyear, '') as ncyear,
                               coalesce(school_name, '') as school_name
                        from registry.pupil_card where pupil_id = :pupil""")
                .param("pupil", pupil.value())
                .query((row, number) -> new AskedFor(
                        pupil, row.getString("name"), row.getString("ncyear"), row.getString("school_name")))
                .optional();
    }

    /** What one school sent, the newest first. */
    List<Request> ofSchool(SchoolUrn school) {
        return jdbc.sql(ROWS + "r.school_urn = :school order by r.knew_on desc, r.reference desc")
                .param("school", school.value())
                .query(RequestRepository::request)
                .list();
    }

    /** Whether one is under way; answers for the pupil, whoever asks. */
    boolean open(PupilId pupil) {
        return jdbc.sql("select exists (select from panels.request where pupil_id = :pupil and state <> 'ENDED')")
                .param("pupil", pupil.value())
                .query(Boolean.class)
                .single();
    }

    void move(Request request, RequestState next) {
        change(request, "state = :state", Map.of("state", next.name()));
    }

    void takeOn(Request request, PersonId owner, CaseId caseFile) {
        change(
                request,
                "owner_person_id = :owner, case_file_id = coalesce(case_file_id, :caseFile)",
                Map.of("owner", owner.value(), "caseFile", caseFile.value()));
    }

    void acknowledge(Request request, LocalDate on) {
        change(request, "state = 'ACKNOWLEDGED', acknowledged_on = :on", Map.of("on", on));
    }

    /** A decision is owed anew from this day. */
    void decideAgain(Request request, RequestState next, LocalDate from) {
        change(request, "state = :state, decide_from = :from", Map.of("state", next.name(), "from", from));
    }

    void end(Request request, LocalDate on, RequestEnd reason, String words) {
        change(
                request,
                "state = 'ENDED', ended_on = :on, end_reason = :reason, end_words = :words",
                Map.of("on", on, "reason", reason.name(), "words", words));
    }

    /** @throws StaleSave when somebody else changed it since it was read */
    private void change(Request request, String assignments, Map<String, ?> values) {
        int changed = jdbc.sql("update panels.request set version = version + 1, " + assignments
                        + " where request_id = :id and version = :version")
                .params(values)
                .param("id", request.id().value())
                .param("version", request.version())
                .update();
        if (changed == 0) {
            throw new StaleSave("", request.state().words());
        }
    }

    private static Request request(ResultSet row, int number) throws SQLException {
        UUID caseFile = row.getObject("case_file_id", UUID.class);
        return new Request(
                new RequestId(Column.uuid(row, "request_id")),
                row.getString("reference"),
                Column.pupil(row),
                row.getString("pupil_name"),
                row.getString("ncyear"),
                row.getString("school_name"),
                caseFile == null ? null : new CaseId(caseFile),
                RequestSource.valueOf(row.getString("source")),
                row.getString("asked_by"),
                RequestWay.valueOf(row.getString("way")),
                Column.date(row, "knew_on"),
                Column.date(row, "received_on"),
                row.getString("said"),
                row.getString("raised_by"),
                RequestState.valueOf(row.getString("state")),
                Column.personOrNull(row, "owner_person_id"),
                row.getString("owner_name"),
                Column.dateOrNull(row, "acknowledged_on"),
                Column.date(row, "decide_from"),
                Column.dateOrNull(row, "ended_on"),
                Column.named(row, "end_reason", RequestEnd::valueOf),
                row.getString("end_words"),
                row.getInt("version"));
    }
}
