package org.tats.clocks.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.tats.clocks.ClockDefinition;
import org.tats.clocks.ClockRow;
import org.tats.clocks.ClockWords;
import org.tats.clocks.CountedDay;
import org.tats.clocks.CountedIn;
import org.tats.clocks.Reading;
import org.tats.common.Dates;
import org.tats.common.Words;
import org.tats.common.ui.DayRuler;
import org.tats.common.ui.Quiet;

/** One clock of a child: what is owed and by when, the days it counted drawn and in words, and where the rule comes from. */
class ClockLine extends Div {

    private static final long serialVersionUID = 1L;

    /** More days than this are drawn without their numbers. */
    private static final int MOST_NUMBERED = 20;
    /** More days than this are said, not drawn. */
    private static final int MOST_DRAWN = 50;

    /** Under a heading of its own. */
    ClockLine(ClockRow row, LocalDate today) {
        this(row, today, true);
    }

    /** Where the row of a table says already what is owed and how it stands. */
    static ClockLine inRow(ClockRow row, LocalDate today) {
        return new ClockLine(row, today, false);
    }

    private ClockLine(ClockRow row, LocalDate today, boolean headed) {
        addClassName("clock");
        Reading reading = row.reading();
        ClockDefinition clock = row.clock();
        if (headed) {
            var mark = new ClockMark(reading.state(), reading.due(), clock.total(), today);
            var top = new Div(new H3(clock.owed()), mark);
            top.addClassName("top");
            add(top);
        }
        if (reading.state().open()) {
            drawn(reading);
        }
        add(new Paragraph(sentence(row, today)), dates(reading, today));
    }

    private void drawn(Reading reading) {
        ClockDefinition clock = reading.clock();
        int unit = clock.in().halfDays();
        int done = reading.halfDays() / unit;
        if (clock.length() > 0
                && clock.length() <= MOST_DRAWN
                && reading.start().isPresent()) {
            add(
                    clock.length() <= MOST_NUMBERED
                            ? DayRuler.numbered(done, clock.length())
                            : new DayRuler(done, clock.length()));
        }
    }

    /** "Day 12 of 15. School days from 20 October; the last is Monday 16 November. Owner." */
    private static String sentence(ClockRow row, LocalDate today) {
        Reading reading = row.reading();
        List<String> said = new ArrayList<>();
        String progress = ClockWords.progress(row.clock(), reading.halfDays());
        if (reading.state().open() && reading.start().isPresent() && !progress.isEmpty()) {
            said.add(Words.capital(progress) + ".");
        }
        reading.start()
                .ifPresent(start -> said.add(
                        row.clock().total()
                                ? "Added up from " + Dates.near(start, today) + "."
                                : "From " + Dates.near(start, today) + "."));
        reading.due()
                .ifPresent(due -> said.add(
                        row.clock().total()
                                ? "Reached on " + Dates.weekday(due) + "."
                                : "Last day " + Dates.weekday(due) + "."));
        if (!reading.missing().isEmpty()) {
            said.add(reading.missing());
        }
        if (!row.ownerName().isEmpty()) {
            said.add("Owner: " + row.ownerName() + ".");
        }
        return String.join(" ", said);
    }

    private static Details dates(Reading reading, LocalDate today) {
        ClockDefinition clock = reading.clock();
        var content = new Div();
        if (!reading.counted().isEmpty()) {
            content.add(new Paragraph("Counted: " + counted(reading, today) + "."));
        }
        content.add(new Paragraph(new Quiet("Counts " + ClockWords.calendar(reading)
                + (clock.startCounts()
                        ? "; the first day counts."
                        : clock.total() ? "." : "; the first day does not count."))));
        content.add(rule(clock));
        var details = new Details("Dates and rule", content);
        details.addClassName("fold");
        return details;
    }

    private static String counted(Reading reading, LocalDate today) {
        if (reading.clock().in() == CountedIn.WEEKS) {
            return "every day from %s to %s"
                    .formatted(
                            Dates.near(reading.counted().getFirst().date(), today),
                            Dates.near(reading.counted().getLast().date(), today));
        }
        return reading.counted().stream()
                .map(day -> Dates.brief(day.date()) + half(day, reading.clock()))
                .collect(Collectors.joining(", "));
    }

    private static String half(CountedDay day, ClockDefinition clock) {
        return day.halfDays() == 1 && clock.in() != CountedIn.SESSIONS ? " (half)" : "";
    }

    private static String held(ClockDefinition clock) {
        LocalDate last = clock.validTo();
        return last == null
                ? "Numbers since " + Dates.full(clock.validFrom()) + "."
                : "Numbers from %s to %s; what began then keeps them."
                        .formatted(Dates.full(clock.validFrom()), Dates.full(last));
    }

    /** "Law. From the sixth consecutive school day. Since 1 September 2010." */
    static Paragraph rule(ClockDefinition clock) {
        var words = new Span(Words.capital(clock.standing().words()) + ". ");
        words.addClassName("strong");
        return new Paragraph(
                words,
                new Span(clock.source() + " " + held(clock)
                        + (clock.confirmed() ? "" : " Not yet compared with the text itself.")));
    }
}
