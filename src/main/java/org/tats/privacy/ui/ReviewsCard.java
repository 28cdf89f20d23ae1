package org.tats.privacy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.common.Dates;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.HomeCard;
import org.tats.common.ui.StatusMark;
import org.tats.common.ui.StatusMark.Shape;
import org.tats.privacy.ReviewRow;
import org.tats.privacy.ReviewService;

/** On the privacy officer's home page: emergency access that waits for review. Number, person, category, time; no child. */
@org.springframework.stereotype.Component
class ReviewsCard implements HomeCard {

    private static final int ROWS = 5;

    private final ReviewService reviews;
    private final Access access;
    private final Clock clock;

    ReviewsCard(ReviewService reviews, Access access, Clock clock) {
        this.reviews = reviews;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public String title() {
        return "Emergency access to review";
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Optional<Component> content() {
        List<ReviewRow> waiting = access.may(Permission.REVIEW_OPENINGS)
                ? reviews.list(0, ROWS).stream()
                        .filter(row -> row.verdict() == null)
                        .toList()
                : List.of();
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        LocalDate today = Dates.today(clock);
        return Optional.of(new DataTable<ReviewRow>("Emergency access to review")
                .rowHeader(
                        "Number",
                        row -> new Anchor(Privacy.REVIEWS + "?review=" + row.id(), "Review " + row.reference()))
                .column("Who", ReviewRow::personName)
                .component("Why", row -> new Span(row.category().words()))
                .date("When", row -> Dates.moment(row.openedAt()))
                .component(
                        "Due",
                        row -> new StatusMark(
                                row.dueOn().isBefore(today) ? Shape.URGENT : Shape.DUE, Dates.weekday(row.dueOn())))
                .rows(waiting));
    }

    @Override
    public Optional<Component> more() {
        return Optional.of(new Anchor(Privacy.REVIEWS, "All reviews"));
    }
}
