package org.tats.programme;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tats.common.StaleSave;

/** A part among all of its programme, and what two people typed at once. Pure. */
final class Parts {

    private Parts() {}

    /** All parts of this kind. */
    static List<? extends Part> of(ProgrammeDetails all, PartKind kind) {
        return switch (kind) {
            case PROGRAMME -> List.of(all.programme());
            case WORKSTREAM -> all.workstreams();
            case ITEM -> all.items();
            case MILESTONE -> all.milestones();
            case RISK -> all.risks();
            case INCOME -> all.income();
            case QUARTER -> all.quarters();
            case FIGURE -> all.figures();
            case SCHOOL -> all.schools();
            case NOT_ENGAGED -> all.notEngaged();
            case MEASURE -> all.measures();
            case ACTUAL -> all.actuals();
            case QUOTE -> all.quotes();
            case PLAN_AREA -> all.planAreas();
            case PRIORITY -> all.priorities();
            case TEXT -> all.texts();
            case PAPER -> List.of();
        };
    }

    /** The same part as it is kept; a text also when it was entered under another id meanwhile. */
    static Optional<Part> kept(ProgrammeDetails all, Part part) {
        return of(all, part.kind()).stream()
                .filter(one -> one.part().equals(part.part())
                        || one instanceof PaperText text
                                && part instanceof PaperText mine
                                && text.code() == mine.code())
                .map(Part.class::cast)
                .findFirst();
    }

    /** Both texts of what differs. */
    static StaleSave stale(Part mine, Part theirs, ProgrammeDetails all) {
        List<FieldChange> differences = mine.fields().since(theirs.fields(), all);
        return new StaleSave(
                differences.stream().map(one -> one.field() + ": " + one.now()).collect(Collectors.joining("\n")),
                differences.stream().map(one -> one.field() + ": " + one.was()).collect(Collectors.joining("\n")));
    }
}
