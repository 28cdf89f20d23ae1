package org.tats.panels;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tats.common.Column;
import org.tats.meetings.AgendaItemId;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The columns of a decision, the JSON among them, as a {@link Decision} and back. */
@Component
class DecisionColumns {

    private final JsonMapper json;

    DecisionColumns(JsonMapper json) {
        this.json = json;
    }

    Map<String, @Nullable Object> values(Decision decision, SeenThen seen) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", decision.id().value());
        values.put("request", decision.request().value());
        values.put("pupil", decision.pupil().value());
        values.put("year", decision.year());
        values.put("serial", decision.serial());
        values.put("askedFrom", decision.askedFrom());
        values.put("decidedOn", decision.decidedOn());
        AgendaItemId item = decision.item();
        values.put("item", item == null ? null : item.value());
        values.put("decidedBy", decision.decidedBy().value());
        values.put("whyOutside", decision.whyOutside());
        values.put("ground", decision.ground().name());
        values.put("reachable", decision.reachable().name());
        values.put("reachableWords", decision.reachableWords());
        values.put("outcome", decision.outcome().name());
        values.put("reasons", decision.reasons());
        values.put("letterBy", decision.letter().by().value());
        values.put("letterDue", decision.letter().due());
        values.put("considered", json.writeValueAsString(decision.considered()));
        values.put("options", json.writeValueAsString(decision.options()));
        values.put("seen", json.writeValueAsString(seen));
        arranged(values, decision.arranged());
        return values;
    }

    private static void arranged(Map<String, @Nullable Object> values, Decision.@Nullable Arranged arranged) {
        if (arranged == null) {
            List.of("halfHours", "yardstick", "startsOn", "reviewOn").forEach(name -> values.put(name, null));
            List.of("yardstickSource", "whyLess", "provider", "place", "subjects")
                    .forEach(name -> values.put(name, ""));
            return;
        }
        Hours yardstick = arranged.yardstick();
        values.put("halfHours", arranged.hours().halfHours());
        values.put("yardstick", yardstick == null ? null : yardstick.halfHours());
        values.put("yardstickSource", arranged.yardstickSource());
        values.put("whyLess", arranged.whyLess());
        values.put("provider", arranged.provider());
        values.put("place", arranged.place());
        values.put("subjects", arranged.subjects());
        values.put("startsOn", arranged.startsOn());
        values.put("reviewOn", arranged.reviewOn());
    }

    SeenThen seen(String kept) {
        return json.readerFor(SeenThen.class)
                .without(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .readValue(kept);
    }

    Decision decision(ResultSet row, int number) throws SQLException {
        UUID item = row.getObject("agenda_item_id", UUID.class);
        return new Decision(
                new DecisionId(Column.uuid(row, "decision_id")),
                new RequestId(Column.uuid(row, "request_id")),
                Column.pupil(row),
                row.getInt("year"),
                row.getInt("serial"),
                Column.date(row, "asked_from"),
                Column.date(row, "decided_on"),
                item == null ? null : new AgendaItemId(item),
                Column.person(row, "decided_by"),
                row.getString("decided_by_name"),
                row.getString("why_outside"),
                Ground.valueOf(row.getString("ground")),
                Reachable.valueOf(row.getString("reachable")),
                row.getString("reachable_words"),
                DecisionOutcome.valueOf(row.getString("outcome")),
                row.getString("reasons"),
                considered(row.getString("considered")),
                Arrays.asList(json.readValue(row.getString("options"), WeighedChoice[].class)),
                arranged(row),
                new Decision.Letter(
                        Column.person(row, "letter_by"),
                        row.getString("letter_by_name"),
                        Column.date(row, "letter_due"),
                        Column.dateOrNull(row, "letter_issued_on")),
                Column.dateOrNull(row, "ratified_on"),
                addenda(row.getString("addenda")),
                row.getInt("version"));
    }

    private static Decision.@Nullable Arranged arranged(ResultSet row) throws SQLException {
        Hours hours = Hours.orNull(row, "half_hours");
        return hours == null
                ? null
                : new Decision.Arranged(
                        hours,
                        Hours.orNull(row, "yardstick_half_hours"),
                        row.getString("yardstick_source"),
                        row.getString("why_less"),
                        row.getString("provider"),
                        row.getString("place"),
                        row.getString("subjects"),
                        Column.date(row, "starts_on"),
                        Column.date(row, "review_on"));
    }

    private Map<EvidenceSource, String> considered(String kept) {
        Map<EvidenceSource, String> considered = new EnumMap<>(EvidenceSource.class);
        json.readTree(kept)
                .properties()
                .forEach(entry -> considered.put(
                        EvidenceSource.valueOf(entry.getKey()), entry.getValue().asString()));
        return considered;
    }

    private List<Decision.Addendum> addenda(String kept) {
        return json.readTree(kept).valueStream().map(DecisionColumns::addendum).toList();
    }

    private static Decision.Addendum addendum(JsonNode node) {
        return new Decision.Addendum(
                node.path("text").asString(),
                node.path("writerName").asString(),
                java.time.OffsetDateTime.parse(node.path("at").asString()).toInstant());
    }
}
