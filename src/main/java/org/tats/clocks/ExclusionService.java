package org.tats.clocks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.Dates;
import org.tats.common.NotFound;
import org.tats.common.PupilId;
import org.tats.common.RuleBroken;
import org.tats.registry.FactsReader;
import org.tats.registry.PupilFacts;
import org.tats.registry.Suspension;

/** What followed suspensions and permanent exclusions: notice to the governing board, its decision, review, provision. */
@Service
@Transactional
public class ExclusionService {

    private final Access access;
    private final FactsReader facts;
    private final ExclusionStepRepository steps;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ExclusionService(
            Access access,
            FactsReader facts,
            ExclusionStepRepository steps,
            Clocks clocks,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.facts = facts;
        this.steps = steps;
        this.clocks = clocks;
        this.events = events;
        this.clock = clock;
    }

    /** Suspensions and permanent exclusions of a pupil, lunchtimes and cancelled ones too; the latest first. */
    @Requires(Permission.SEE_CLOCKS)
    public List<ExclusionRow> ofPupil(PupilId pupil) {
        access.require(Permission.SEE_CLOCKS, pupil);
        PupilFacts known = facts.read(pupil).orElseThrow(NotFound::new);
        Map<String, ExclusionSteps> taken = steps.of(List.of(pupil)).getOrDefault(pupil, Map.of());
        Map<String, Integer> versions = steps.versions(pupil);
        return exclusions(known)
                .map(exclusion -> {
                    ExclusionSteps after = taken.getOrDefault(exclusion.key(), ExclusionSteps.NONE);
                    return new ExclusionRow(
                            exclusion,
                            after,
                            versions.getOrDefault(exclusion.key(), 0),
                            ExclusionDates.doubt(known, exclusion, after));
                })
                .toList();
    }

    /**
     * Writes down what followed one of them. Its clocks are counted again at once.
     *
     * @throws RuleBroken when a date lies before what it follows or after today, or somebody else recorded dates meanwhile
     */
    @Requires(Permission.RECORD_STEPS)
    public void record(RecordSteps command) {
        access.require(Permission.RECORD_STEPS, command.pupil());
        Suspension exclusion = exclusions(facts.read(command.pupil()).orElseThrow(NotFound::new))
                .filter(each -> each.key().equals(command.exclusion()))
                .findFirst()
                .orElseThrow(NotFound::new);
        ExclusionDates.check(exclusion, command.steps(), today());
        if (!steps.save(command)) {
            throw new RuleBroken(
                    "Somebody else recorded dates meanwhile. Look at them again; nothing was overwritten.");
        }
        events.publishEvent(new StepsRecorded(command.pupil(), command.exclusion(), command.version() + 1));
        clocks.recount(Set.of(command.pupil()), "exclusions");
    }

    private static Stream<Suspension> exclusions(PupilFacts known) {
        return Stream.concat(known.suspensions().stream(), known.cancelled().stream())
                .sorted(Comparator.comparing(Suspension::start).reversed().thenComparing(Suspension::key));
    }

    private LocalDate today() {
        return Dates.today(clock);
    }
}
