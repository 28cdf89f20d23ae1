package org.tats.learners;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.meetings.MeetingId;
import tools.jackson.databind.json.JsonMapper;

/** The list as last counted, and as it is kept for a meeting. Written with the rights of TATS itself only. */
@Repository
class ListedRepository {

    private static final String COLUMNS =
            "pupil_id, school_urn, categories, since, days_out, half_hours, owner_id, next_on, next_what";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ListedRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Puts these rows in place of all; two counts at a time follow one another. */
    void replace(List<Listing> list, LocalDate asOf, Instant at) {
        jdbc.sql("""
                        insert into learners.counted (as_of, counted_at) values (:asOf, :at)
                        on conflict (only_one) do update set as_of = excluded.as_of, counted_at = excluded.counted_at""").param("asOf", asOf).param("at", Timestamp.from(at)).update();
        jdbc.sql("delete from learners.listed").update();
        jdbc.sql("""
                        insert into learners.listed (%1$s)
                        select %1$s from jsonb_to_recordset(cast(:rows as jsonb)) as r (
                          pupil_id uuid, school_urn integer, categories text[], since date, days_out integer,
                          half_hours integer, owner_id uuid, next_on date, next_what text)""".formatted(COLUMNS))
                .param(
                        "rows",
                        json.writeValueAsString(
                                list.stream().map(ListedRepository::columns).toList()))
                .update();
    }

    private static Map<String, Object> columns(Listing row) {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("pupil_id", row.pupil().value());
        columns.put("categories", names(row.categories()));
        columns.put("since", row.since().toString());
        Optional.ofNullable(row.school()).ifPresent(urn -> columns.put("school_urn", urn.value()));
        Optional.ofNullable(row.daysOut()).ifPresent(days -> columns.put("days_out", days));
        Optional.ofNullable(row.halfHours()).ifPresent(half -> columns.put("half_hours", half));
        Optional.ofNullable(row.owner()).ifPresent(owner -> columns.put("owner_id", owner.value()));
        Optional.ofNullable(row.next())
                .ifPresent(next -> columns.put("next_on", next.on().toString()));
        columns.put(
                "next_what",
                Optional.ofNullable(row.next()).map(next -> next.owed()).orElse(""));
        return columns;
    }

    private static List<String> names(Set<Category> categories) {
        return categories.stream().map(Enum::name).toList();
    }

    /** Empty before the first count. */
    Optional<LocalDate> asOf() {
        return jdbc.sql("select as_of from learners.counted")
                .query(LocalDate.class)
                .optional();
    }

    /** Keeps the list for a meeting. @return false when that was done before */
    boolean keep(MeetingId meeting, LocalDate heldOn, Instant at) {
        int kept = jdbc.sql("""
                        insert into learners.snapshot (meeting_id, held_on, taken_at) values (:meeting, :heldOn, :at)
                        on conflict do nothing""")
                .param("meeting", meeting.value())
                .param("heldOn", heldOn)
                .param("at", Timestamp.from(at))
                .update();
        if (kept == 0) {
            return false;
        }
        jdbc.sql("""
                        insert into learners.snapshot_row (meeting_id, %1$s)
                        select :meeting, %1$s from learners.listed""".formatted(COLUMNS)).param("meeting", meeting.value()).update();
        return true;
    }
}
