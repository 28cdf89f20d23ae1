package org.tats.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tats.common.Dates;

/** What stands in the places of a template. Nothing in it is read as a template or as layout, whatever somebody typed. */
public final class DocumentData {

    private final Map<String, String> texts = new TreeMap<>();
    private final Map<String, List<String>> lists = new TreeMap<>();
    private final Map<String, List<Map<String, String>>> rows = new TreeMap<>();

    /** A text; an empty one is as if it were not there. */
    public DocumentData text(String name, String value) {
        texts.put(name, value);
        return this;
    }

    /** A day, written as "12 November 2026". */
    public DocumentData date(String name, LocalDate day) {
        return text(name, Dates.full(day));
    }

    /** Several texts. */
    public DocumentData texts(String name, List<String> values) {
        lists.put(name, List.copyOf(values));
        return this;
    }

    /** Several rows, each with its parts by name. */
    public DocumentData rows(String name, List<Map<String, String>> values) {
        List<Map<String, String>> copies = new ArrayList<>();
        values.forEach(row -> copies.add(new TreeMap<>(row)));
        rows.put(name, List.copyOf(copies));
        return this;
    }

    Map<String, String> texts() {
        return texts;
    }

    Map<String, List<String>> lists() {
        return lists;
    }

    Map<String, List<Map<String, String>>> rows() {
        return rows;
    }

    /** Whether there is something to say under this name. */
    boolean says(String name) {
        return !texts.getOrDefault(name, "").isBlank()
                || !lists.getOrDefault(name, List.of()).isEmpty()
                || !rows.getOrDefault(name, List.of()).isEmpty();
    }
}
