package org.tats.panels;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.Column;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.meetings.AgendaItemId;

/** Recorded decisions. The application may not update what they say. */
@Repository
class DecisionRepository {

    private static final String ROWS = """
            select d.*, b.name as decided_by_name, l.name as letter_by_name,
                   (select coalesce(jsonb_agg(jsonb_build_object('text', a.text, 'writerName', w.name, 'at', a.written_at)
                             order by a.written_at, a.addendum_id), '[]')
                    from panels.decision_addendum a join access.person_name w on w.person_id = a.written_by
                    where a.decision_id = d.decision_id) as addenda
            from panels.decision d
            join access.person_name b on b.person_id = d.decided_by
            join access.person_name l on l.person_id = d.letter_by
            where\s""";

    private final JdbcClient jdbc;
    private final DecisionColumns columns;

    DecisionRepository(JdbcClient jdbc, DecisionColumns columns) {
        this.jdbc = jdbc;
        this.columns = columns;
    }

    /** The next number of a year; nobody else gets it, and it is free again when the transaction fails. */
    int takeNumber(int year) {
        return jdbc.sql("""
                        insert into panels.decision_number as n (year, last) values (:year, 1)
                        on conflict (year) do update set last = n.last + 1 returning last""").param("year", year).query(Integer.class).single();
    }

    /** The number that {@link #takeNumber} would give now. */
    int nextNumber(int year) {
        return jdbc.sql("select coalesce((select last from panels.decision_number where year = :year), 0) + 1")
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    void insert(Decision decision, SeenThen seen, Instant at) {
        jdbc.sql("""
                        insert into panels.decision (decision_id, request_id, pupil_id, year, serial, asked_from, decided_on,
                          agenda_item_id, decided_by, why_outside, ground, reachable, reachable_words, outcome, reasons,
                          half_hours, yardstick_half_hours, yardstick_source, why_less, provider, place, subjects, starts_on,
                          review_on, letter_by, letter_due, considered, options, seen, recorded_at)
                        values (:id, :request, :pupil, :year, :serial, :askedFrom, :decidedOn, :item, :decidedBy, :whyOutside,
                          :ground, :reachable, :reachableWords, :outcome, :reasons, :halfHours, :yardstick, :yardstickSource,
                          :whyLess, :provider, :place, :subjects, :startsOn, :reviewOn, :letterBy, :letterDue,
                          cast(:considered as jsonb), cast(:options as jsonb), cast(:seen as jsonb), :at)""")
                .params(columns.values(decision, seen))
                .param("at", Column.at(at))
                .update();
    }

    Optional<Decision> find(DecisionId id) {
        return jdbc.sql(ROWS + "d.decision_id = :id")
                .param("id", id.value())
                .query(columns::decision)
                .optional();
    }

    /** The newest first. */
    List<Decision> ofPupil(PupilId pupil) {
        return jdbc.sql(ROWS + "d.pupil_id = :pupil order by d.decided_on desc, d.year desc, d.serial desc")
                .param("pupil", pupil.value())
                .query(columns::decision)
                .list();
    }

    /** Those decided from one day to another, both included, by number; as far as the database's policies show them. */
    List<Decision> between(LocalDate from, LocalDate to) {
        return jdbc.sql(ROWS + "d.decided_on between :from and :to order by d.year, d.serial")
                .param("from", from)
                .param("to", to)
                .query(columns::decision)
                .list();
    }

    /** Made outside a meeting and not ratified, the oldest first. */
    List<Decision> toRatify() {
        return jdbc.sql(ROWS + "d.agenda_item_id is null and d.ratified_on is null order by d.decided_on, d.serial")
                .query(columns::decision)
                .list();
    }

    /** The data as the decision saw it. */
    Optional<SeenThen> seen(DecisionId id) {
        return jdbc.sql("select seen from panels.decision where decision_id = :id")
                .param("id", id.value())
                .query((row, number) -> columns.seen(row.getString("seen")))
                .optional();
    }

    /** @return false when a letter went out before */
    boolean letterIssued(DecisionId id, LocalDate on, @Nullable UUID document) {
        return jdbc.sql("""
                                update panels.decision
                                set letter_issued_on = :on, letter_document = :document, version = version + 1
                                where decision_id = :id and letter_issued_on is null""")
                        .param("id", id.value())
                        .param("on", on)
                        .param("document", document, java.sql.Types.OTHER)
                        .update()
                == 1;
    }

    /** @return false when it was ratified before */
    boolean ratify(DecisionId id, LocalDate on, AgendaItemId item) {
        return jdbc.sql("""
                                update panels.decision set ratified_on = :on, ratified_item = :item, version = version + 1
                                where decision_id = :id and ratified_on is null and agenda_item_id is null""")
                        .param("id", id.value())
                        .param("on", on)
                        .param("item", item.value())
                        .update()
                == 1;
    }

    void add(Decision decision, String text, PersonId by, Instant at) {
        jdbc.sql("""
                        insert into panels.decision_addendum (addendum_id, decision_id, pupil_id, text, written_by, written_at)
                        values (:id, :decision, :pupil, :text, :by, :at)""")
                .param("id", UUID.randomUUID())
                .param("decision", decision.id().value())
                .param("pupil", decision.pupil().value())
                .param("text", text)
                .param("by", by.value())
                .param("at", Column.at(at))
                .update();
    }
}
