package org.tats.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.tats.cases.ActionRow;
import org.tats.cases.ActionStatus;
import org.tats.cases.CaseDetails;
import org.tats.cases.CaseRow;
import org.tats.common.Dates;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.Quiet;
import org.tats.common.ui.StatusMark;
import org.tats.common.ui.StatusMark.Shape;

/** The tables of a case file: its actions, and what happened, the newest first. */
final class CaseTables {

    private static final int LABEL_LENGTH = 60;

    private record Event(LocalDate on, String what, String who, Component result) {}

    private CaseTables() {}

    static Component actions(CaseDetails details, LocalDate today, Predicate<ActionRow> mayFinish) {
        return new DataTable<ActionRow>("Agreed actions of this case")
                .rowHeader("What", row -> what(row))
                .component("Owner", row -> new Span(new Span(row.ownerName()), new Quiet(row.agencyName())))
                .component("State", row -> ActionMark.of(row, today))
                .component("Do", row -> finish(details.row(), row, mayFinish))
                .empty("No action was agreed yet.")
                .rows(details.actions().stream()
                        .sorted(Comparator.comparing(row -> row.status() != ActionStatus.OPEN))
                        .toList());
    }

    private static Component what(ActionRow row) {
        if (row.wording().isEmpty()) {
            return new Span("Agreed " + Dates.full(row.agreedOn()));
        }
        return row.note().isEmpty() ? new Span(row.what()) : new Span(new Span(row.what()), new Quiet(row.note()));
    }

    private static Component finish(CaseRow caseFile, ActionRow row, Predicate<ActionRow> mayFinish) {
        if (!mayFinish.test(row)) {
            return new Span("–");
        }
        var link = new Anchor(CasesView.ROUTE + "/" + caseFile.id() + "?action=" + row.id(), "Say how it ended");
        link.addClassName("act");
        return link;
    }

    static Component timeline(CaseDetails details, LocalDate today) {
        var events = new ArrayList<Event>();
        CaseRow row = details.row();
        events.add(new Event(row.openedOn(), "Case opened", row.reference(), new Span("–")));
        details.discussions().forEach(entry -> events.add(discussion(entry, today)));
        details.actions().forEach(action -> events.addAll(action(action, today)));
        LocalDate closed = row.closedOn();
        if (closed != null) {
            var reason = row.closeReason();
            events.add(
                    new Event(closed, "Case closed", row.reference(), new Span(reason == null ? "–" : reason.words())));
        }
        events.sort(Comparator.comparing(Event::on).reversed());
        return new DataTable<Event>("What happened, newest first")
                .rowHeader("Date", event -> new Span(Dates.near(event.on(), today)))
                .column("What", Event::what)
                .column("Who", Event::who)
                .component("Result", Event::result)
                .rows(events);
    }

    private static Event discussion(CaseDetails.Entry entry, LocalDate today) {
        String kind =
                "Discussed, " + entry.forum() + ": " + entry.kind().words().toLowerCase(Locale.UK);
        if (!entry.finished()) {
            return new Event(entry.heldOn(), kind, entry.origin().words(), new StatusMark(Shape.PAUSE, "Not finished"));
        }
        LocalDate review = entry.review();
        String result =
                review == null ? entry.outcome() : entry.outcome() + "; next review " + Dates.near(review, today);
        return new Event(entry.heldOn(), kind, entry.origin().words(), new Span(result));
    }

    private static List<Event> action(ActionRow row, LocalDate today) {
        String label = label(row);
        String owner = row.ownerName() + ", " + row.agencyName();
        var events = new ArrayList<Event>();
        events.add(new Event(
                row.agreedOn(), "Agreed: " + label, owner, new Span("Due " + Dates.near(row.dueOn(), today))));
        LocalDate ended = row.finishedOn();
        if (row.status() != ActionStatus.OPEN && ended != null) {
            events.add(new Event(ended, "Ended: " + label, owner, ActionMark.of(row, today)));
        }
        return events;
    }

    private static String label(ActionRow row) {
        String what = row.wording().isEmpty() ? "an action" : row.what();
        return what.length() <= LABEL_LENGTH
                ? what
                : what.substring(0, LABEL_LENGTH).strip() + "…";
    }
}
