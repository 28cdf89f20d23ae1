package org.tats.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.clocks.ClockDefinition;
import org.tats.clocks.ClockSettingService;
import org.tats.common.Dates;
import org.tats.common.PupilId;
import org.tats.common.RuleBroken;
import org.tats.registry.WorkingDays;

/**
 * Telling the family what a discussion agreed: who works on the case says when and how, or why not. Within how many working days
 * is the authority's own number, the clock FAMILY-5. No opening is audited: there are dates in it and no words, and whoever reads
 * it has opened the case or the minutes.
 */
@Service
@Transactional
public class FamilyTellingService {

    private static final String CLOCK = "FAMILY-5";

    private final Access access;
    private final DiscussionRepository discussions;
    private final FamilyTellingRepository tellings;
    private final CaseFiles files;
    private final ClockSettingService settings;
    private final WorkingDays workingDays;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FamilyTellingService(
            Access access,
            DiscussionRepository discussions,
            FamilyTellingRepository tellings,
            CaseFiles files,
            ClockSettingService settings,
            WorkingDays workingDays,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.discussions = discussions;
        this.tellings = tellings;
        this.files = files;
        this.settings = settings;
        this.workingDays = workingDays;
        this.events = events;
        this.clock = clock;
    }

    /** Of each finished discussion of a case, the newest first. */
    @Requires(Permission.SEE_CASE)
    public List<FamilyTelling> ofCase(CaseId id) {
        access.require(Permission.SEE_CASE, files.get(id).pupil());
        List<ClockDefinition> numbers = settings.all();
        return tellings.ofCase(id, heldOn -> allowed(numbers, heldOn));
    }

    /** Of those of these discussions that are finished and of cases that the acting person may see. */
    @Requires(Permission.SEE_CASE)
    public Map<DiscussionId, FamilyTelling> of(Collection<DiscussionId> discussed) {
        List<ClockDefinition> numbers = settings.all();
        List<FamilyTelling> found = tellings.of(discussed, heldOn -> allowed(numbers, heldOn));
        Set<PupilId> seen = access.among(
                Permission.SEE_CASE, found.stream().map(FamilyTelling::pupil).toList());
        return found.stream()
                .filter(telling -> seen.contains(telling.pupil()))
                .collect(Collectors.toMap(FamilyTelling::discussion, telling -> telling));
    }

    /**
     * The family was told. Said again, the later record holds and the earlier one is kept.
     *
     * @throws RuleBroken when it was before the discussion or lies ahead, or the discussion is not finished
     */
    @Requires(Permission.CONTRIBUTE)
    public void told(TellFamily told) {
        Discussion discussion = finished(told.discussion());
        if (told.on().isBefore(discussion.heldOn())) {
            throw new RuleBroken(
                    "They cannot be told before it was agreed, on " + Dates.full(discussion.heldOn()) + ".");
        }
        if (told.on().isAfter(Dates.today(clock))) {
            throw new RuleBroken("Record it when they have been told: the day lies ahead.");
        }
        if (access.person(told.by()).isEmpty()) {
            throw new RuleBroken("Choose who told them.");
        }
        int days = workingDays.between(discussion.heldOn(), told.on());
        tellings.told(
                discussion,
                told,
                days,
                allowed(settings.all(), discussion.heldOn()),
                access.current().id(),
                clock.instant());
        events.publishEvent(new FamilyTold(
                discussion.id(), discussion.pupil(), true, told.way().name()));
    }

    /** The family was not told, for a reason. @throws RuleBroken when the discussion is not finished */
    @Requires(Permission.CONTRIBUTE)
    public void notTold(DiscussionId id, NotTold reason) {
        Discussion discussion = finished(id);
        tellings.notTold(
                discussion,
                reason,
                allowed(settings.all(), discussion.heldOn()),
                access.current().id(),
                clock.instant());
        events.publishEvent(new FamilyTold(discussion.id(), discussion.pupil(), false, reason.name()));
    }

    private Discussion finished(DiscussionId id) {
        Discussion discussion = discussions.get(id);
        access.require(Permission.CONTRIBUTE, discussion.pupil());
        if (!discussion.finished()) {
            throw new RuleBroken("Finish the item first: nothing is agreed yet.");
        }
        return discussion;
    }

    /** The number of the day of the discussion; of days before the first number, that one. */
    private static int allowed(List<ClockDefinition> numbers, LocalDate heldOn) {
        List<ClockDefinition> ours =
                numbers.stream().filter(number -> number.id().equals(CLOCK)).toList();
        return ours.stream()
                .filter(number -> !heldOn.isBefore(number.validFrom()))
                .findFirst()
                .orElseGet(ours::getLast)
                .length();
    }
}
