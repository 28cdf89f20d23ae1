package org.tats.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.common.Dates;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.HomeCard;
import org.tats.common.ui.Quiet;
import org.tats.common.ui.StatusMark;
import org.tats.common.ui.StatusMark.Shape;
import org.tats.meetings.MeetingRow;
import org.tats.meetings.MinutesService;

/** On the chair's home page: minutes that wait for approval. */
@org.springframework.stereotype.Component
class MinutesToApproveCard implements HomeCard {

    private static final int ROWS = 5;

    private final MinutesService minutes;
    private final Access access;
    private final Clock clock;

    MinutesToApproveCard(MinutesService minutes, Access access, Clock clock) {
        this.minutes = minutes;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public String title() {
        return "Minutes to approve";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<Component> content() {
        List<MeetingRow> waiting = waiting();
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new DataTable<MeetingRow>("Minutes to approve")
                .rowHeader(
                        "Meeting",
                        row -> new Div(
                                new Anchor(MeetingWords.minutes(row.id()), "Minutes of " + Dates.day(row.heldOn())),
                                new Quiet(row.forumName())))
                .number("Pupils", row -> String.valueOf(row.items()))
                .component("Status", row -> late(row))
                .rows(waiting.stream().limit(ROWS).toList()));
    }

    private List<MeetingRow> waiting() {
        return access.may(Permission.APPROVE_MINUTES) ? minutes.toApprove() : List.of();
    }

    /** Five working days are a local default: minutes approved later are forgotten minutes. */
    private StatusMark late(MeetingRow row) {
        boolean late = row.heldOn().plusDays(7).isBefore(Dates.today(clock));
        return late ? new StatusMark(Shape.URGENT, "More than a week old") : new StatusMark(Shape.DUE, "To approve");
    }
}
