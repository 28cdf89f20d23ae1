package org.tats.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.tats.common.Dates;

/** What stands in the way of freezing an edition of the paper, read from the programme alone. Pure. */
final class FreezeChecks {

    private FreezeChecks() {}

    /** @param threshold below which a number of children is small */
    static List<Blocker> of(ProgrammeDetails all, LocalDate today, int threshold) {
        return Stream.of(
                        items(all),
                        figures(all, new TypedCounts(all::measure, threshold)),
                        money(all, today),
                        milestones(all, today),
                        texts(all))
                .flatMap(found -> found)
                .toList();
    }

    private static Stream<Blocker> items(ProgrammeDetails all) {
        Stream<Blocker> none = all.items().isEmpty()
                ? Stream.of(new Blocker("The programme has no items", "Enter the first item", "programme"))
                : Stream.empty();
        return Stream.concat(none, all.items().stream().flatMap(FreezeChecks::item));
    }

    private static Stream<Blocker> item(Item item) {
        String href = "programme/items/" + item.id();
        Stream<Blocker> reason = item.status().needsReason() && item.reason().isBlank()
                ? Stream.of(new Blocker(item.name() + " has a new status and no reason", "Write the reason", href))
                : Stream.empty();
        Stream<Blocker> narrative = item.narrative().isBlank()
                ? Stream.of(new Blocker(item.name() + " has no narrative", "Write the narrative", href))
                : Stream.empty();
        return Stream.concat(reason, narrative);
    }

    /** Typed figures that are small numbers of children, or of which nobody said whether they count children. */
    private static Stream<Blocker> figures(ProgrammeDetails all, TypedCounts counts) {
        return Stream.concat(
                all.figures().stream().flatMap(figure -> counted(figure, "programme/training", counts)),
                all.measures().stream().flatMap(measure -> measure(all, measure, counts)));
    }

    /** A measure without a number has nothing to answer yet; one that is not answered is named once. */
    private static Stream<Blocker> measure(ProgrammeDetails all, Measure measure, TypedCounts counts) {
        List<Actual> reached = all.actualsOf(measure);
        boolean answered = measure.children() != CountsChildren.NOT_ANSWERED;
        if (!answered && measure.baseline() == null && reached.isEmpty()) {
            return Stream.empty();
        }
        return Stream.concat(Stream.of(measure), answered ? reached.stream() : Stream.empty())
                .flatMap(part -> counted(part, "programme/measures", counts));
    }

    private static Stream<Blocker> counted(Part part, String page, TypedCounts counts) {
        return counts
                .problem(part)
                .map(problem -> new Blocker(problem.wrong(), problem.way(), page + "?change=" + part.part()))
                .stream();
    }

    private static Stream<Blocker> money(ProgrammeDetails all, LocalDate today) {
        return all.quarters().stream()
                .filter(quarter -> quarter.cost() == null && quarter.to().isBefore(today))
                .map(quarter -> new Blocker(
                        quarter.label() + " ended on " + Dates.full(quarter.to()) + " and has no cost",
                        "Enter the cost",
                        "programme/money?change=" + quarter.id()));
    }

    private static Stream<Blocker> milestones(ProgrammeDetails all, LocalDate today) {
        return all.milestones().stream()
                .filter(milestone ->
                        milestone.overdue(today) && milestone.note().isBlank())
                .map(milestone -> new Blocker(
                        "“" + milestone.what() + "” was due on " + Dates.full(milestone.due())
                                + " and nothing says why it is late",
                        "Write why, or when it was done",
                        "programme/milestones?change=" + milestone.id()));
    }

    private static Stream<Blocker> texts(ProgrammeDetails all) {
        return Stream.of(
                        TextCode.REPORT_TO,
                        TextCode.REPORTING_OFFICER,
                        TextCode.SUBJECT,
                        TextCode.PURPOSE,
                        TextCode.BACKGROUND)
                .filter(code -> all.text(code).isBlank())
                .map(code -> new Blocker(
                        "“" + code.words() + "” is empty", "Write it", "programme/texts?change=" + code.name()));
    }
}
