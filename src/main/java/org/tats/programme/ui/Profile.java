package org.tats.programme.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tats.common.ui.Chart;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.Drawing;
import org.tats.common.ui.Drawing.Axis;
import org.tats.common.ui.Drawing.Point;
import org.tats.common.ui.Drawing.Series;
import org.tats.common.ui.Drawing.Shape;
import org.tats.common.ui.Drawing.Stroke;
import org.tats.common.ui.Drawing.Tone;
import org.tats.common.ui.Quiet;
import org.tats.programme.Pence;
import org.tats.programme.Quarter;

/** Each period's cost beside its plan: drawn, said in a sentence, and in a table. */
final class Profile extends Div {

    private static final int HEIGHT = 240;
    private static final int IN_FULL = 3;
    private static final double THOUSAND_POUNDS = 100_000.0;

    Profile(List<Quarter> quarters) {
        if (quarters.stream().noneMatch(quarter -> quarter.planned() != null)) {
            add(new Paragraph("No period has a plan yet, so there is nothing to compare with."));
            add(table(quarters));
            return;
        }
        long most = quarters.stream()
                .flatMap(quarter -> Stream.of(value(quarter.planned()), value(quarter.cost())))
                .max(Long::compare)
                .orElse(0L);
        var drawing = new Drawing(
                HEIGHT,
                Axis.named(quarters.stream().map(Quarter::label).toList()),
                Axis.numbers(0, most / THOUSAND_POUNDS, "k"),
                List.of(
                        series("Planned", Tone.OTHER, true, quarters, Quarter::planned),
                        series("Cost", Tone.MAIN, false, quarters, Quarter::cost)),
                List.of());
        add(new Chart(drawing, sentence(quarters) + " Drawn in thousands of pounds.", table(quarters)));
    }

    private static Series series(
            String name, Tone tone, boolean hollow, List<Quarter> quarters, Function<Quarter, @Nullable Pence> amount) {
        // bars stand in the order of their points, so each period has one, also where nothing is known
        List<Point> points = IntStream.range(0, quarters.size())
                .mapToObj(i -> {
                    Quarter quarter = quarters.get(i);
                    Pence pence = amount.apply(quarter);
                    String words = quarter.label() + ", " + quarter.period() + ", " + name.toLowerCase(Locale.UK) + ": "
                            + MoneyView.words(pence).toLowerCase(Locale.UK);
                    return Point.of(i, value(pence) / THOUSAND_POUNDS, words);
                })
                .toList();
        return new Series(name, tone, Shape.BAR, hollow, Stroke.NONE, points);
    }

    /** "Quarter 3 cost £3,750 less than planned."; for more than three periods all together, and the one that is furthest off. */
    static String sentence(List<Quarter> quarters) {
        List<Quarter> known = quarters.stream()
                .filter(quarter -> quarter.planned() != null && quarter.cost() != null)
                .toList();
        if (known.isEmpty()) {
            return "No period has both a plan and a cost yet.";
        }
        if (known.size() <= IN_FULL) {
            return known.stream().map(Profile::compared).collect(Collectors.joining(", ")) + ".";
        }
        Pence more = known.stream().map(Profile::more).reduce(Pence.NONE, Pence::plus);
        Quarter furthest = Collections.max(
                known,
                Comparator.comparingLong(quarter -> Math.abs(more(quarter).value())));
        return "The " + known.size() + " periods with a plan cost " + words(more) + ". Furthest off: "
                + compared(furthest) + ".";
    }

    private static Pence more(Quarter quarter) {
        return Objects.requireNonNull(quarter.cost()).minus(Objects.requireNonNull(quarter.planned()));
    }

    private static String words(Pence more) {
        if (more.value() == 0) {
            return "what was planned";
        }
        return new Pence(Math.abs(more.value())).words()
                + (more.value() < 0 ? " less than planned" : " more than planned");
    }

    private static String compared(Quarter quarter) {
        return quarter.label() + " cost " + words(more(quarter));
    }

    private static DataTable<Quarter> table(List<Quarter> quarters) {
        return new DataTable<Quarter>("Cost of each period against its plan")
                .rowHeader("Period", quarter -> {
                    Span label = new Span(quarter.label());
                    label.add(new Quiet(quarter.period()));
                    return label;
                })
                .number("Planned", quarter -> MoneyView.words(quarter.planned()))
                .number("Cost", quarter -> MoneyView.words(quarter.cost()))
                .number("Cost less plan", MoneyView::difference)
                .empty("No period yet.")
                .rows(quarters);
    }

    private static long value(@Nullable Pence amount) {
        return amount == null ? 0 : amount.value();
    }
}
