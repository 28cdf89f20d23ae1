package org.tats.programme;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tats.common.NotFound;
import org.tats.common.RuleBroken;
import org.tats.common.Words;

/** What a part must have before it is kept. Each check throws {@link RuleBroken} with what to do. */
final class PartRules {

    private static final int LONGEST = 20_000;
    private static final int LONGEST_LINE = 300;
    private static final Set<String> LONG = Set.of(
            "Narrative",
            "Text",
            "Words",
            "Definition",
            "Control measures",
            "Implications",
            "Progress",
            "Risk",
            "Note",
            "Reason of the status");

    private final ProgrammeDetails all;
    private final Supplier<List<String>> names;
    private final TypedCounts counts;

    /** @param names of schools and people; asked for quotes only */
    PartRules(ProgrammeDetails all, Supplier<List<String>> names, TypedCounts counts) {
        this.all = all;
        this.names = names;
        this.counts = counts;
    }

    /** @param before null for a new part */
    void check(Part part, @Nullable Part before, String reason) {
        lengths(part, reason);
        if (before != null && part.kind().needsReason() && reason.isBlank()) {
            throw new RuleBroken("Say why this changes. The reason is kept with the old figure and the new one.");
        }
        switch (part) {
            case Programme programme -> programme(programme);
            case Item item -> item(item, before instanceof Item old ? old : null, reason);
            case Workstream workstream -> need(workstream.name(), "Write the name of the workstream.");
            case Milestone milestone -> milestone(milestone);
            case Risk risk -> risk(risk);
            case Income income -> income(income);
            case Quarter quarter -> quarter(quarter);
            case Figure figure -> figure(figure);
            case SchoolTakeUp school -> school(school);
            case NotEngaged notEngaged -> notEngaged(notEngaged);
            case Measure measure -> measure(measure);
            case Actual actual -> actual(actual);
            case Quote quote -> quote(quote);
            case PlanArea area -> need(area.title(), "Write the title of the area.");
            case Priority priority -> need(priority.heading(), "Write the heading of the priority.");
            case PaperText text -> {}
        }
        counts.problem(part).ifPresent(problem -> {
            throw new RuleBroken(problem.sentence());
        });
    }

    private static void lengths(Part part, String reason) {
        for (Map.Entry<String, String> field :
                part.fields().words(PartId::toString).entrySet()) {
            int longest = LONG.contains(field.getKey()) ? LONGEST : LONGEST_LINE;
            if (field.getValue().length() > longest) {
                throw new RuleBroken(field.getKey() + ": write at most " + "%,d".formatted(longest) + " characters.");
            }
        }
        if (reason.length() > LONGEST_LINE) {
            throw new RuleBroken("Why it changes: write at most " + LONGEST_LINE + " characters.");
        }
    }

    private static void programme(Programme programme) {
        need(programme.name(), "Write the name of the programme.");
        if (programme.starts() != null
                && programme.ends() != null
                && programme.ends().isBefore(programme.starts())) {
            throw new RuleBroken("The programme ends before it starts: change one of the days.");
        }
        if (programme.awarded() != null) {
            need(programme.awardSource(), "Write where the award comes from, such as the grant letter and its date.");
        }
    }

    private void item(Item item, @Nullable Item before, String reason) {
        need(item.name(), "Write the name of the item.");
        if (all.workstreams().stream().noneMatch(own -> own.id().equals(item.workstream()))) {
            throw new NotFound();
        }
        String status = item.status().words().toLowerCase(Locale.UK);
        if (item.status().needsReason() && item.reason().isBlank()) {
            throw new RuleBroken("Write why the item is " + status + ".");
        }
        if (before == null || !item.status().worseThan(before.status())) {
            return;
        }
        if (item.status().needsReason() && item.reason().equals(before.reason())) {
            throw new RuleBroken(
                    "The reason is still that of the status before. Write why the item is " + status + " now.");
        }
        if (item.reason().isBlank() && reason.isBlank()) {
            throw new RuleBroken(
                    "Write why the item is no longer " + before.status().words().toLowerCase(Locale.UK) + ".");
        }
    }

    private void milestone(Milestone milestone) {
        need(milestone.what(), "Write what is to be reached.");
        belongs(milestone.item());
    }

    private static void risk(Risk risk) {
        need(risk.what(), "Write what may go wrong.");
        need(risk.control(), "Write what is done about it.");
        need(risk.owner(), "Write who answers for it: a role, no name.");
    }

    private static void income(Income income) {
        if (income.amount().value() <= 0) {
            throw new RuleBroken("Write an amount above nothing.");
        }
        need(income.source(), "Write where the figure comes from.");
    }

