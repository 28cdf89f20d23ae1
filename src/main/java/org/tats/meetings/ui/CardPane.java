package org.tats.meetings.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.tats.cases.DiscussionText;
import org.tats.common.Dates;
import org.tats.common.Words;
import org.tats.common.ui.RegisterStrip;
import org.tats.registry.AttendanceCounts;
import org.tats.registry.PupilCard;
import org.tats.registry.Suspension;
import org.tats.registry.SuspensionCategory;

/** The child's data as it stood when the item was opened; kept with the item and never recomputed. */
class CardPane extends Div {

    private static final int WEEKS = 11;

    private final UnorderedList lines = new UnorderedList();

    CardPane(DiscussionText text) {
        addClassName("card");
        PupilCard card = text.card();
        if (card.summaryOnly()) {
            add(
                    new Paragraph("Your agency sees a summary here: identity, attendance and suspensions in total."),
                    lines);
        } else {
            Paragraph legend = new Paragraph("By week. ■ suspended");
            legend.addClassName("quiet");
            add(new Div(new RegisterStrip(weeks(card)).large(), legend), lines);
        }
        attendance(card);
        suspensions(card);
        line(support(card, text.heldOn()));
        String dataTo = card.dataTo() == null ? "No register has come" : "Data to " + Dates.full(card.dataTo());
        line(dataTo + ", kept with this item as it stood on " + Dates.day(text.cardAsOf()))
                .addClassName("quiet");
    }

    private void attendance(PupilCard card) {
        if (card.attendance().possible() == 0) {
            line("No session was possible this school year, as far as registers say");
            return;
        }
        ListItem item = new ListItem(bold("Attendance " + percent(card.lastFourWeeks())));
        item.add(new Span(" in the last 4 school weeks, " + percent(card.attendance()) + " this school year ("
                + card.attendance().attended() + " of " + card.attendance().possible() + " sessions)"));
        lines.add(item);
    }

    private void suspensions(PupilCard card) {
        if (card.summaryOnly()) {
            line("Suspended for " + days(card.halfDaysOutTerm()) + " this term, " + days(card.halfDaysOutYear())
                    + " this school year");
            return;
        }
        List<Suspension> all =
                card.suspensions().stream().filter(known -> !known.cancelled()).toList();
        if (all.isEmpty()) {
            line("Never suspended in this or the last school year");
            return;
        }
        Suspension last = all.getFirst();
        LocalDate yearBefore = card.asOf().minusYears(1);
        long lately =
                all.stream().filter(known -> known.start().isAfter(yearBefore)).count();
        ListItem item = new ListItem(bold(what(last)));
        item.add(new Span(" from " + Dates.day(last.start())
                + (last.reasons().isEmpty() ? "" : ", reason " + String.join(", ", last.reasons())) + ". "
                + Words.count(lately, "time") + " in 12 months; " + days(card.halfDaysOutTerm()) + " this term"));
        lines.add(item);
    }

    private static String what(Suspension suspension) {
        if (suspension.category() == SuspensionCategory.PERM) {
            return "Permanently excluded";
        }
        boolean lunch = suspension.category() == SuspensionCategory.LNCH;
        return lunch
                ? "Suspended for " + Words.count(suspension.sessions(), "lunchtime")
                : "Suspended " + days(suspension.sessions());
    }

    private static String support(PupilCard card, LocalDate heldOn) {
        StringBuilder words = new StringBuilder(card.senProvision().words());
        if (!card.senNeed().isBlank()) {
            words.append(", ").append(card.senNeed());
        }
        card.statuses().stream()
                .filter(status -> status.covers(heldOn))
                .forEach(status -> words.append(". ")
                        .append(status.status().words())
                        .append(" since ")
                        .append(Dates.near(status.from(), heldOn)));
        return words.toString();
    }

    private static String percent(AttendanceCounts counts) {
        return counts.attendancePercent()
                .map(share -> share.setScale(1, RoundingMode.HALF_UP) + "%")
                .orElse("n/a");
    }

    /** "2.5 days" for five half days. */
    private static String days(int halfDays) {
        String number = halfDays % 2 == 0 ? String.valueOf(halfDays / 2) : halfDays / 2 + ".5";
        return number + (halfDays == 2 ? " day" : " days");
    }

    private static List<RegisterStrip.Week> weeks(PupilCard card) {
        List<PupilCard.Week> all = card.weeks();
        return all.subList(Math.max(0, all.size() - WEEKS), all.size()).stream()
                .map(week -> new RegisterStrip.Week(
                        week.monday(),
                        week.possible() == 0
                                ? OptionalDouble.empty()
                                : OptionalDouble.of((double) week.attended() / week.possible()),
                        week.suspended()))
                .toList();
    }

    private ListItem line(String words) {
        ListItem item = new ListItem(words);
        lines.add(item);
        return item;
    }

    private static Span bold(String words) {
        Span span = new Span(words);
        span.getStyle().setFontWeight(com.vaadin.flow.dom.Style.FontWeight.BOLD);
        return span;
    }
}
