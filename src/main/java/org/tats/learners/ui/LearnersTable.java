package org.tats.learners.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tats.common.Dates;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.Quiet;
import org.tats.common.ui.StatusMark;
import org.tats.learners.LearnerRow;
import org.tats.registry.YearGroups;

/** Children on the list: why, for how long, with what, who answers, what is next, what changed. */
class LearnersTable extends DataTable<LearnerRow> {

    LearnersTable(String caption, LocalDate today) {
        super(caption);
        rowHeader("Child", LearnersTable::child);
        column("Why", LearnerRow::why);
        component("Days out", LearnersTable::days);
        component("Hours a week", row -> hours(row.halfHours(), row.hours()));
        component("Owner", row -> owner(row.ownerName()));
        component("Next", row -> next(row, today));
        column("Change", row -> row.change().words());
    }

    private static Component child(LearnerRow row) {
        String school = row.schoolName().isEmpty() ? "no school" : row.schoolName();
        return new Span(
                new Anchor("pupils/" + row.pupil(), row.name()),
                new Quiet(YearGroups.words(row.ncyear()) + ", " + school));
    }

    private static Component days(LearnerRow row) {
        return new Div(new Span(row.days()), new Quiet("since " + Dates.full(row.since())));
    }

    static Component hours(@Nullable Integer halfHours, String words) {
        return halfHours != null && halfHours == 0 ? new StatusMark(StatusMark.Shape.URGENT, "None") : new Span(words);
    }

    static Component owner(String name) {
        return name.isEmpty() ? new StatusMark(StatusMark.Shape.SLIGHT, "Nobody") : new Span(name);
    }

    static Component next(LearnerRow row, LocalDate today) {
        LocalDate on = row.nextOn();
        if (on == null) {
            return new StatusMark(StatusMark.Shape.SLIGHT, "No date");
        }
        Component date = on.isBefore(today)
                ? new StatusMark(StatusMark.Shape.URGENT, "Was due " + Dates.near(on, today))
                : new Span(Dates.near(on, today));
        return new Div(date, new Quiet(row.nextWhat()));
    }
}
