package org.tats.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;
import tools.jackson.databind.json.JsonMapper;

/** Keeps arrangements and their reviews. The rows that come back are those the acting person may see. */
@Repository
class ArrangementRepository {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ArrangementRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Whether it is new. @param ended of what is over at once */
    boolean insert(RecordArrangement asked, @Nullable EndReason ended, PersonId by, Instant at) {
        return jdbc.sql("""
                        insert into registry.arrangement
                          (arrangement_id, pupil_id, kind, urn, other_urn, from_date, planned_end, ended_on, end_reason,
                           half_hours, notice_given_on, details, recorded_by, recorded_at)
                        values (:id, :pupil, :kind, :school, :other, :from, :planned, :endedOn, :ended, :halfHours, :notice,
                                :details::jsonb, :by, :at)
                        on conflict (arrangement_id) do nothing""")
                        .param("id", asked.id().value())
                        .param("pupil", asked.pupil().value())
                        .param("kind", asked.kind().name())
                        .param("school", urn(asked.school()), Types.INTEGER)
                        .param("other", urn(asked.otherSchool()), Types.INTEGER)
                        .param("from", asked.from())
                        .param("planned", asked.plannedEnd(), Types.DATE)
                        .param("endedOn", ended == null ? null : asked.from(), Types.DATE)
                        .param("ended", ended == null ? null : ended.name(), Types.VARCHAR)
                        .param("halfHours", asked.halfHours(), Types.SMALLINT)
                        .param("notice", asked.noticeGivenOn(), Types.DATE)
                        .param("details", json.writeValueAsString(asked.details()))
                        .param("by", by.value())
                        .param("at", java.sql.Timestamp.from(at))
                        .update()
                > 0;
    }

    /** Whether the version was still that one. */
    boolean review(ReviewArrangement asked, PupilId pupil, PersonId by, Instant at) {
        int changed = jdbc.sql("""
                        update registry.arrangement
                        set version = version + 1, half_hours = coalesce(:halfHours, half_hours),
                            planned_end = coalesce(:planned, planned_end)
                        where arrangement_id = :id and version = :version""")
                .param("id", asked.id().value())
                .param("version", asked.version())
                .param("halfHours", asked.halfHours(), Types.SMALLINT)
                .param("planned", asked.plannedEnd(), Types.DATE)
                .update();
        if (changed == 0) {
            return false;
        }
        jdbc.sql("""
                        insert into registry.arrangement_review
                          (arrangement_review_id, arrangement_id, pupil_id, reviewed_on, outcome, asked, words, next_on,
                           half_hours, planned_end, recorded_by, recorded_at)
                        values (:id, :of, :pupil, :on, :outcome, string_to_array(:asked, ','), :words, :next, :halfHours,
                                :planned, :by, :at)""")
                .param("id", UUID.randomUUID())
                .param("of", asked.id().value())
                .param("pupil", pupil.value())
                .param("on", asked.reviewedOn())
                .param("outcome", asked.outcome().name())
                .param("asked", asked.asked().stream().map(Enum::name).sorted().collect(Collectors.joining(",")))
                .param("words", asked.words().strip())
                .param("next", asked.next(), Types.DATE)
                .param("halfHours", asked.halfHours(), Types.SMALLINT)
                .param("planned", asked.plannedEnd(), Types.DATE)
                .param("by", by.value())
                .param("at", java.sql.Timestamp.from(at))
                .update();
        return true;
    }

    /** Whether the version was still that one. */
    boolean end(EndArrangement asked) {
        return jdbc.sql("""
                        update registry.arrangement
                        set version = version + 1, ended_on = :on, end_reason = :reason, end_words = :words,
                            other_urn = coalesce(:placed, other_urn)
                        where arrangement_id = :id and version = :version""")
                        .param("id", asked.id().value())
                        .param("version", asked.version())
                        .param("on", asked.endedOn())
                        .param("reason", asked.reason().name())
                        .param("words", asked.words().strip())
                        .param("placed", urn(asked.placedAt()), Types.INTEGER)
                        .update()
                > 0;
    }

    Optional<ArrangementRow> find(ArrangementId id) {
        return rows("a.arrangement_id = :id", Map.of("id", id.value())).stream().findFirst();
    }

    /** The latest start first; without reviews. */
    List<ArrangementRow> ofPupil(PupilId pupil) {
        return rows("a.pupil_id = :pupil", Map.of("pupil", pupil.value()));
    }

    /** The reviews of all arrangements of a pupil, each in order. */
    Map<ArrangementId, List<ArrangementReview>> reviews(PupilId pupil) {
        record Of(ArrangementId id, ArrangementReview review) {}
        return jdbc
                .sql("""
                        select r.*, array_to_string(r.asked, ',') as parties, n.name as by_name
                        from registry.arrangement_review r
                        join access.person_name n on n.person_id = r.recorded_by
                        where r.pupil_id = :pupil order by r.reviewed_on, r.recorded_at""")
                .param("pupil", pupil.value())
                .query((row, number) ->
                        new Of(new ArrangementId(row.getObject("arrangement_id", UUID.class)), review(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Of::id, Collectors.mapping(Of::review, Collectors.toList())));
    }

    private List<ArrangementRow> rows(String where, Map<String, ?> params) {
        return jdbc.sql("""
                        select a.*, a.details::text as typed, n.name as by_name, coalesce(s.name, '') as school_name,
                               coalesce(o.name, '') as other_name
                        from registry.arrangement a
                        join access.person_name n on n.person_id = a.recorded_by
                        left join registry.school s on s.urn = a.urn
                        left join registry.school o on o.urn = a.other_urn
                        where %s order by a.from_date desc, a.recorded_at desc""".formatted(where))
                .params(params)
                .query((row, number) -> row(row))
                .list();
    }

    private ArrangementRow row(ResultSet row) throws SQLException {
        var kind = ArrangementKind.valueOf(row.getString("kind"));
        String ended = row.getString("end_reason");
        return new ArrangementRow(
                new ArrangementId(row.getObject("arrangement_id", UUID.class)),
                new PupilId(row.getObject("pupil_id", UUID.class)),
                ArrangementRows.school(row, "urn"),
                row.getString("school_name"),
                row.getString("other_name"),
                row.getObject("from_date", LocalDate.class),
                row.getObject("planned_end", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                ended == null ? null : EndReason.valueOf(ended),
                row.getString("end_words"),
                row.getObject("half_hours", Integer.class),
                row.getObject("notice_given_on", LocalDate.class),
                json.readValue(row.getString("typed"), ArrangementRows.details(kind)),
                row.getString("by_name"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getInt("version"),
                List.of(),
                false);
    }

    private static ArrangementReview review(ResultSet row) throws SQLException {
        Set<ReviewParty> asked = Arrays.stream(row.getString("parties").split(",", -1))
                .filter(party -> !party.isEmpty())
                .map(ReviewParty::valueOf)
                .collect(Collectors.toUnmodifiableSet());
        return new ArrangementReview(
                row.getObject("reviewed_on", LocalDate.class),
                ReviewOutcome.valueOf(row.getString("outcome")),
                asked,
                row.getString("words"),
                row.getObject("next_on", LocalDate.class),
                row.getObject("half_hours", Integer.class),
                row.getObject("planned_end", LocalDate.class),
                row.getString("by_name"));
    }

    private static @Nullable Integer urn(@Nullable SchoolUrn school) {
        return school == null ? null : school.value();
    }
}
