package org.tats.panels;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tats.common.Dates;
import org.tats.common.PupilId;
import org.tats.registry.FactsReader;

/** Puts together what the key points of a child follow from. */
@Component
class KeyPointReading {

    private final FactsReader facts;
    private final RequestRepository requests;
    private final DecisionRepository decisions;
    private final EvidenceRepository evidence;
    private final ProvisionReading provisions;
    private final NotNeededRepository considerations;
    private final Clock clock;

    KeyPointReading(
            FactsReader facts,
            RequestRepository requests,
            DecisionRepository decisions,
            EvidenceRepository evidence,
            ProvisionReading provisions,
            NotNeededRepository considerations,
            Clock clock) {
        this.facts = facts;
        this.requests = requests;
        this.decisions = decisions;
        this.evidence = evidence;
        this.provisions = provisions;
        this.considerations = considerations;
        this.clock = clock;
    }

    KeyPoints of(PupilId pupil) {
        LocalDate today = Dates.today(clock);
        List<DueToConsider> due =
                facts.read(pupil).map(known -> KeyPointFacts.of(known, today)).orElse(List.of());
        return new KeyPoints(
                due,
                requests.ofPupil(pupil),
                decisions.ofPupil(pupil),
                evidence.checkIns(pupil),
                provisions.ofPupil(pupil),
                considerations.of(pupil));
    }
}
