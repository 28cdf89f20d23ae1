package org.tats.meetings;

import static org.tats.access.Permission.APPROVE_MINUTES;
import static org.tats.access.Permission.RECORD_MEETING;
import static org.tats.access.Permission.SEE_MEETING;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Access;
import org.tats.access.AsTats;
import org.tats.access.Person;
import org.tats.access.Requires;
import org.tats.cases.DiscussionId;
import org.tats.cases.OutgoingText;
import org.tats.cases.Overlap;
import org.tats.cases.OverlapService;
import org.tats.common.Opened;
import org.tats.common.RuleBroken;
import org.tats.common.Words;
import org.tats.meetings.OverlapToRelease.By;

/**
 * Before minutes go out: wording that repeats restricted texts is changed, or released by the agency that keeps them or by a
 * second person. A release holds for the wording as it reads. Decision 14.
 */
@Service
@Transactional
public class ReleaseService {

    private final Meetings meetings;
    private final AgendaRepository agenda;
    private final OverlapService overlaps;
    private final ReleaseRepository releases;
    private final Corrections corrections;
    private final ItemParts parts;
    private final Access access;
    private final AsTats asTats;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReleaseService(
            Meetings meetings,
            AgendaRepository agenda,
            OverlapService overlaps,
            ReleaseRepository releases,
            Corrections corrections,
            ItemParts parts,
            Access access,
            AsTats asTats,
            ApplicationEventPublisher events,
            Clock clock) {
        this.meetings = meetings;
        this.agenda = agenda;
        this.overlaps = overlaps;
        this.releases = releases;
        this.corrections = corrections;
        this.parts = parts;
        this.access = access;
        this.asTats = asTats;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What is repeated, for those who record the meeting and for the people of the agency that keeps the text: in the minutes
     * until they are approved, afterwards in the corrections that wait.
     */
    @Requires(SEE_MEETING)
    public List<OverlapToRelease> overlaps(MeetingId id) {
        MeetingRow meeting = meetings.visible(id);
        Set<String> released = releases.released(id);
        Person person = access.current();
        List<OverlapToRelease> shown = found(meeting).stream()
                .filter(overlap -> access.may(RECORD_MEETING) || person.worksFor(overlap.keeper()))
                .map(overlap -> new OverlapToRelease(overlap, released.contains(overlap.hash()), by(overlap, person)))
                .toList();
        List<String> keys = shown.stream().map(found -> found.overlap().hash()).toList();
        events.publishEvent(new Opened("overlaps", id.toString(), null, Map.of("count", keys.size(), "keys", keys)));
        return shown;
    }

    /** Whether anything is repeated and not released: then the minutes do not go out. */
    @Requires(SEE_MEETING)
    public boolean open(MeetingId id) {
        return !unreleased(meetings.visible(id)).isEmpty();
    }

    /**
     * Releases the wording as it reads.
     *
     * @param hash of the overlap, as listed
     * @param reason needed from a second person
     */
    @Requires(SEE_MEETING)
    public void release(MeetingId id, String hash, String reason) {
        MeetingRow meeting = meetings.lock(id);
        OverlapToRelease found = overlaps(id).stream()
                .filter(one -> one.overlap().hash().equals(hash))
                .findFirst()
                .orElseThrow(() -> new RuleBroken("This wording was changed meanwhile. Read the list again."));
        if (found.by() == By.NOBODY) {
            throw new RuleBroken("You wrote this text. Change the wording, or ask a second person or somebody of "
                    + found.overlap().keeperName() + " to release it.");
        }
        boolean asAgency = found.by() == By.AGENCY;
        if (!asAgency && reason.isBlank()) {
            throw new RuleBroken("Say why this may go out.");
        }
        if (releases.insert(id, hash, access.current().id(), asAgency, reason.strip(), clock.instant())) {
            Overlap overlap = found.overlap();
            events.publishEvent(new OverlapReleased(id, overlap.pupil(), overlap.field(), hash, asAgency));
            corrections.goOut(meeting);
        }
    }

    private List<Overlap> found(MeetingRow meeting) {
        if (meeting.status() != MeetingStatus.APPROVED) {
            return overlaps.overlaps(meeting.heldOn(), discussions(meeting.id()), words(meeting.id()));
        }
        return corrections.repeated(
                meeting,
                corrections.waiting(meeting).stream()
                        .filter(corrections::ofReadable)
                        .toList());
    }

    /** @throws RuleBroken while anything is open, or when the acting person released something as the second person */
    @Requires(APPROVE_MINUTES)
    public void mustBeClear(MeetingId id) {
        MeetingRow meeting = meetings.visible(id);
        Set<String> now = hashes(meeting);
        int open = unreleased(id, now).size();
        if (open > 0) {
            throw new RuleBroken(Words.count(open, "passage") + (open == 1 ? " repeats" : " repeat")
                    + " a restricted contribution. Change the wording or have it released, then approve.");
        }
        Set<String> mine = new HashSet<>(releases.bySecond(id, access.current().id()));
        mine.retainAll(now);
        if (!mine.isEmpty()) {
            throw new RuleBroken("You released wording of these minutes as the second person. Somebody else approves"
                    + " them, or the agency releases it.");
        }
    }

    private Set<String> unreleased(MeetingRow meeting) {
        return unreleased(meeting.id(), hashes(meeting));
    }

    private Set<String> unreleased(MeetingId id, Set<String> now) {
        Set<String> open = new HashSet<>(now);
        open.removeAll(releases.released(id));
        return open;
    }

    private By by(Overlap overlap, Person person) {
        if (person.worksFor(overlap.keeper())) {
            return By.AGENCY;
        }
        boolean second = access.may(RECORD_MEETING)
                && overlap.writtenBy() != null
                && !person.id().equals(overlap.writtenBy());
        return second ? By.SECOND_PERSON : By.NOBODY;
    }

    private Set<String> hashes(MeetingRow meeting) {
        return overlaps.hashes(meeting.heldOn(), discussions(meeting.id()), words(meeting.id()));
    }

    private List<OutgoingText> words(MeetingId id) {
        return asTats.within(
                () -> Stream.concat(agenda.words(id).stream(), parts(id)).toList());
    }

    /** What forms of later modules put into the minutes for everybody who reads the item. */
    private Stream<OutgoingText> parts(MeetingId id) {
        MeetingRow meeting = meetings.visible(id);
        return agenda.live(id).stream()
                .flatMap(item -> parts.open(meeting, item).stream())
                .flatMap(item -> parts.facts(item, AgendaItemPart::minutes).stream()
                        .filter(fact -> fact.section() == null
                                || !fact.section().handling().restricted())
                        .map(fact -> new OutgoingText(
                                "item:" + item.id(), item.discussion(), item.pupil(), fact.text(), null)));
    }

    /** Of every item, also of those that the acting person does not see: they are in the same minutes. */
    private List<DiscussionId> discussions(MeetingId id) {
        return asTats.within(() -> agenda.live(id).stream()
                .flatMap(item -> Optional.ofNullable(item.discussion()).stream())
                .toList());
    }
}
