package org.tats.panels.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Location;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tats.clocks.ClockRow;
import org.tats.clocks.ui.ClockLines;
import org.tats.common.Dates;
import org.tats.common.NotFound;
import org.tats.common.ui.Quiet;
import org.tats.common.ui.StatusMark;
import org.tats.common.ui.StatusMark.Shape;
import org.tats.panels.Decision;
import org.tats.panels.Request;
import org.tats.panels.RequestDetails;
import org.tats.panels.RequestState;

/** Words, marks and addresses that the screens of Section 19 share. */
final class Section19Words {

    private static final List<String> CLOCKS = List.of(
            "S19-DECIDE", "SICK-15", "ABSENT-15", "SIXTH-DAY", "S19-ACK", "S19-REVIEW", "S19-CHECKIN", "S19-AFTER");

    private Section19Words() {}

    static StatusMark state(RequestState state) {
        Shape shape = switch (state) {
            case RECEIVED -> Shape.DUE;
            case ACKNOWLEDGED, EVIDENCE, REVIEW -> Shape.SLIGHT;
            case DECIDED, PROVISION -> Shape.TRACK;
            case ENDED -> Shape.NONE;
        };
        return new StatusMark(shape, state.words());
    }

    /** The name as a link to the request, year and school beneath. */
    static Component pupil(Request request) {
        return new Span(new Anchor(address(request), request.pupilName()), new Quiet(request.where()));
    }

    static String address(Request request) {
        return Section19View.ROUTE + "/" + request.id();
    }

    static Anchor act(String href, String words) {
        var link = new Anchor(href, words);
        link.addClassName("act");
        return link;
    }

    /** The one thing to do next, as a row of a list says it. */
    static String next(Request request) {
        return switch (request.state()) {
            case RECEIVED -> request.owner() == null ? "Say who works on it" : "Acknowledge it";
            case ACKNOWLEDGED -> "Gather the evidence";
            case EVIDENCE -> "Decide";
            case DECIDED -> "Letter, then provision or check-in";
            case PROVISION -> "Enter the week’s hours";
            case REVIEW -> "Decide again";
            case ENDED -> "Read";
        };
    }

    /** The h1 of one request: what there is to know now. */
    static String finding(RequestDetails details, LocalDate today) {
        Request request = details.request();
        String name = request.pupilName();
        Optional<Decision> decision = details.decision();
        if (decision.isPresent() && !decision.get().complete()) {
            return name + ": decision " + decision.get().number() + " waits for its letter";
        }
        return switch (request.state()) {
            case RECEIVED -> name + ": the request is not acknowledged";
            case ACKNOWLEDGED, EVIDENCE -> name + ": a decision is owed";
            case REVIEW -> name + ": the review asks for a new decision";
            case DECIDED ->
                name + ": "
                        + decision.map(one -> one.outcome().words())
                                .orElse(request.state().words());
            case PROVISION -> name + ": education is arranged";
            case ENDED -> name + ": ended on " + Dates.near(java.util.Objects.requireNonNull(request.endedOn()), today);
        };
    }

    /** The clocks that bear on a decision, open ones drawn with their dates. */
    static Component clocks(List<ClockRow> rows, LocalDate today) {
        return new ClockLines(
                rows.stream()
                        .filter(row -> CLOCKS.contains(row.clock().id()))
                        .sorted(Comparator.comparingInt(
                                row -> CLOCKS.indexOf(row.clock().id())))
                        .toList(),
                today);
    }

    /** @throws NotFound when the text is no id */
    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }

    static Optional<String> word(Location location, String name) {
        return location.getQueryParameters().getParameters(name).stream()
                .findFirst()
                .filter(value -> !value.isBlank());
    }
}
