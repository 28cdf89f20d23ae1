package org.tats.programme;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tats.publishing.Definition;
import org.tats.publishing.Publication;

/**
 * Which rows of a published table a board paper prints, in their order. They are kept for each kind of table, so that the next
 * publication of the kind is printed alike; as long as nothing is chosen, the usual ones are. Pure.
 */
public final class PaperRows {

    /** How the field begins under which the draft keeps the rows of a kind of table, one a line. */
    public static final String FIELD = "rows:";

    /** A table without measures that has no more rows is printed whole. */
    private static final int WHOLE = 12;

    private static final Pattern MEASURE = Pattern.compile("(M[0-9]{1,2}) .+");

    private PaperRows() {}

    /** Under which name the draft keeps the rows of this kind of table. */
    public static String field(String kind) {
        return FIELD + kind;
    }

    /** As the draft keeps them. */
    public static String kept(List<String> rows) {
        return String.join("\n", rows);
    }

    /** The chosen rows, else the usual ones; also those that the publication does not have. */
    public static List<String> of(PaperDraft draft, Publication publication) {
        String kept = draft.fields().get(field(publication.kind()));
        return kept == null
                ? usual(publication.shown().rows())
                : kept.lines().filter(row -> !row.isBlank()).toList();
    }

    /** Chosen rows that the publication does not have: an earlier one of its kind had them. */
    static List<String> gone(PaperDraft draft, Publication publication) {
        return of(draft, publication).stream()
                .filter(row -> !publication.shown().rows().contains(row))
                .toList();
    }

    /** Of each measure its first figure. A short table without measures is printed whole, a long one as its total where it has one. */
    public static List<String> usual(List<String> rows) {
        Map<String, String> measures = new LinkedHashMap<>();
        rows.forEach(row -> measure(row).ifPresent(measure -> measures.putIfAbsent(measure, row)));
        if (measures.isEmpty()) {
            return rows.size() > WHOLE && rows.contains("All") ? List.of("All") : rows;
        }
        return List.copyOf(measures.values());
    }

    /** "M7" of "M7 Attendance"; empty for a row that is no part of a measure. */
    public static Optional<String> measure(String row) {
        Matcher named = MEASURE.matcher(row);
        return named.matches() ? Optional.of(named.group(1)) : Optional.empty();
    }

    /** "M7 Attendance", as the publication defines it; what its rows are grouped by. */
    public static Optional<String> name(Publication publication, String row) {
        return measure(row)
                .map(measure -> publication.definitions().stream()
                        .filter(definition -> belongs(definition, measure))
                        .map(definition -> measure + " " + definition.words().split("\\. ", 2)[0])
                        .findFirst()
                        .orElse(measure));
    }

    /** The definitions of these rows. What defines neither another row nor the measure of one stands for the whole table. */
    static List<Definition> definitions(Publication publication, List<String> rows) {
        List<String> all = publication.shown().rows();
        List<String> others = all.stream().filter(row -> !rows.contains(row)).toList();
        return publication.definitions().stream()
                .filter(definition -> rows.stream().anyMatch(row -> defines(definition, row))
                        || others.stream().noneMatch(row -> defines(definition, row)))
                .toList();
    }

    /** Whether it defines this row and not the whole table. */
    static boolean defines(Definition definition, String row) {
        return definition.figure().equals(row)
                || measure(row).filter(measure -> belongs(definition, measure)).isPresent();
    }

    private static boolean belongs(Definition definition, String measure) {
        return Arrays.asList(definition.figure().split(" ", 2)).getFirst().equals(measure);
    }
}
