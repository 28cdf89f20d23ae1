package org.tats.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tats.common.Dates;
import org.tats.common.PupilId;
import org.tats.common.Words;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Quiet;
import org.tats.common.ui.StatusMark;
import org.tats.common.ui.StatusMark.Shape;
import org.tats.registry.ArrangementDetails;
import org.tats.registry.ArrangementReview;
import org.tats.registry.ArrangementRow;

/** Where a child is instead of full-time school: what goes on now, what was, and forms to change it. Knows no service. */
class ArrangementsSection extends LedgerSection {

    static final String TITLE = "Timetable and placements";

    private final Arranging arranging;
    private final LocalDate today;
    private final Div place = new Div();

    ArrangementsSection(PupilId pupil, List<ArrangementRow> rows, Arranging arranging) {
        super(TITLE);
        this.arranging = arranging;
        this.today = arranging.today();
        if (arranging.mayRecord()) {
            Button record = new Button("Record an arrangement");
            record.addThemeNames("small");
            record.addClickListener(click -> {
                var form = new ArrangementForm(pupil, arranging, closing(record::focus));
                place.removeAll();
                place.add(form);
                form.focus();
            });
            aside(record);
        }
        List<ArrangementRow> current =
                rows.stream().filter(row -> row.current(today)).toList();
        List<ArrangementRow> past =
                rows.stream().filter(row -> !row.current(today)).toList();
        add(
                place,
                table("What goes on now", arranging.mayRecord())
                        .empty("Nothing is recorded that takes this pupil out of full-time school now.")
                        .rows(current));
        if (!past.isEmpty()) {
            var earlier = new NativeDetails(
                    Words.count(past.size(), "earlier one"),
                    table("Earlier ones", arranging.mayRecord()).rows(past));
            earlier.addClassName("more");
            add(earlier);
        }
    }

    private DataTable<ArrangementRow> table(String caption, boolean changes) {
        var table = new DataTable<ArrangementRow>(caption)
                .rowHeader("What", this::what)
                .date("Since", row -> Dates.near(row.from(), today))
                .component("Until", this::until)
                .number("Hours a week", ArrangementsSection::hours)
                .date("Next review", row -> date(nextReview(row)));
        return changes ? table.component("Do", this::buttons) : table;
    }

    private Component what(ArrangementRow row) {
        var words = new Span(new Span(row.kind().words()));
        if (!row.schoolName().isEmpty()) {
            words.add(new Quiet(row.schoolName()));
        }
        ArrangementLines.of(row, today).forEach(line -> words.add(new Quiet(line)));
        words.add(new Quiet("Recorded by " + row.recordedBy() + ", " + Dates.moment(row.recordedAt()) + "."));
        return words;
    }

    private Component until(ArrangementRow row) {
        LocalDate end = row.plannedEnd();
        if (row.inError()) {
            return new StatusMark(Shape.NONE, "Recorded in error");
        }
        if (row.kind().event()) {
            return new Span("–");
        }
        if (row.endedOn() != null) {
            String why = Optional.ofNullable(row.endReason())
                    .map(reason -> ": " + reason.words().toLowerCase(Locale.UK))
                    .orElse("");
            return new Span("Ended " + Dates.near(row.endedOn(), today) + why);
        }
        if (end != null && end.isBefore(today)) {
            return new StatusMark(Shape.URGENT, "Past its planned end, " + Dates.near(end, today));
        }
        return new Span(end == null ? "No end planned" : Dates.near(end, today) + " as planned");
    }

    private static String hours(ArrangementRow row) {
        if (row.halfHours() == null) {
            return "–";
        }
        String now = HalfHoursField.words(row.halfHours());
        return row.details() instanceof ArrangementDetails.PartTime part
                ? now + " of " + HalfHoursField.words(part.fullTimeHalfHours())
                : now;
    }

    private static @Nullable LocalDate nextReview(ArrangementRow row) {
        if (row.endedOn() != null) {
            return null;
        }
        if (row.reviews().isEmpty()) {
            return row.details() instanceof ArrangementDetails.PartTime part ? part.firstReview() : null;
        }
        ArrangementReview last = row.reviews().getLast();
        return last.next();
    }

    private String date(@Nullable LocalDate date) {
        return date == null ? "–" : Dates.near(date, today);
    }

    private Component buttons(ArrangementRow row) {
        var buttons = new Div();
        buttons.addClassName("pair");
        if (!row.changeable()) {
            return buttons;
        }
        String about = "the " + row.kind().words().toLowerCase(Locale.UK) + " since " + Dates.full(row.from());
        if (row.endedOn() == null) {
            NativeButton review = link("Review", "Review " + about);
            review.addClickListener(
                    click -> open(new ArrangementReviewForm(row, arranging, closing(review::focus)), review));
            buttons.add(review);
        }
        NativeButton end = link(row.endedOn() == null ? "End" : "Take back", "End or take back " + about);
        end.addClickListener(click -> open(new ArrangementEndForm(row, arranging, closing(end::focus)), end));
        buttons.add(end);
        return buttons;
    }

    private void open(Div form, NativeButton opener) {
        opener.getElement().setAttribute("aria-expanded", "true");
        place.removeAll();
        place.add(form);
        form.getElement().setAttribute("tabindex", "-1");
        form.getElement().callJsFunction("focus");
    }

    private Runnable closing(Runnable focus) {
        return () -> {
            place.removeAll();
            focus.run();
        };
    }

    private static NativeButton link(String words, String whole) {
        var button = new NativeButton(words);
        button.addClassName("link");
        button.getElement().setAttribute("aria-label", whole);
        return button;
    }
}
