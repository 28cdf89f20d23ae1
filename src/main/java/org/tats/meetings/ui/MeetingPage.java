package org.tats.meetings.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.RouteParameters;
import java.util.function.Function;
import org.tats.common.NotFound;
import org.tats.common.ui.LinkTabs;
import org.tats.meetings.MeetingId;
import org.tats.meetings.MeetingRow;
import org.tats.meetings.MeetingStatus;

/** What the pages of one meeting share: its id in the address, and the links between them. */
final class MeetingPage {

    enum Part {
        AGENDA,
        LIVE,
        MINUTES
    }

    private MeetingPage() {}

    static MeetingId meeting(BeforeEnterEvent event) {
        return id(event.getRouteParameters(), "meeting", MeetingId::of);
    }

    /** @throws NotFound when the address holds no id */
    static <I> I id(RouteParameters parameters, String name, Function<String, I> make) {
        return parameters
                .get(name)
                .flatMap(text -> MeetingPage.parse(text, make))
                .orElseThrow(NotFound::new);
    }

    static <I> java.util.Optional<I> parse(String text, Function<String, I> make) {
        try {
            return java.util.Optional.of(make.apply(text));
        } catch (IllegalArgumentException noId) {
            return java.util.Optional.empty();
        }
    }

    static LinkTabs tabs(MeetingRow meeting, Part part) {
        LinkTabs tabs = new LinkTabs("Parts of this meeting")
                .tab("Agenda", MeetingWords.agenda(meeting.id()), part == Part.AGENDA);
        if (meeting.status() == MeetingStatus.IN_PROGRESS) {
            tabs.tab("Meeting", MeetingWords.live(meeting.id()), part == Part.LIVE);
        }
        if (meeting.status().held()) {
            tabs.tab("Minutes", MeetingWords.minutes(meeting.id()), part == Part.MINUTES);
        }
        return tabs;
    }
}
