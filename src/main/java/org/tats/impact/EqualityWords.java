package org.tats.impact;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.tats.impact.EqualityGroup.Step;
import org.tats.registry.PupilStatus;
import org.tats.registry.SchoolPhase;
import org.tats.registry.YearGroups;

/** Groups and findings of the equality view in plain English. */
public final class EqualityWords {

    private static final Map<String, String> SEXES = Map.of("F", "Girls", "M", "Boys", "U", "Sex not known");
    private static final Map<String, String> ETHNICITIES = Map.of(
            "W",
            "White",
            "M",
            "Mixed",
            "A",
            "Asian",
            "B",
            "Black",
            "C",
            "Chinese",
            "O",
            "Other ethnic group",
            "R",
            "Would not say");
    private static final Map<String, String> PROVISIONS =
            Map.of("N", "No SEN provision", "K", "SEN support", "E", "Education, health and care plan");

    /** Smaller groups are shown and never named as the finding: one child would move them too far. */
    private static final int LEAST = 10;

    private EqualityWords() {}

    public static String group(EqualityDimension dimension, String value) {
        if (value.isEmpty()) {
            return "Not recorded";
        }
        return switch (dimension) {
            case SEX -> SEXES.getOrDefault(value, value);
            case ETHNICITY -> ETHNICITIES.getOrDefault(value, value);
            case FSM -> value.equals("true") ? "Eligible" : "Not eligible";
            case PROVISION -> PROVISIONS.getOrDefault(value, value);
            case NEED -> value.equals("NONE") ? "No SEN provision" : value;
            case PHASE -> phase(value);
            case YEAR -> YearGroups.words(value);
            case STATUS ->
                value.equals("NONE")
                        ? "None of these sent"
                        : PupilStatus.of(value).map(PupilStatus::words).orElse(value);
        };
    }

    private static String phase(String value) {
        try {
            return SchoolPhase.valueOf(value).words();
        } catch (IllegalArgumentException none) {
            return "No school";
        }
    }

    /** Why there is nothing of a dimension. */
    public static String unknown(EqualityDimension dimension) {
        return "%s: not in this taking. Take the facts anew on the measures page, and it is there."
                .formatted(dimension.words());
    }

    /** What a dimension shows of a step, in a sentence; with nobody to tell of, that. */
    public static String finding(Equality equality, EqualityDimension dimension, Step step) {
        Optional<EqualityGroup> highest = equality.of(dimension).stream()
                .filter(group -> !group.value().isEmpty() && group.counts().roll() >= LEAST && group.apart(step))
                .filter(group -> group.ratio(step).filter(ratio -> ratio > 1).isPresent())
                .max(Comparator.comparing(group -> group.ratio(step).orElse(0.0)));
        return highest.map(group -> "%s: most often “%s”, %.1f of 1,000 on the roll, %.1f times as often as all others."
                        .formatted(
                                step.words(),
                                group(dimension, group.value()),
                                group.rate(step).orElse(0.0),
                                group.ratio(step).orElse(0.0)))
                .orElse("%s: no group stands out from all others by more than chance would often do."
                        .formatted(step.words()));
    }
}
