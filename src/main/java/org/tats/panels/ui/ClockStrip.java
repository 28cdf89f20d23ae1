package org.tats.panels.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.tats.clocks.ClockRow;
import org.tats.clocks.ClockState;
import org.tats.clocks.ClockWords;
import org.tats.clocks.Reading;
import org.tats.common.Dates;
import org.tats.common.ui.DayRuler;
import org.tats.common.ui.StatusMark;
import org.tats.common.ui.StatusMark.Shape;

/** The clocks that bear on a decision as day rulers: two beside each other, each with its dates on request. */
class ClockStrip extends Div {

    private static final List<String> SHOWN = List.of(
            "S19-DECIDE", "SICK-15", "ABSENT-15", "SIXTH-DAY", "S19-ACK", "S19-REVIEW", "S19-CHECKIN", "S19-AFTER");

    private static final int LONGEST_DRAWN = 45;

    ClockStrip(List<ClockRow> rows, LocalDate today) {
        addClassNames("two", "clocks");
        rows.stream()
                .filter(row -> SHOWN.contains(row.clock().id()))
                .filter(row -> row.reading().state().open())
                .sorted(java.util.Comparator.comparingInt(row -> SHOWN.indexOf(row.clock().id())))
                .forEach(row -> add(strip(row, today)));
        if (getChildren().findAny().isEmpty()) {
            add(new Paragraph("No clock of Section 19 runs for this child."));
        }
    }

    private static Div strip(ClockRow row, LocalDate today) {
        Reading reading = row.reading();
        String words = row.clock().owed() + ": " + ClockWords.progress(row.clock(), reading.halfDays());
        Div top = new Div(
                shape(reading) == Shape.NONE ? new Span(words) : new StatusMark(shape(reading), words));
        top.addClassName("top");
        var strip = new Div(top);
        strip.addClassName("clock");
        int unit = row.clock().in().halfDays();
        if (row.clock().length() > 0 && row.clock().length() <= LONGEST_DRAWN) {
            strip.add(new DayRuler(reading.halfDays() / unit, row.clock().length()));
        }
        var sentence = new Paragraph(sentence(row, today));
        sentence.addClassName("quiet");
        strip.add(sentence, dates(row));
        return strip;
    }

    private static String sentence(ClockRow row, LocalDate today) {
        Reading reading = row.reading();
        String counted = ClockWords.calendar(row.clock().in());
        String from = reading.start()
                .map(start -> " from " + Dates.near(start, today))
                .orElse("");
        String due = reading.due()
                .map(day -> day.isBefore(today)
                        ? " Late since " + Dates.near(day, today) + "."
                        : " Last day is " + Dates.weekday(day) + ".")
                .orElse("");
        return counted.substring(0, 1).toUpperCase(java.util.Locale.UK) + counted.substring(1) + from + "." + due;
    }

    private static Details dates(ClockRow row) {
        String days = row.reading().counted().stream()
                .map(day -> Dates.brief(day.date()) + (day.halfDays() == 1 ? " (half)" : ""))
                .collect(Collectors.joining(", "));
        var text = new Paragraph((days.isEmpty() ? "No day has counted yet." : "These days: " + days + ".") + " "
                + row.clock().source() + " (" + row.clock().standing().words() + ")");
        var details = new Details("Dates of: " + row.clock().owed(), text);
        details.addClassName("fold");
        return details;
    }

    private static Shape shape(Reading reading) {
        return switch (reading.state()) {
            case RED -> Shape.URGENT;
            case AMBER -> Shape.DUE;
            case PAUSED -> Shape.PAUSE;
            case UNKNOWN -> Shape.SLIGHT;
            case GOING -> Shape.TRACK;
            default -> Shape.NONE;
        };
    }

    /** Whether a clock has passed its day. */
    static boolean late(ClockRow row) {
        return row.reading().state() == ClockState.RED && row.reading().overdue();
    }
}
