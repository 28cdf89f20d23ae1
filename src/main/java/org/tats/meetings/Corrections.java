package org.tats.meetings;

import static org.tats.access.Permission.SEE_CASE_TEXT;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tats.access.Access;
import org.tats.access.AsTats;
import org.tats.cases.OutgoingText;
import org.tats.cases.Overlap;
import org.tats.cases.OverlapService;
import org.tats.meetings.AgendaRepository.Item;
import org.tats.meetings.MinutesRepository.Written;

/** Corrections of approved minutes that repeat restricted wording: they wait until all of it is released, or is reworded. */
@Component
class Corrections {

    private final MinutesRepository addenda;
    private final ReleaseRepository releases;
    private final AgendaRepository agenda;
    private final OverlapService overlaps;
    private final Access access;
    private final AsTats asTats;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Corrections(
            MinutesRepository addenda,
            ReleaseRepository releases,
            AgendaRepository agenda,
            OverlapService overlaps,
            Access access,
            AsTats asTats,
            ApplicationEventPublisher events,
            Clock clock) {
        this.addenda = addenda;
        this.releases = releases;
        this.agenda = agenda;
        this.overlaps = overlaps;
        this.access = access;
        this.asTats = asTats;
        this.events = events;
        this.clock = clock;
    }

    /** Also for the people of the agency that keeps the text: they see the words that repeat it, not the correction. */
    List<Written> waiting(MeetingRow meeting) {
        return asTats.within(() ->
                addenda.addenda(meeting.id()).stream().filter(Written::waits).toList());
    }

    /** Whether the acting person may read what the correction is about. */
    boolean ofReadable(Written correction) {
        return correction.item() == null
                || item(correction)
                        .map(item -> access.may(SEE_CASE_TEXT, item.pupil()))
                        .orElse(false);
    }

    /** What of them repeats restricted wording. */
    List<Overlap> repeated(MeetingRow meeting, List<Written> corrections) {
        return overlaps.overlaps(
                meeting.heldOn(), corrections.stream().map(this::outgoing).toList());
    }

    private OutgoingText outgoing(Written correction) {
        Optional<Item> item = item(correction);
        return new OutgoingText(
                field(correction),
                item.map(Item::discussion).orElse(null),
                item.map(Item::pupil).orElse(null),
                correction.text(),
                correction.by());
    }

    private static String field(Written correction) {
        return "addendum:" + correction.id();
    }

    boolean mustWait(MeetingRow meeting, Written correction) {
        return !open(meeting, List.of(correction)).isEmpty();
    }

    /** The fields of those of which something is repeated that is not released. */
    private Set<String> open(MeetingRow meeting, List<Written> corrections) {
        Set<String> released = releases.released(meeting.id());
        return repeated(meeting, corrections).stream()
                .filter(overlap -> !released.contains(overlap.hash()))
                .map(Overlap::field)
                .collect(Collectors.toSet());
    }

    /** Those of which nothing waits any more stand in the minutes from now on. */
    void goOut(MeetingRow meeting) {
        List<Written> waiting = waiting(meeting);
        Set<String> open = open(meeting, waiting);
        for (Written correction : waiting) {
            if (!open.contains(field(correction))) {
                asTats.within(() -> {
                    addenda.change(correction.reworded(correction.text(), correction.at(), clock.instant()));
                    return correction;
                });
                events.publishEvent(new MeetingChanged(
                        "CorrectionReleased",
                        meeting.id(),
                        Map.of("addendum", correction.id().toString())));
            }
        }
    }

    private Optional<Item> item(Written correction) {
        return Optional.ofNullable(correction.item()).flatMap(id -> asTats.within(() -> agenda.find(id)));
    }
}
