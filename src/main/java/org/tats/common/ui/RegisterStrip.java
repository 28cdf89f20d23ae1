package org.tats.common.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * One bar per school week, its height the share of sessions attended; a red square under a week with a suspension; a
 * gap for a holiday or a week from which nothing came. The drawing carries its sentence for those who cannot see it.
 */
public class RegisterStrip extends Div {

    /**
     * One week.
     *
     * @param share attended of possible sessions, 0 to 1; empty in holidays and when nothing came
     */
    public record Week(LocalDate monday, OptionalDouble share, boolean suspended) {

        public static Week of(LocalDate monday, double share, boolean suspended) {
            return new Week(monday, OptionalDouble.of(share), suspended);
        }

        public static Week without(LocalDate monday) {
            return new Week(monday, OptionalDouble.empty(), false);
        }
    }

    private final List<Span> bars = new ArrayList<>();

    public RegisterStrip(List<Week> weeks) {
        addClassName("strip-weeks");
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", StripSentence.of(weeks));
        weeks.forEach(week -> bars.add(bar(week)));
        bars.forEach(this::add);
    }

    /** Bigger bars, for a page about one pupil. */
    public RegisterStrip large() {
        addClassName("large");
        return this;
    }

    /** A word of one or two letters beneath a bar, such as the number of a step; the page says in words what it means. */
    public RegisterStrip under(int week, String word) {
        Span label = new Span(word);
        label.addClassName("under");
        addClassName("labelled");
        bars.get(week).add(label);
        return this;
    }

    /** A line before the bar of the week in which something began. */
    public RegisterStrip begin(int week) {
        bars.get(week).addClassName("begin");
        return this;
    }

    private static Span bar(Week week) {
        Span bar = new Span();
        if (week.suspended()) {
            bar.addClassName("mark");
        }
        if (week.share().isEmpty()) {
            bar.addClassName("gap");
            return bar;
        }
        Drawn attended = new Drawn();
        attended.getStyle()
                .setHeight(BigDecimal.valueOf(Math.clamp(week.share().getAsDouble(), 0, 1))
                                .movePointRight(2)
                                .setScale(1, RoundingMode.HALF_UP)
                        + "%");
        bar.add(attended);
        return bar;
    }
}
