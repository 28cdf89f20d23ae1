package org.tats.clocks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tats.clocks.spi.RecordSpan;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;
import org.tats.registry.FactsReader;
import org.tats.registry.LocalAuthorities;
import org.tats.registry.OurAuthority;
import org.tats.registry.PupilFacts;
import org.tats.registry.PupilSchool;
import org.tats.registry.SchoolDays;
import org.tats.registry.WorkingDays;

/** Reads every clock of every pupil, one pupil after the other, holding no more than one pupil's facts at a time. */
@Component
class ClockCount {

    /**
     * @param about the child, or what else it is about
     * @param school of the pupil on the as-of date; null for a child without one
     * @param owner null when nobody answers for it
     */
    record Counted(
            UUID about,
            @Nullable PupilId pupil,
            @Nullable SchoolUrn school,
            @Nullable PersonId owner,
            Reading reading) {}

    private final FactsReader facts;
    private final DefinitionRepository definitions;
    private final ExclusionStepRepository steps;
    private final ClockRecords records;
    private final OurAuthority ours;
    private final ClockDays workingDays;

    ClockCount(
            FactsReader facts,
            DefinitionRepository definitions,
            ExclusionStepRepository steps,
            ClockRecords records,
            OurAuthority ours,
            WorkingDays workingDays) {
        this.facts = facts;
        this.definitions = definitions;
        this.steps = steps;
        this.records = records;
        this.ours = ours;
        this.workingDays = ClockDays.working(workingDays::isBankHoliday);
    }

    /** Everybody. @return how many pupils were read */
    int everybody(LocalDate asOf, Consumer<Counted> counted) {
        var known = new Known(Optional.empty(), asOf);
        known.aboutNoPupil(counted);
        int[] pupils = {0};
        facts.streamAll(pupil -> {
            pupils[0]++;
            known.count(pupil, counted);
        });
        return pupils[0];
    }

    /** These pupils, and what is about none. */
    void these(Collection<PupilId> pupils, LocalDate asOf, Consumer<Counted> counted) {
        var known = new Known(Optional.of(pupils), asOf);
        known.aboutNoPupil(counted);
        facts.streamFor(pupils, pupil -> known.count(pupil, counted));
    }

    /** What is read once before the pupils stream by: the definitions, steps and records of all of them. */
    private final class Known {

        private final LocalDate asOf;
        private final ClockNumbers numbers;
        private final Map<PupilId, Map<String, ExclusionSteps>> stepsTaken;
        private final ClockRecords.Read read;
        private @Nullable SchoolDays usualDays;

        Known(Optional<Collection<PupilId>> pupils, LocalDate asOf) {
            this.asOf = asOf;
            this.numbers = definitions.numbers();
            this.stepsTaken = pupils.map(steps::of).orElseGet(steps::all);
            this.read = records.read(pupils, asOf);
        }

        void count(PupilFacts pupil, Consumer<Counted> counted) {
            PupilId id = pupil.pupil();
            var clockFacts = new ClockFacts(pupil, stepsTaken.getOrDefault(id, Map.of()), this::usualDays);
            SchoolUrn school = PupilSchool.of(pupil, asOf).orElse(null);
            PersonId lead = read.lead(id);
            for (Reading reading : byRules(clockFacts)) {
                counted.accept(new Counted(id.value(), id, school, lead, whose(pupil, reading)));
            }
            for (RecordSpan span : read.spans(id)) {
                PersonId owner = span.owner() == null ? lead : span.owner();
                numbers.on(span.clock(), span.span().start())
                        .map(clock -> Readings.of(clock, span.span(), days(clock, clockFacts, span), asOf))
                        .ifPresent(reading ->
                                counted.accept(new Counted(id.value(), id, school, owner, whose(pupil, reading))));
            }
        }

        /** Read when the first child needs them: few do. */
        private SchoolDays usualDays() {
            if (usualDays == null) {
                usualDays = facts.usualSchoolDays();
            }
            return usualDays;
        }

        void aboutNoPupil(Consumer<Counted> counted) {
            for (RecordSpan span : read.aboutNoPupil()) {
                numbers.on(span.clock(), span.span().start())
                        .map(clock -> Readings.of(clock, span.span(), withoutSchool(clock), asOf))
                        .ifPresent(reading ->
                                counted.accept(new Counted(span.about(), null, null, span.owner(), reading)));
            }
        }

        private List<Reading> byRules(ClockFacts clockFacts) {
            List<Reading> readings = new ArrayList<>();
            for (ClockRule rule : ClockRules.ALL) {
                for (ClockDefinition clock : numbers.versions(rule.id())) {
                    rule.read(clockFacts, asOf, clock).stream()
                            .filter(numbers::bind)
                            .map(reading -> read.stop(clockFacts.pupil().pupil(), reading))
                            .forEach(readings::add);
                }
            }
            return readings;
        }
    }

    private Reading whose(PupilFacts pupil, Reading reading) {
        int home = pupil.homeLa();
        return ours.is(home) || !reading.state().open() || !ClockRules.owedWhereTheChildLives(reading)
                ? reading
                : reading.saying(
                        ClockState.ELSEWHERE,
                        "Owed by %s (%d), where the child lives. Tell them."
                                .formatted(LocalAuthorities.name(home).orElse("another authority"), home));
    }

    private ClockDays days(ClockDefinition clock, ClockFacts facts, RecordSpan span) {
        return clock.in() == CountedIn.SCHOOL_DAYS
                ? facts.schoolDays(span.span().start())
                : withoutSchool(clock);
    }

    /** Days that need no school; of school days none is known. */
    private ClockDays withoutSchool(ClockDefinition clock) {
        return switch (clock.in()) {
            case WORKING_DAYS -> workingDays;
            case WEEKS -> ClockDays.everyDay();
            case SCHOOL_DAYS, SESSIONS -> ClockDays.of(SchoolDays.none());
        };
    }
}