    private void quarter(Quarter quarter) {
        need(quarter.label(), "Write what the period is called.");
        if (quarter.to().isBefore(quarter.from())) {
            throw new RuleBroken("The period ends before it begins: change one of the days.");
        }
        if (quarter.cost() != null) {
            need(quarter.source(), "Write where the cost comes from.");
        }
        all.quarters().stream()
                .filter(other -> !other.id().equals(quarter.id()))
                .filter(other ->
                        !other.from().isAfter(quarter.to()) && !other.to().isBefore(quarter.from()))
                .findFirst()
                .ifPresent(other -> {
                    throw new RuleBroken("These days are in " + other.label() + " (" + other.period()
                            + ") too. A day belongs to one period.");
                });
    }

    private void figure(Figure figure) {
        belongs(figure.item());
        need(figure.what(), "Write what the figure counts.");
        need(figure.source(), "Write who reported the figure, and when.");
        if ((figure.number() == null) == (figure.percent() == null)) {
            throw new RuleBroken("Write either the number, or the percentage as it was reported.");
        }
        if (figure.whole() != null && figure.number() == null) {
            throw new RuleBroken("Write the number too, or leave out of how many.");
        }
        fewer(figure.fewer(), figure.number() == null ? null : BigDecimal.valueOf(figure.number()));
        if (figure.number() != null
                && (figure.number() < 0 || figure.whole() != null && figure.whole() < figure.number())) {
            throw new RuleBroken("The number must be from 0 to what it is of.");
        }
        if (figure.percent() != null
                && (figure.percent().signum() < 0 || figure.percent().doubleValue() > 100)) {
            throw new RuleBroken("The percentage must be from 0 to 100.");
        }
    }

    private void school(SchoolTakeUp school) {
        belongs(school.item());
        if (school.schoolName().isEmpty()) {
            throw new RuleBroken("TATS knows no school with this URN.");
        }
        if (school.stage() == TakeUp.NOT_ENGAGED) {
            need(school.reason(), "Write why the school is not engaged.");
        }
        if (all.schools().stream()
                .anyMatch(other -> !other.id().equals(school.id())
                        && other.item().equals(school.item())
                        && other.school() == school.school())) {
            throw new RuleBroken("This school stands in the table already. Change its row there.");
        }
    }

    private void notEngaged(NotEngaged row) {
        belongs(row.item());
        need(row.reason(), "Write the reason.");
        need(row.source(), "Write where the figure comes from.");
        if (row.schools() <= 0) {
            throw new RuleBroken("Write how many schools: a number from 1.");
        }
    }

    private static void measure(Measure measure) {
        need(measure.name(), "Write the name of the measure.");
        need(measure.definition(), "Write the definition: what is counted, of what, over which time.");
        if (measure.baseline() != null && measure.baselineOn() == null) {
            throw new RuleBroken("Write of which day the baseline is.");
        }
        fewer(measure.baselineFewer(), measure.baseline());
    }

    private void actual(Actual actual) {
        if (all.measure(actual.measure()).isEmpty()) {
            throw new NotFound();
        }
        need(actual.source(), "Write where the figure comes from.");
        if (actual.to().isBefore(actual.from())) {
            throw new RuleBroken("The period ends before it begins: change one of the days.");
        }
        fewer(actual.fewer(), actual.reached());
    }

    private static void fewer(boolean fewer, @Nullable BigDecimal number) {
        if (fewer && (number == null || number.signum() <= 0)) {
            throw new RuleBroken("Write a number above 0 after “fewer than”.");
        }
    }

    private void quote(Quote quote) {
        need(quote.words(), "Write what was said.");
        need(quote.role(), "Write in which role it was said, such as “a primary headteacher”.");
        belongs(quote.item());
        String text = quote.role() + ". " + quote.words();
        Set<String> known = NameCheck.known(text, names.get());
        if (!known.isEmpty()) {
            throw new RuleBroken(
                    "Nobody is named in a quote. Put a role in place of " + Words.list(List.copyOf(known)) + ".");
        }
        Set<String> suspected = NameCheck.suspected(text);
        if (!suspected.isEmpty() && !quote.lookedAt()) {
            throw new RuleBroken("This looks like a name: " + Words.list(List.copyOf(suspected))
                    + ". Put a role in its place, or tick that nobody is named.");
        }
    }

    private void belongs(@Nullable PartId item) {
        if (item != null && all.item(item).isEmpty()) {
            throw new NotFound();
        }
    }

    private static void need(String text, String sentence) {
        if (Objects.requireNonNull(text).isBlank()) {
            throw new RuleBroken(sentence);
        }
    }
}
