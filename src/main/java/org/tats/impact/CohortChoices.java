package org.tats.impact;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * By what pupils can be chosen: values that occur among the discussions of the last taking, with their words.
 *
 * @param values of each kind, code to words, in the order they are offered
 */
public record CohortChoices(Map<Kind, Map<String, String>> values) {

    /** What a choice is about; also what a figure can be broken down by. */
    public enum Kind {
        FORUM("Forum", "All forums together", "Not known"),
        SCHOOL("School", "All schools", "No school"),
        PHASE("Phase", "All phases", "No school"),
        NEED("Special need", "All needs", "None recorded"),
        PROVISION("SEN provision", "With and without", "Not known"),
        FLAG("Flag", "With or without any flag", "No flag"),
        OUTCOME("Outcome", "All outcomes", "No outcome");

        private final String words;
        private final String all;
        private final String none;

        Kind(String words, String all, String none) {
            this.words = words;
            this.all = all;
            this.none = none;
        }

        public String words() {
            return words;
        }

        /** What stands for no choice. */
        public String all() {
            return all;
        }

        /** What a pupil is of whom nothing of the kind is known. */
        public String none() {
            return none;
        }
    }

    /** Code to words. */
    public Map<String, String> of(Kind kind) {
        return values.getOrDefault(kind, Map.of());
    }

    /** The words of a code; the code itself where nothing of it occurs any more. */
    public String words(Kind kind, String code) {
        return of(kind).getOrDefault(code, code);
    }

    /** Phases in the order of school life, everything else by words. */
    static CohortChoices of(Iterable<Row> rows) {
        Map<Kind, Map<String, String>> values = new LinkedHashMap<>();
        rows.forEach(row -> values.computeIfAbsent(row.kind(), none -> new LinkedHashMap<>())
                .put(row.code(), row.words()));
        return new CohortChoices(values);
    }

    record Row(Kind kind, String code, String words) {}
}
