package org.tats.programme;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What was typed for the next edition of a paper.
 *
 * @param fields by name; a day as 2024-11-11; {@link #PUBLICATIONS} as numbers with commas
 * @param version 0 as long as nothing is kept
 */
public record PaperDraft(ProgrammeId programme, PaperForm form, Map<String, String> fields, int version) {

    /** The field with the publications that a board paper prints. */
    public static final String PUBLICATIONS = "publications";

    public PaperDraft {
        fields = new TreeMap<>(fields);
    }

    static PaperDraft empty(ProgrammeId programme, PaperForm form) {
        return new PaperDraft(programme, form, Map.of(), 0);
    }

    /** Empty when nothing was typed. */
    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /** The day of the meeting; empty as long as none was given. */
    public Optional<LocalDate> date() {
        try {
            return field("date").isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(field("date")));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    /** Numbers of the publications, in the order of the paper. */
    public List<Integer> publications() {
        return Arrays.stream(field(PUBLICATIONS).split(","))
                .map(String::strip)
                .filter(number -> number.matches("[0-9]{1,9}"))
                .map(Integer::valueOf)
                .toList();
    }

    /** Whether a needed field is empty. */
    public boolean lacks(TypedField field) {
        return field.needed() && field(field.name()).isBlank();
    }
}
