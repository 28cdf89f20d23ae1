package org.tats.panels;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Access;
import org.tats.access.AsTats;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.Dates;
import org.tats.common.NotFound;
import org.tats.common.PupilId;
import org.tats.common.RuleBroken;
import org.tats.panels.Section19Changed.What;
import org.tats.registry.ArrangementKind;
import org.tats.registry.ArrangementLookup;
import org.tats.registry.CompulsorySchoolAge;

/** When Section 19 was due to be considered for a child, and what was done about it. */
@Service
@Transactional
public class KeyPointService {

    private final Access access;
    private final KeyPointReading reading;
    private final NotNeededRepository considerations;
    private final ArrangementLookup arrangements;
    private final AsTats asTats;
    private final Section19Trail trail;
    private final Clock clock;

    KeyPointService(
            Access access,
            KeyPointReading reading,
            NotNeededRepository considerations,
            ArrangementLookup arrangements,
            AsTats asTats,
            Section19Trail trail,
            Clock clock) {
        this.access = access;
        this.reading = reading;
        this.considerations = considerations;
        this.arrangements = arrangements;
        this.asTats = asTats;
        this.trail = trail;
        this.clock = clock;
    }

    /** Every key point of a child up to today, in order of time. */
    @Requires(Permission.SEE_SECTION_19)
    public List<KeyPoint> ofPupil(PupilId pupil) {
        access.require(Permission.SEE_SECTION_19, pupil);
        return reading.of(pupil).upTo(Dates.today(clock));
    }

    private Stream<ToConsider> separations() {
        return asTats.within(() -> arrangements.current(ArrangementKind.SEPARATION, Dates.today(clock))).stream()
                .filter(one -> CompulsorySchoolAge.of(one.born()).contains(one.from()))
                .map(one -> new ToConsider(
                        one.pupil(),
                        one.pupilName(),
                        one.schoolName(),
                        new DueToConsider(
                                KeyPoint.Kind.SEPARATION,
                                KeyPointFacts.SEPARATION,
                                one.id().toString(),
                                one.from(),
                                "Safeguarding separation began")));
    }

    /** Facts about a child that nobody has answered yet. */
    @Requires(Permission.WORK_SECTION_19)
    public List<DueToConsider> unanswered(PupilId pupil) {
        access.require(Permission.WORK_SECTION_19, pupil);
        return reading.of(pupil).unanswered();
    }

    /**
     * Children for whom a clock or a safeguarding separation says that Section 19 is to be considered, and nobody has
     * recorded anything since: the longest waiting first.
     */
    @Requires(Permission.WORK_SECTION_19)
    public List<ToConsider> toConsider() {
        List<ToConsider> shown = Stream.concat(reading.clocksThatShowIt().stream(), separations())
                .toList();
        Set<PupilId> mine = access.among(
                Permission.WORK_SECTION_19,
                shown.stream().map(ToConsider::pupil).toList());
        List<ToConsider> seen =
                shown.stream().filter(child -> mine.contains(child.pupil())).toList();
        Set<ToConsider> answered = considerations.answered(seen);
        return seen.stream()
                .filter(child -> !answered.contains(child))
                .sorted(Comparator.comparing(child -> child.due().on()))
                .toList();
    }

    /**
     * Section 19 was considered at such a fact and no request is needed.
     *
     * @throws RuleBroken without a reason, or when somebody decided about it before
     */
    @Requires(Permission.WORK_SECTION_19)
    public void notNeeded(PupilId pupil, String dueClock, String key, String reason) {
        access.require(Permission.WORK_SECTION_19, pupil);
        if (reason.isBlank()) {
            throw new RuleBroken("Say why no request is needed.");
        }
        DueToConsider due = reading.of(pupil).due().stream()
                .filter(fact -> fact.clock().equals(dueClock) && fact.key().equals(key))
                .findFirst()
                .orElseThrow(NotFound::new);
        LocalDate today = Dates.today(clock);
        if (!considerations.insert(
                pupil, due, today, reason.strip(), access.current().id())) {
            throw new RuleBroken("Somebody has decided about this already.");
        }
        trail.changed(
                What.NOT_NEEDED,
                pupil.value(),
                pupil,
                Map.of("clock", dueClock, "reachedOn", due.on().toString()));
    }
}
