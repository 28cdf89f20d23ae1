package org.tats.meetings.ui;

import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.tats.common.Dates;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.Facts;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.StatusMark;
import org.tats.meetings.AgendaItemRow;
import org.tats.meetings.AttendeeRow;
import org.tats.meetings.AttendeeState;
import org.tats.meetings.MeetingRow;
import org.tats.meetings.Minutes;

/** What stands in the minutes besides the items: how the meeting was held, who was there, what was carried. */
final class MinutesTables {

    private MinutesTables() {}

    static Facts facts(Minutes minutes) {
        MeetingRow meeting = minutes.meeting();
        Facts facts = new Facts()
                .fact("Chair", minutes.chair().isEmpty() ? "not named" : minutes.chair())
                .fact("Minutes", minutes.minuteTaker().isEmpty() ? "not named" : minutes.minuteTaker())
                .fact("Status", MeetingWords.status(meeting));
        if (meeting.startedAt() != null && meeting.endedAt() != null) {
            facts.fact("Held", Dates.time(meeting.startedAt()) + " to " + Dates.time(meeting.endedAt()));
        }
        if (meeting.approvedAt() != null) {
            facts.fact("Approved", minutes.approvedBy() + ", " + Dates.moment(meeting.approvedAt()));
        }
        return facts;
    }

    static LedgerSection attendees(Minutes minutes) {
        long here = minutes.attendees().stream()
                .filter(row -> row.state() == AttendeeState.PRESENT || row.state() == AttendeeState.DEPUTY)
                .count();
        return new LedgerSection(
                        "Who was there",
                        new DataTable<AttendeeRow>("Attendees")
                                .rowHeader("Agency", row -> new Span(row.agencyName()))
                                .column("Name", AttendeeRow::inTheRoom)
                                .column("Role", AttendeeRow::roleName)
                                .column("For", row -> item(minutes, row))
                                .component(
                                        "Status",
                                        row -> new StatusMark(
                                                MeetingWords.shape(row.state()),
                                                row.state().words()))
                                .empty("Nobody was invited.")
                                .rows(minutes.attendees()))
                .aside(here + " here");
    }

    private static String item(Minutes minutes, AttendeeRow row) {
        return Optional.ofNullable(row.item())
                .flatMap(item -> minutes.items().stream()
                        .map(Minutes.MinutesItem::item)
                        .filter(known -> known.id().equals(item))
                        .findFirst())
                .map(item -> "Item " + item.number() + " only")
                .orElse("Whole meeting");
    }

    /** Empty when nothing was carried. */
    static Optional<LedgerSection> carried(List<AgendaItemRow> carried) {
        if (carried.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new LedgerSection(
                "Carried to the next meeting",
                new DataTable<AgendaItemRow>("Carried items")
                        .rowHeader("Pupil", row -> new Span(row.title()))
                        .column(
                                "Why",
                                row -> row.about() == null ? "" : row.about().carriedReason())
                        .rows(carried)));
    }
}
