package org.tats.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.common.Dates;
import org.tats.common.ui.Facts;
import org.tats.common.ui.FitBar;
import org.tats.common.ui.HomeCard;
import org.tats.meetings.AttendeeRow;
import org.tats.meetings.AttendeeService;
import org.tats.meetings.AttendeeState;
import org.tats.meetings.ForumId;
import org.tats.meetings.MeetingRow;
import org.tats.meetings.MeetingService;
import org.tats.meetings.MeetingStatus;

/** On the home page: the next meeting, how full it is, who is coming. */
@org.springframework.stereotype.Component
class NextMeetingCard implements HomeCard {

    /** Forums besides the first of which the next meeting is said. */
    private static final int OTHERS = 4;

    private final MeetingService meetings;
    private final AttendeeService attendees;
    private final Access access;
    private final Clock clock;

    NextMeetingCard(MeetingService meetings, AttendeeService attendees, Access access, Clock clock) {
        this.meetings = meetings;
        this.attendees = attendees;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public String title() {
        return "Next meeting";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Place place() {
        return Place.BESIDE;
    }

    @Override
    public Optional<Component> content() {
        List<MeetingRow> first = firsts();
        return first.isEmpty() ? Optional.empty() : Optional.of(draw(first.getFirst(), first.subList(1, first.size())));
    }

    @Override
    public Optional<NextStep> nextStep() {
        return next().filter(meeting -> meeting.status() == MeetingStatus.IN_PROGRESS
                        || meeting.heldOn().equals(Dates.today(clock))
                        || access.may(Permission.BUILD_AGENDA))
                .map(meeting -> new NextStep(way(meeting), MeetingWords.fit(meeting)));
    }

    private Optional<MeetingRow> next() {
        return firsts().stream().findFirst();
    }

    /** Of each forum the first meeting ahead, in order of time. */
    private List<MeetingRow> firsts() {
        if (!access.may(Permission.SEE_MEETING)) {
            return List.of();
        }
        Map<ForumId, MeetingRow> firsts = new LinkedHashMap<>();
        meetings.ahead().forEach(meeting -> firsts.putIfAbsent(meeting.forum(), meeting));
        return List.copyOf(firsts.values());
    }

    private Anchor way(MeetingRow meeting) {
        String words = meeting.status() == MeetingStatus.IN_PROGRESS
                ? "Open the meeting"
                : access.may(Permission.BUILD_AGENDA) ? "Build the agenda" : "See the agenda";
        return new Anchor(address(meeting), words);
    }

    private static String address(MeetingRow meeting) {
        return meeting.status() == MeetingStatus.IN_PROGRESS
                ? MeetingWords.live(meeting.id())
                : MeetingWords.agenda(meeting.id());
    }

    private Component draw(MeetingRow meeting, List<MeetingRow> others) {
        Div card = draw(meeting);
        others.stream()
                .limit(OTHERS)
                .forEach(other -> card.add(new Paragraph(
                        new Anchor(address(other), other.forumName()),
                        new Span(": " + MeetingWords.when(other, Dates.today(clock)) + ". " + MeetingWords.fit(other)
                                + " planned"))));
        return card;
    }

    private Div draw(MeetingRow meeting) {
        List<AttendeeRow> invited = attendees.attendees(meeting.id()).stream()
                .filter(attendee -> attendee.item() == null)
                .toList();
        long sorry = invited.stream()
                .filter(attendee -> attendee.state() == AttendeeState.APOLOGIES)
                .count();
        return new Div(
                new Paragraph(meeting.forumName() + ". " + MeetingWords.when(meeting, Dates.today(clock)) + "."),
                new Paragraph(MeetingWords.fit(meeting) + " planned"),
                new FitBar(meeting.plannedMinutes(), meeting.slotMinutes()),
                new Facts()
                        .fact("Invited", invited.size() + " members")
                        .fact("Apologies", sorry == 0 ? "none so far" : String.valueOf(sorry)));
    }
}
