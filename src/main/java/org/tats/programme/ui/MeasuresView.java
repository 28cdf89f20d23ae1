package org.tats.programme.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.Dates;
import org.tats.common.Words;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.Quiet;
import org.tats.common.ui.StatusMark;
import org.tats.programme.Actual;
import org.tats.programme.Measure;
import org.tats.programme.ProgrammeDetails;

/** What is to become better: baseline, target, and what each period reached. */
@Route(MeasuresView.ROUTE)
@PermitAll
@Requires(Permission.SEE_PROGRAMME)
class MeasuresView extends ProgrammePage {

    static final String ROUTE = "programme/measures";

    MeasuresView(ProgrammeDesk desk) {
        super("Measures of a programme", ROUTE, desk);
    }

    @Override
    void draw(ProgrammeDetails all) {
        long met = all.measures().stream().filter(measure -> met(all, measure)).count();
        finding(
                all.measures().isEmpty()
                        ? "No measure yet"
                        : met + " of " + Words.count(all.measures().size(), "measure")
                                + (all.measures().size() == 1 ? " at its target" : " at their targets"));
        body().add(measures(all));
        if (!all.measures().isEmpty()) {
            body().add(actuals(all));
        }
    }

    private PartSection<Measure> measures(ProgrammeDetails all) {
        var table = new DataTable<Measure>("Measures with baseline, target and what was reached")
                .rowHeader("Measure", measure -> {
                    Span name = new Span(measure.name());
                    name.add(new Quiet("Definition " + measure.definitionVersion() + ": " + measure.definition()));
                    return name;
                })
                .component(
                        "Baseline",
                        measure -> value(measure.baseline(), measure.baselineFewer(), measure, measure.baselineOn()))
                .component("Target", measure -> value(measure.target(), false, measure, measure.targetOn()))
                .component(
                        "Last reached",
                        measure -> last(all, measure)
                                .map(actual -> value(actual.reached(), actual.fewer(), measure, actual.to()))
                                .orElseGet(() -> new Span("Nothing yet")))
                .component("State", measure -> state(all, measure))
                .empty("No measure yet. Add the first one with its definition.");
        return new PartSection<>(
                "Measures",
                this,
                "measure",
                "Add a measure",
                table,
                all.measures(),
                now -> new MeasureForm(all, now, this));
    }

    private PartSection<Actual> actuals(ProgrammeDetails all) {
        var table = new DataTable<Actual>("What each period reached")
                .rowHeader(
                        "Measure",
                        actual -> new Span(
                                all.measure(actual.measure()).map(Measure::name).orElse("")))
                .column("Period", actual -> Dates.full(actual.from()) + " to " + Dates.full(actual.to()))
                .number(
                        "Reached",
                        actual -> number(actual.reached(), actual.fewer())
                                + all.measure(actual.measure())
                                        .map(Measure::unit)
                                        .orElse(""))
                .number("Definition", actual -> String.valueOf(actual.definitionVersion()))
                .column("Where it comes from", Actual::source)
                .empty("Nothing was entered yet.");
        return new PartSection<>(
                "What was reached",
                this,
                "reached",
                "Add a period",
                table,
                all.actuals(),
                now -> new ActualForm(all, now, this));
    }

    private static String number(BigDecimal value, boolean fewer) {
        return (fewer ? "fewer than " : "") + value.toPlainString();
    }

    private static Span value(@Nullable BigDecimal value, boolean fewer, Measure measure, @Nullable LocalDate day) {
        if (value == null) {
            return new Span("None");
        }
        Span words = new Span(number(value, fewer) + measure.unit());
        if (day != null) {
            words.add(new Quiet(Dates.full(day)));
        }
        return words;
    }

    /** The last that was taken by the definition of now: others are not comparable. */
    private static Optional<Actual> last(ProgrammeDetails all, Measure measure) {
        return all.actualsOf(measure).stream()
                .filter(actual -> actual.definitionVersion() == measure.definitionVersion())
                .reduce((first, second) -> second);
    }

    private static boolean met(ProgrammeDetails all, Measure measure) {
        return last(all, measure).flatMap(measure::met).orElse(false);
    }

    private static StatusMark state(ProgrammeDetails all, Measure measure) {
        if (measure.target() == null || last(all, measure).isEmpty()) {
            return new StatusMark(StatusMark.Shape.NONE, "Nothing to compare yet");
        }
        return last(all, measure)
                .flatMap(measure::met)
                .map(met -> met
                        ? new StatusMark(StatusMark.Shape.GOOD, "At its target")
                        : new StatusMark(StatusMark.Shape.SLIGHT, "Not at its target"))
                .orElseGet(() -> new StatusMark(StatusMark.Shape.NONE, "“Fewer than” does not tell"));
    }
}
