package org.tats.learners;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.AsTats;
import org.tats.common.Dates;
import org.tats.meetings.MeetingChanged;
import org.tats.meetings.MeetingRow;
import org.tats.meetings.MeetingService;

/**
 * Counts the list and keeps it when a meeting of the group begins. Counts with the rights of TATS itself, because who begins
 * a meeting may see fewer; what comes of it is shown by {@link LearnersService}.
 */
@Component
class LearnersList {

    /** The forum whose list this is. */
    static final String GROUP = "VL";

    private final ListCount count;
    private final ListedRepository repository;
    private final MeetingService meetings;
    private final AsTats asTats;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LearnersList(
            ListCount count,
            ListedRepository repository,
            MeetingService meetings,
            AsTats asTats,
            ApplicationEventPublisher events,
            Clock clock) {
        this.count = count;
        this.repository = repository;
        this.meetings = meetings;
        this.asTats = asTats;
        this.events = events;
        this.clock = clock;
    }

    /** As at now. */
    @Transactional
    public void recount() {
        LocalDate today = Dates.today(clock);
        int children = asTats.within(() -> {
            List<Listing> list = count.on(today);
            repository.replace(list, today, clock.instant());
            return list.size();
        });
        events.publishEvent(new LearnersCounted(today, children));
    }

    /** The passing of a day; nothing when today was counted already. */
    @Transactional
    public void day() {
        if (repository.asOf().filter(Dates.today(clock)::equals).isEmpty()) {
            recount();
        }
    }

    /** The list that a meeting goes through is the one of its first minute. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(MeetingChanged changed) {
        if (!changed.action().equals("MeetingStarted")) {
            return;
        }
        MeetingRow meeting = meetings.find(changed.meeting());
        if (meeting.forumCode().equals(GROUP)) {
            recount();
            asTats.within(() -> repository.keep(meeting.id(), meeting.heldOn(), clock.instant()));
        }
    }
}
