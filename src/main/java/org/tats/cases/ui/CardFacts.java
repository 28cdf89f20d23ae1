package org.tats.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.tats.common.Dates;
import org.tats.common.Words;
import org.tats.common.ui.Facts;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Quiet;
import org.tats.common.ui.RegisterStrip;
import org.tats.registry.AttendanceCounts;
import org.tats.registry.PupilCard;
import org.tats.registry.Suspension;
import org.tats.registry.SuspensionCategory;

/** A pupil's data card on a page: the strip of weeks, then the facts in words with their values. */
class CardFacts extends LedgerSection {

    private static final int WEEKS = 20;
    private static final int LIMIT_HALF_DAYS = 90;
    private static final String SUMMARY =
            "Your agency sees a summary here: identity, attendance and suspensions in total.";

    CardFacts(PupilCard card) {
        super("What the data shows");
        LocalDate to = card.dataTo();
        aside(to == null ? "No register holds a mark for this pupil" : "Data to " + Dates.full(to));
        add(strip(card), facts(card));
    }

    /** The strip of the last weeks under its own heading, for a page about something else. */
    static LedgerSection weeks(PupilCard card) {
        LocalDate to = card.dataTo();
        String words = "This school year: " + attendance(card.attendance()) + threshold(card.attendance()) + ".";
        return new LedgerSection("Attendance by week", strip(card))
                .aside(to == null ? words : words + " Data to " + Dates.full(to) + ".");
    }

    /** The weeks; for those who may not see them, that they are left out rather than none. */
    private static Component strip(PupilCard card) {
        if (card.summaryOnly()) {
            return new Paragraph(SUMMARY);
        }
        List<RegisterStrip.Week> weeks = card.weeks().stream()
                .skip(Math.max(0, card.weeks().size() - WEEKS))
                .dropWhile(week -> week.possible() == 0)
                .map(CardFacts::week)
                .toList();
        return new RegisterStrip(weeks).large();
    }

    private static RegisterStrip.Week week(PupilCard.Week week) {
        return week.possible() == 0
                ? RegisterStrip.Week.without(week.monday())
                : RegisterStrip.Week.of(week.monday(), (double) week.attended() / week.possible(), week.suspended());
    }

    private static Facts facts(PupilCard card) {
        var facts = new Facts()
                .fact("Unique pupil number", card.number())
                .fact("Born", Dates.full(card.dateOfBirth()))
                .fact("SEN provision", sen(card))
                .fact("Attendance this year", attendance(card.attendance()) + threshold(card.attendance()))
                .fact("Last four school weeks", attendance(card.lastFourWeeks()))
                .fact("Suspended this term", Words.count(card.halfDaysOutTerm(), "half day"))
                .fact(
                        "Suspended this year",
                        Words.count(card.halfDaysOutYear(), "half day") + " of at most " + LIMIT_HALF_DAYS);
        card.statuses().stream()
                .filter(status -> status.covers(card.asOf()))
                .forEach(status -> facts.fact(
                        status.status().words(), worker(status.worker(), "since " + Dates.full(status.from()))));
        card.suspensions().forEach(event -> facts.fact(title(event), suspension(event)));
        return facts;
    }

    private static Span worker(String worker, String since) {
        return worker.isEmpty() ? new Span(since) : new Span(new Span(worker + " "), new Quiet(since));
    }

    private static String sen(PupilCard card) {
        String words = card.senProvision().words();
        return card.senNeed().isEmpty() ? words : words + ", " + card.senNeed();
    }

    private static String attendance(AttendanceCounts counts) {
        return counts.possible() == 0
                ? "n/a, no session was possible"
                : Words.percent(counts.attended(), counts.possible()) + " of "
                        + Words.count(counts.possible(), "session");
    }

    private static String threshold(AttendanceCounts counts) {
        if (counts.isSevere()) {
            return ", severely absent";
        }
        return counts.isPersistent() ? ", persistently absent" : "";
    }

    private static String title(Suspension event) {
        return event.category() == SuspensionCategory.PERM ? "Permanently excluded" : "Suspended";
    }

    private static String suspension(Suspension event) {
        String days = event.category() == SuspensionCategory.PERM
                ? "on "
                : BigDecimal.valueOf(event.sessions()).divide(BigDecimal.TWO).toPlainString() + " days from ";
        String reasons = event.reasons().isEmpty() ? "" : ", reason " + Words.list(event.reasons());
        return days + Dates.full(event.start()) + reasons + (event.cancelled() ? ", cancelled" : "");
    }
}
