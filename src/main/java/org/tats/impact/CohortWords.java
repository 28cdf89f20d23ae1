package org.tats.impact;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tats.common.Dates;
import org.tats.impact.CohortChoices.Kind;

/** A choice of pupils in words. */
public final class CohortWords {

    private CohortWords() {}

    /** "Pupils first discussed from 1 September 2025 to 28 February 2026, Secondary, SEN support." */
    public static String of(Cohort cohort, CohortChoices choices) {
        return "Pupils first discussed from %s to %s, %s."
                .formatted(Dates.full(cohort.from()), Dates.full(cohort.to()), limits(cohort, choices));
    }

    /** "Pupils first discussed in the period, Secondary, SEN support": for a table that says its period itself. */
    static String inThePeriod(Cohort cohort, CohortChoices choices) {
        return "Pupils first discussed in the period, " + limits(cohort, choices);
    }

    private static String limits(Cohort cohort, CohortChoices choices) {
        List<String> said = new ArrayList<>();
        chosen(cohort).forEach((kind, code) -> said.add(said(kind, code, choices)));
        if (said.isEmpty()) {
            said.add("all schools");
        }
        cohort.group().ifPresent(group -> said.add(group(group)));
        return String.join(", ", said);
    }

    /** Besides the period. */
    public static Map<Kind, String> chosen(Cohort cohort) {
        Map<Kind, String> chosen = new EnumMap<>(Kind.class);
        put(chosen, Kind.FORUM, cohort.forum());
        put(chosen, Kind.SCHOOL, cohort.school().map(String::valueOf));
        put(chosen, Kind.PHASE, cohort.phase());
        put(chosen, Kind.NEED, cohort.need());
        put(chosen, Kind.PROVISION, cohort.provision());
        put(chosen, Kind.FLAG, cohort.flag());
        put(chosen, Kind.OUTCOME, cohort.outcome());
        return chosen;
    }

    private static void put(Map<Kind, String> chosen, Kind kind, Optional<String> code) {
        code.ifPresent(text -> chosen.put(kind, text));
    }

    private static String said(Kind kind, String code, CohortChoices choices) {
        String words = choices.words(kind, code);
        return switch (kind) {
            case FLAG -> "flag: " + words;
            case OUTCOME -> "outcome: " + words;
            case NEED -> "need: " + words;
            default -> words;
        };
    }

    private static String group(String group) {
        String[] parts = group.split(":", 2);
        return switch (parts[0]) {
            case "fsm" -> "free school meals: " + parts[1];
            case "year" -> "year " + parts[1];
            default -> parts[0] + ": " + parts[1];
        };
    }
}
