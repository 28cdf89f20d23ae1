package org.tats.panels;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tats.access.AsTats;
import org.tats.access.RunAs;
import org.tats.clocks.ClockRow;
import org.tats.clocks.ClockService;
import org.tats.clocks.Reading;
import org.tats.clocks.RunningRow;
import org.tats.common.Dates;
import org.tats.common.PupilId;
import org.tats.registry.FactsReader;

/** Puts together what the key points of a child follow from: clocks, registers, and the records of this module. */
@Component
class KeyPointReading {

    static final String SIXTH_DAY = "SIXTH-DAY";

    private static final Map<String, KeyPoint.Kind> CLOCKS = Map.of(
            "SICK-15",
            KeyPoint.Kind.ILLNESS_15,
            "ABSENT-15",
            KeyPoint.Kind.ABSENCE_15,
            SIXTH_DAY,
            KeyPoint.Kind.SIXTH_DAY);

    private final AsTats asTats;
    private final FactsReader facts;
    private final ClockService clocks;
    private final RequestRepository requests;
    private final DecisionRepository decisions;
    private final EvidenceRepository evidence;
    private final ProvisionReading provisions;
    private final NotNeededRepository considerations;
    private final Clock clock;

    KeyPointReading(
            AsTats asTats,
            FactsReader facts,
            ClockService clocks,
            RequestRepository requests,
            DecisionRepository decisions,
            EvidenceRepository evidence,
            ProvisionReading provisions,
            NotNeededRepository considerations,
            Clock clock) {
        this.asTats = asTats;
        this.facts = facts;
        this.clocks = clocks;
        this.requests = requests;
        this.decisions = decisions;
        this.evidence = evidence;
        this.provisions = provisions;
        this.considerations = considerations;
        this.clock = clock;
    }

    KeyPoints of(PupilId pupil) {
        LocalDate today = Dates.today(clock);
        // whole, whoever reads the key points: they are the record of what the authority did
        List<DueToConsider> due = new ArrayList<>(asTats.within(() -> facts.read(pupil))
                .map(known -> KeyPointFacts.of(known, today))
                .orElse(List.of()));
        RunAs.system(() -> clocks.ofPupil(pupil)).stream()
                .flatMap(row -> reached(row).stream())
                .forEach(due::add);
        return new KeyPoints(
                due,
                requests.ofPupil(pupil),
                decisions.ofPupil(pupil),
                evidence.checkIns(pupil),
                provisions.ofPupil(pupil),
                considerations.of(pupil));
    }

    private static Optional<DueToConsider> reached(ClockRow row) {
        Reading reading = row.reading();
        return CLOCKS.containsKey(row.clock().id())
                ? reading.due()
                        .filter(due -> !due.isAfter(reading.asOf()))
                        .filter(due -> permanentOrTotal(row.clock().id(), reading.key()))
                        .map(due -> due(row.clock().id(), reading.key(), due))
                : Optional.empty();
    }

    /** Children whose clock shows today, as at the last count, that Section 19 is to be considered. */
    List<ToConsider> clocksThatShowIt() {
        return clocks.reached(CLOCKS.keySet()).stream()
                .filter(row -> permanentOrTotal(row.clock().id(), row.key()))
                .flatMap(row -> shown(row).stream())
                .toList();
    }

    private static Optional<ToConsider> shown(RunningRow row) {
        PupilId pupil = row.pupil();
        return pupil == null
                ? Optional.empty()
                : row.dueOn()
                        .map(due -> new ToConsider(
                                pupil,
                                row.name(),
                                row.schoolName(),
                                due(row.clock().id(), row.key(), due)));
    }

    private static DueToConsider due(String clockId, String key, LocalDate on) {
        KeyPoint.Kind kind = java.util.Objects.requireNonNull(CLOCKS.get(clockId));
        return new DueToConsider(kind, clockId, key, on, words(kind));
    }

    private static String words(KeyPoint.Kind kind) {
        return switch (kind) {
            case ILLNESS_15 -> "15 school days of illness";
            case ABSENCE_15 -> "15 school days of absence of any kind";
            default -> "Sixth school day after a permanent exclusion";
        };
    }

    /** The school owes the sixth day of a suspension; after a permanent exclusion it is the authority. */
    private static boolean permanentOrTotal(String clockId, String key) {
        return !clockId.equals(SIXTH_DAY) || key.startsWith("PERM");
    }
}
