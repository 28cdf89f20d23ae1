package org.tats.registry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.function.Consumer;
import org.tats.common.Dates;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.ErrorSummary;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Quiet;
import org.tats.registry.CalendarChangeId;
import org.tats.registry.CalendarYear;
import org.tats.registry.ChangeDays;

/** A school's year in tables, with a form for one more change. Knows no service. */
class CalendarTables extends Div {

    private final ErrorSummary problems = new ErrorSummary();
    private final boolean mayChange;
    private final Consumer<CalendarChangeId> takeBack;

    CalendarTables(
            CalendarYear year, boolean mayChange, Consumer<CalendarChangeId> takeBack, Consumer<ChangeDays> change) {
        this.mayChange = mayChange;
        this.takeBack = takeBack;
        add(problems, terms(year), days(year));
        if (mayChange) {
            add(new LedgerSection("Change a day", new CalendarForm(year.school().urn(), year.year(), change)));
        }
        add(history(year));
    }

    private static Component terms(CalendarYear year) {
        return new LedgerSection(
                "Terms and half terms",
                new DataTable<CalendarYear.Run>("Terms and half terms")
                        .rowHeader("First school day", run -> new Span(Dates.weekdayFull(run.first())))
                        .column("Last school day", run -> Dates.weekdayFull(run.last()))
                        .number("School days", run -> String.valueOf(run.days()))
                        .empty("No school day of this year is known. Load the school’s calendar file.")
                        .rows(year.terms()));
    }

    private Component days(CalendarYear year) {
        return new LedgerSection(
                "INSET days, closures and other single days",
                new DataTable<CalendarYear.Day>("INSET days, closures and other single days")
                        .rowHeader("Day", day -> new Span(Dates.weekdayFull(day.date())))
                        .component("What", CalendarTables::what)
                        .component("Where it comes from", CalendarTables::from)
                        .component("Do", this::undo)
                        .empty("None is known.")
                        .rows(year.exceptions()));
    }

    private static Component what(CalendarYear.Day day) {
        return day.name().isEmpty()
                ? new Span(day.kind().words())
                : new Span(new Span(day.kind().words()), new Quiet("Bank holiday: " + day.name()));
    }

    private static Component from(CalendarYear.Day day) {
        CalendarYear.Change change = day.change();
        if (change != null) {
            return new Span(
                    new Span("By hand: " + change.reason()),
                    new Quiet(change.madeBy() + ", " + Dates.moment(change.madeAt())));
        }
        return new Span(day.name().isEmpty() ? "Calendar file or registers" : "Bank holidays of England");
    }

    private Component undo(CalendarYear.Day day) {
        CalendarYear.Change change = day.change();
        if (!mayChange || change == null) {
            return new Span("–");
        }
        var button = new NativeButton("Take back", click -> problems.attempt(() -> takeBack.accept(change.id())));
        button.addClassName("link");
        button.getElement().setAttribute("aria-label", "Take back the change of " + Dates.full(day.date()));
        return button;
    }

    private static Component history(CalendarYear year) {
        return new LedgerSection(
                "Changed by hand",
                new DataTable<CalendarYear.Change>("Changes by hand, the latest first")
                        .rowHeader("Day", change -> new Span(Dates.weekdayFull(change.date())))
                        .column("Said to be", change -> change.kind().words())
                        .column("Why", CalendarYear.Change::reason)
                        .column("Who and when", change -> change.madeBy() + ", " + Dates.moment(change.madeAt()))
                        .column("Taken back", CalendarTables::back)
                        .empty("Nothing was changed by hand.")
                        .rows(year.changes()));
    }

    private static String back(CalendarYear.Change change) {
        Instant at = change.takenBackAt();
        return at == null ? "Holds" : change.takenBackBy() + ", " + Dates.moment(at);
    }
}
