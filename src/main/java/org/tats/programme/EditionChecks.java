package org.tats.programme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tats.documents.DocumentField;
import org.tats.documents.FormData;
import org.tats.publishing.Publication;

/** What stands in the way of freezing an edition besides the programme itself, and what changed since the last one. Pure. */
final class EditionChecks {

    private static final Set<String> NUMBERING = Set.of("streamNumber", "countsNumber", "letter");

    private EditionChecks() {}

    /** Typed fields that are needed and empty. */
    static List<Blocker> typed(PaperDraft draft) {
        return draft.form().typed().stream()
                .filter(draft::lacks)
                .map(field -> new Blocker(
                        "“" + field.label() + "” is empty",
                        "Write it",
                        "programme/papers/next/" + PaperAddress.of(draft.form())))
                .toList();
    }

    /** Counts that are not published or not defined. */
    static List<Blocker> counts(PaperDraft draft, List<Publication> found) {
        String here = "programme/papers/next/" + PaperAddress.of(PaperForm.BOARD_PAPER);
        List<Blocker> blockers = new ArrayList<>();
        if (draft.publications().isEmpty()) {
            blockers.add(new Blocker("The paper has no published counts", "Choose published counts", here));
        }
        for (int number : draft.publications()) {
            if (found.stream().noneMatch(publication -> publication.number() == number)) {
                blockers.add(new Blocker(
                        "The counts of publication " + number + " are not published", "Choose others", here));
            }
        }
        found.stream()
                .filter(publication -> publication.definitions().isEmpty())
                .forEach(publication -> blockers.add(new Blocker(
                        "The figures of publication " + publication.number() + " have no definition",
                        "Choose others",
                        here)));
        found.forEach(publication -> rows(draft, publication, here, blockers));
        return blockers;
    }

    /** What was chosen of an earlier publication and is not in this one is said; somebody takes it out of the choice. */
    private static void rows(PaperDraft draft, Publication publication, String here, List<Blocker> blockers) {
        PaperRows.gone(draft, publication)
                .forEach(row -> blockers.add(new Blocker(
                        "“" + row + "” was chosen for the paper, and publication " + publication.number()
                                + " no longer has it",
                        "Choose other rows",
                        here)));
        if (PaperRows.of(draft, publication).isEmpty()) {
            blockers.add(new Blocker(
                    "No row of publication " + publication.number() + " is chosen", "Choose its rows", here));
        }
    }

    /** Figures of which nobody says what they count or where they come from. */
    static List<Blocker> definitions(Paper paper) {
        return paper.figures().stream()
                .filter(figure -> !figure.defined())
                .map(figure -> new Blocker(
                        "“" + figure.label() + "” does not say what it counts, or where it comes from",
                        "Write it",
                        figure.where()))
                .toList();
    }

    /** Items that stand worse than in the last edition, without a word why. */
    static List<Blocker> worse(ProgrammeDetails all, List<PaperFigure> last) {
        Map<String, String> before = values(last);
        return all.items().stream()
                .filter(item -> item.reason().isBlank())
                .filter(item -> Arrays.stream(ItemStatus.values())
                        .filter(status -> status.words().equals(before.get("status:" + item.id())))
                        .anyMatch(item.status()::worseThan))
                .map(item -> new Blocker(
                        item.name() + " was “" + before.get("status:" + item.id()) + "” in the last edition, is “"
                                + item.status().words() + "” now, and nothing says why",
                        "Write the reason",
                        "programme/items/" + item.id()))
                .toList();
    }

    /** What is written in a paper and has no place in its template, in words, each once. Numbering is the template's own. */
    static List<String> lacking(List<DocumentField> fields, FormData written, Set<String> places) {
        Set<String> lacking = new LinkedHashSet<>();
        for (DocumentField field : fields) {
            List<FormData> rows = field.list() ? written.rows(field.name()) : List.of();
            boolean says = field.list()
                    ? !rows.isEmpty()
                    : !written.text(field.name()).isBlank() && !NUMBERING.contains(field.name());
            if (says && !has(field, places)) {
                lacking.add(field.words());
            } else {
                rows.forEach(row -> lacking.addAll(lacking(field.parts(), row, places)));
            }
        }
        return List.copyOf(lacking);
    }

    private static boolean has(DocumentField field, Set<String> places) {
        return field.list()
                ? field.parts().stream().anyMatch(part -> has(part, places))
                : places.contains(field.name());
    }

    /** Both values of each figure that is another one now, in the order of the paper; what is gone comes last. */
    static List<FigureChange> changes(List<PaperFigure> last, List<PaperFigure> now) {
        Map<String, String> before = values(last);
        Map<String, String> after = values(now);
        List<FigureChange> changes = new ArrayList<>();
        for (PaperFigure figure : now) {
            String was = before.getOrDefault(figure.key(), "");
            if (!was.equals(figure.value())) {
                changes.add(new FigureChange(figure.key(), figure.label(), was, figure.value()));
            }
        }
        last.stream()
                .filter(figure -> !after.containsKey(figure.key()))
                .forEach(figure -> changes.add(new FigureChange(figure.key(), figure.label(), figure.value(), "")));
        return changes;
    }

    private static Map<String, String> values(List<PaperFigure> figures) {
        Map<String, String> values = new HashMap<>();
        figures.forEach(figure -> values.put(figure.key(), figure.value()));
        return values;
    }
}
