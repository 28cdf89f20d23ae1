package org.tats.meetings;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tats.access.AsTats;

/** Reads the one list of who is at an item, and lets those back in who were out until they are asked. */
@Component
class WhoIsAt {

    private final AttendeeRepository attendees;
    private final ItemAgencyRepository itemAgencies;
    private final RoomOpenings openings;
    private final AsTats asTats;

    WhoIsAt(AttendeeRepository attendees, ItemAgencyRepository itemAgencies, RoomOpenings openings, AsTats asTats) {
        this.attendees = attendees;
        this.itemAgencies = itemAgencies;
        this.openings = openings;
        this.asTats = asTats;
    }

    /** As far as the acting person may know of them; as TATS itself also those who come for another child. */
    Everyone everyone(MeetingId meeting) {
        return new Everyone(attendees.of(meeting), itemAgencies.notAsked(meeting));
    }

    /** Of these people, who is at the item; whether they are asked to it is no secret among those who see it. */
    List<AtItem> among(List<AttendeeRow> people, MeetingId meeting, AgendaItemId item) {
        return asTats.within(() -> new Everyone(people, itemAgencies.notAsked(meeting)).at(item));
    }

    /** The meeting is at another place: what was opened for an item is closed, and whoever was out for it is back. */
    void moved(MeetingId meeting, @Nullable AgendaItemId to, Instant now) {
        openings.moved(meeting, to, now);
        comeIn(meeting, to, now);
    }

    /** Whoever was out until asked comes in for this item; what was opened after they had left is closed again. */
    void comeIn(MeetingId meeting, @Nullable AgendaItemId item, Instant now) {
        asTats.within(() -> everyone(meeting)).at(item).stream()
                .filter(one -> one.asked() && one.attendee().outUntilAsked())
                .forEach(one -> {
                    attendees.outUntilAsked(one.attendee().id(), false);
                    openings.endFor(one.attendee().id(), now);
                });
    }
}
