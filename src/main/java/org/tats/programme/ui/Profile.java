package org.tats.programme.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
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
        List<Point> points = IntStream.range(0, quarters.size())
                .filter(i -> amount.apply(quarters.get(i)) != null)
                .mapToObj(i -> {
                    Quarter quarter = quarters.get(i);
                    Pence pence = Objects.requireNonNull(amount.apply(quarter));
                    return Point.of(
                            i,
                            pence.value() / THOUSAND_POUNDS,
                            quarter.label() + ", " + quarter.period() + ", " + name.toLowerCase(Locale.UK) + ": "
                                    + pence.words());
                })
                .toList();
        return new Series(name, tone, Shape.BAR, hollow, Stroke.NONE, points);
    }

    /** "Quarter 1 cost £20,000 less than planned, quarter 2 as planned." */
    static String sentence(List<Quarter> quarters) {
        String compared = quarters.stream()
                .filter(quarter -> quarter.planned() != null && quarter.cost() != null)
                .map(Profile::compared)
                .collect(Collectors.joining(", "));
        return compared.isEmpty() ? "No period has both a plan and a cost yet." : compared + ".";
    }

    private static String compared(Quarter quarter) {
        Pence more = Objects.requireNonNull(quarter.cost()).minus(Objects.requireNonNull(quarter.planned()));
        if (more.value() == 0) {
            return quarter.label() + " cost what was planned";
        }
        return quarter.label() + " cost " + new Pence(Math.abs(more.value())).words()
                + (more.value() < 0 ? " less than planned" : " more than planned");
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
