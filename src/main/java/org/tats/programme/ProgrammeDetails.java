package org.tats.programme;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything of one programme as it is now, each list in the order of the paper. Nothing in it is about a child. */
public record ProgrammeDetails(
        Programme programme,
        List<Workstream> workstreams,
        List<Item> items,
        List<Milestone> milestones,
        List<Risk> risks,
        List<Income> income,
        List<Quarter> quarters,
        List<Figure> figures,
        List<SchoolTakeUp> schools,
        List<NotEngaged> notEngaged,
        List<Measure> measures,
        List<Actual> actuals,
        List<Quote> quotes,
        List<PlanArea> planAreas,
        List<Priority> priorities,
        List<PaperText> texts) {

    public ProgrammeId id() {
        return programme.id();
    }

    /** All totals; computed. */
    public Money money() {
        return Money.of(programme.awarded(), income, quarters);
    }

    /** Those of a workstream, in the order of the paper. */
    public List<Item> itemsOf(Workstream workstream) {
        return items.stream()
                .filter(item -> item.workstream().equals(workstream.id()))
                .toList();
    }

    /** The worst first, then in the order of the paper. */
    public List<Item> worstFirst() {
        return items.stream()
                .sorted(Comparator.comparing(Item::status, ProgrammeDetails::worst))
                .toList();
    }

    private static int worst(ItemStatus one, ItemStatus other) {
        return one == other ? 0 : one.worseThan(other) ? -1 : 1;
    }

    public Optional<Item> item(@Nullable PartId id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }

    /** What a workstream, an item or a measure is called; empty for one that there is no more. */
    String name(PartId id) {
        return Stream.<List<? extends Part>>of(workstreams, items, measures)
                .<Part>flatMap(List::stream)
                .filter(part -> part.part().equals(id))
                .map(Part::title)
                .findFirst()
                .orElse("");
    }

    public Optional<Measure> measure(PartId id) {
        return measures.stream().filter(measure -> measure.id().equals(id)).findFirst();
    }

    public List<Milestone> milestonesOf(Item item) {
        return milestones.stream()
                .filter(milestone -> item.id().equals(milestone.item()))
                .toList();
    }

    /** The earliest that is not reached; empty for none. */
    public Optional<Milestone> nextOf(Item item) {
        return milestonesOf(item).stream()
                .filter(milestone -> milestone.done() == null)
                .min(Comparator.comparing(Milestone::due));
    }

    /** Not reached and due by a day, past ones too; the earliest first. */
    public List<Milestone> dueBy(LocalDate day) {
        return milestones.stream()
                .filter(milestone ->
                        milestone.done() == null && !milestone.due().isAfter(day))
                .sorted(Comparator.comparing(Milestone::due))
                .toList();
    }

    public List<Figure> figuresOf(Item item) {
        return figures.stream()
                .filter(figure -> figure.item().equals(item.id()))
                .toList();
    }

    public List<SchoolTakeUp> schoolsOf(Item item) {
        return schools.stream()
                .filter(school -> school.item().equals(item.id()))
                .toList();
    }

    public List<Quote> quotesOf(Item item) {
        return quotes.stream().filter(quote -> item.id().equals(quote.item())).toList();
    }

    /** In the order of their periods. */
    public List<Actual> actualsOf(Measure measure) {
        return actuals.stream()
                .filter(actual -> actual.measure().equals(measure.id()))
                .toList();
    }

    /** What the paper says there: what was written, else what stands there without. */
    public String text(TextCode code) {
        return texts.stream()
                .filter(text -> text.code() == code)
                .map(PaperText::words)
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse(code.standing());
    }

    /** The text to change; one that is not kept yet holds what stands there without. */
    public PaperText paperText(TextCode code) {
        return texts.stream()
                .filter(text -> text.code() == code)
                .findFirst()
                .orElseGet(() -> new PaperText(PartId.random(), id(), code, code.standing(), 0));
    }

    /** Whether nothing is kept of the programme but its name. */
    public boolean isEmpty() {
        return items.isEmpty() && quarters.isEmpty() && income.isEmpty();
    }
}
