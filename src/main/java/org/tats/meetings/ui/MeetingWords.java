package org.tats.meetings.ui;

import com.vaadin.flow.component.html.Anchor;
import java.time.LocalDate;
import org.tats.common.Dates;
import org.tats.common.Words;
import org.tats.common.ui.StatusMark;
import org.tats.common.ui.StatusMark.Shape;
import org.tats.meetings.AgendaItemRow;
import org.tats.meetings.AttendeeState;
import org.tats.meetings.MeetingId;
import org.tats.meetings.MeetingRow;

/** How meetings are said on screens, and where they are. */
final class MeetingWords {

    private MeetingWords() {}

    static String agenda(MeetingId meeting) {
        return "meetings/" + meeting + "/agenda";
    }

    static String live(MeetingId meeting) {
        return "meetings/" + meeting + "/live";
    }

    /** For the wall or a call. */
    static String room(MeetingId meeting) {
        return "meetings/" + meeting + "/room";
    }

    static String minutes(MeetingId meeting) {
        return "meetings/" + meeting + "/minutes";
    }

    /** "Thursday 12 November, 1:00pm to 3:00pm". */
    static String when(MeetingRow meeting, LocalDate today) {
        String date = meeting.heldOn().getYear() == today.getYear()
                ? Dates.weekday(meeting.heldOn())
                : Dates.weekdayFull(meeting.heldOn());
        return date + ", " + Dates.time(meeting.startsAt()) + " to " + Dates.time(meeting.endsAt());
    }

    /** "12 items, 110 of 120 minutes". */
    static String fit(MeetingRow meeting) {
        return Words.count(meeting.items(), "item") + ", " + meeting.plannedMinutes() + " of " + meeting.slotMinutes()
                + " minutes";
    }

    static StatusMark status(MeetingRow meeting) {
        Shape shape = switch (meeting.status()) {
            case PLANNED, CANCELLED -> Shape.NONE;
            case IN_PROGRESS -> Shape.TRACK;
            case DRAFT_MINUTES -> Shape.DUE;
            case APPROVED -> Shape.GOOD;
        };
        return new StatusMark(shape, meeting.status().words());
    }

    /** "Year 8, Northgate High". */
    static String place(AgendaItemRow.About about) {
        return place(about.yearGroup(), about.schoolName());
    }

    static String place(String yearGroup, String school) {
        String year = yearGroup.matches("\\d+") ? "Year " + Integer.parseInt(yearGroup) : year(yearGroup);
        return school.isEmpty() ? year : year + ", " + school;
    }

    private static String year(String code) {
        return switch (code) {
            case "R" -> "Reception";
            case "N1", "N2" -> "Nursery";
            default -> "Year group " + code;
        };
    }

    static Shape shape(AttendeeState state) {
        return switch (state) {
            case PRESENT, DEPUTY -> Shape.TRACK;
            case APOLOGIES -> Shape.SLIGHT;
            case ABSENT, INVITED -> Shape.NONE;
        };
    }

    /** The way on from a list: where this meeting is worked on now. */
    static Anchor open(MeetingRow meeting, boolean builds) {
        Anchor way = switch (meeting.status()) {
            case PLANNED, CANCELLED -> new Anchor(agenda(meeting.id()), builds ? "Build the agenda" : "Agenda");
            case IN_PROGRESS -> new Anchor(live(meeting.id()), "Open the meeting");
            case DRAFT_MINUTES -> new Anchor(minutes(meeting.id()), "Draft minutes");
            case APPROVED -> new Anchor(minutes(meeting.id()), "Minutes");
        };
        way.addClassName("act");
        return way;
    }
}
