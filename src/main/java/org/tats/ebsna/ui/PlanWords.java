package org.tats.ebsna.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Optional;
import org.tats.common.Dates;
import org.tats.common.ui.Quiet;
import org.tats.common.ui.StatusMark;
import org.tats.common.ui.StatusMark.Shape;
import org.tats.ebsna.BandReading;
import org.tats.ebsna.PlanId;
import org.tats.ebsna.PlanRow;
import org.tats.ebsna.Reached;
import org.tats.registry.YearGroups;

/** What several screens of the pathway say in the same words. */
final class PlanWords {

    private static final int SOON_DAYS = 3;

    private PlanWords() {}

    static String address(PlanId plan) {
        return PlanView.ROUTE + "/" + plan;
    }

    static Component pupil(PlanRow row) {
        return cell(address(row.id()), row.pupilName(), where(row.yearGroup(), row.schoolName()));
    }

    static Component cell(String href, String name, String beneath) {
        return new Span(new Anchor(href, name), new Quiet(beneath));
    }

    static String where(String group, String school) {
        String year = YearGroups.words(group);
        return school.isEmpty() ? year : year + ", " + school;
    }

    static Component review(PlanRow row, LocalDate today) {
        LocalDate closed = row.closedOn();
        if (closed != null) {
            return new StatusMark(Shape.NONE, "Closed " + Dates.near(closed, today));
        }
        String on = Dates.near(row.nextReview(), today);
        if (row.nextReview().isBefore(today)) {
            return new StatusMark(Shape.URGENT, "Was due " + on);
        }
        return row.nextReview().isAfter(today.plusDays(SOON_DAYS))
                ? new StatusMark(Shape.TRACK, on)
                : new StatusMark(Shape.DUE, "Due " + on);
    }

    static String lastContact(PlanRow row, LocalDate today) {
        return row.lastContact().map(day -> Dates.near(day, today)).orElse("none yet");
    }

    /** The band's name; the dash where there is none. */
    static String band(Optional<BandReading> reading) {
        return reading.flatMap(BandReading::band).map(band -> band.words()).orElse("–");
    }

    static StatusMark reached(Reached reached) {
        return switch (reached) {
            case ACHIEVED -> new StatusMark(Shape.GOOD, reached.words());
            case PARTLY -> new StatusMark(Shape.SLIGHT, reached.words());
            case NOT_YET -> new StatusMark(Shape.NONE, reached.words());
        };
    }

    /** What people typed, with its line breaks. */
    static Span typed(String text) {
        var words = new Span(text);
        words.addClassName("typed");
        return words;
    }

    static TextArea area(String label) {
        var area = new TextArea(label);
        area.setMinRows(2);
        area.setMaxLength(4000);
        return area;
    }

    static TextField line(String label) {
        var line = new TextField(label);
        line.setMaxLength(300);
        return line;
    }
}
