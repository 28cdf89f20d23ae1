package org.tats.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tats.common.Dates;

/**
 * What stands in the places of a form: texts, and rows that hold the same again. Nothing in it is read as a place, as layout or
 * as markup, whatever somebody typed; an empty line parts paragraphs.
 */
public final class FormData {

    private final Map<String, String> texts = new TreeMap<>();
    private final Map<String, List<FormData>> rows = new TreeMap<>();

    /** A text; an empty one is as if it were not there. */
    public FormData text(String name, String value) {
        texts.put(name, value);
        return this;
    }

    /** A day, written as "12 November 2026". */
    public FormData date(String name, LocalDate day) {
        return text(name, Dates.full(day));
    }

    /** Several rows, each with its own texts and rows. */
    public FormData rows(String name, List<FormData> values) {
        rows.put(name, List.copyOf(values));
        return this;
    }

    /** The text under this name; empty when there is none. */
    public String text(String name) {
        return texts.getOrDefault(name, "");
    }

    /** The rows under this name; none when there are none. */
    public List<FormData> rows(String name) {
        return rows.getOrDefault(name, List.of());
    }

    /** All texts by name, in the order of the names. */
    public Map<String, String> texts() {
        return Map.copyOf(texts);
    }

    /** All rows by name. */
    public Map<String, List<FormData>> rows() {
        return Map.copyOf(rows);
    }

    boolean says(String name) {
        return !text(name).isBlank() || !rows(name).isEmpty();
    }
}
