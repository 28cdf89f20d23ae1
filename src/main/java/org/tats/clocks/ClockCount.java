package org.tats.clocks;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;
import org.tats.registry.FactsReader;
import org.tats.registry.PupilFacts;
import org.tats.registry.PupilSchool;

/** Reads every clock of every pupil, one pupil after the other, holding no more than one pupil's facts at a time. */
@Component
class ClockCount {

    /** @param school of the pupil on the as-of date; empty for a child without one */
    record Counted(PupilId pupil, Optional<SchoolUrn> school, Reading reading) {}

    private final FactsReader facts;
    private final DefinitionQueries definitions;
    private final ExclusionStepRepository steps;

    ClockCount(FactsReader facts, DefinitionQueries definitions, ExclusionStepRepository steps) {
        this.facts = facts;
        this.definitions = definitions;
        this.steps = steps;
    }

    void everybody(LocalDate asOf, Consumer<Counted> counted) {
        Map<String, ClockDefinition> valid = definitions.on(asOf);
        Map<PupilId, Map<String, ExclusionSteps>> known = steps.all();
        facts.streamAll(pupil -> count(pupil, known, asOf, valid, counted));
    }

    void these(Collection<PupilId> pupils, LocalDate asOf, Consumer<Counted> counted) {
        Map<String, ClockDefinition> valid = definitions.on(asOf);
        Map<PupilId, Map<String, ExclusionSteps>> known = steps.of(pupils);
        facts.streamFor(pupils, pupil -> count(pupil, known, asOf, valid, counted));
    }

    private static void count(
            PupilFacts pupil,
            Map<PupilId, Map<String, ExclusionSteps>> steps,
            LocalDate asOf,
            Map<String, ClockDefinition> valid,
            Consumer<Counted> counted) {
        var facts = new ClockFacts(pupil, steps.getOrDefault(pupil.pupil(), Map.of()));
        Optional<SchoolUrn> school = PupilSchool.of(pupil, asOf);
        for (ClockRule rule : ClockRules.ALL) {
            ClockDefinition clock = valid.get(rule.id());
            List<Reading> readings = clock == null ? List.of() : rule.read(facts, asOf, clock);
            readings.forEach(reading -> counted.accept(new Counted(pupil.pupil(), school, reading)));
        }
    }
}
