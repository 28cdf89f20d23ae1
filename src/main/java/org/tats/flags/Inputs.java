package org.tats.flags;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tats.registry.AttendanceCounts;

/** The values that a rule used, in the order in which it used them. */
final class Inputs {

    private final Map<String, Object> values = new LinkedHashMap<>();

    Inputs put(String name, long number) {
        values.put(name, number);
        return this;
    }

    Inputs put(String name, String text) {
        values.put(name, text);
        return this;
    }

    Inputs put(String name, LocalDate date) {
        values.put(name, date.toString());
        return this;
    }

    Inputs put(String name, List<String> texts) {
        values.put(name, texts);
        return this;
    }

    Inputs period(LocalDate from, LocalDate to) {
        return put("from", from).put("to", to);
    }

    /** The absence rate with its n. */
    Inputs absence(AttendanceCounts counts) {
        return put("absent", counts.absent()).put("possible", counts.possible());
    }

    Map<String, Object> values() {
        return values;
    }
}
