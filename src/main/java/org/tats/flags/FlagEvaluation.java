package org.tats.flags;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tats.common.PupilId;
import org.tats.registry.FactsReader;
import org.tats.registry.PupilFacts;
import org.tats.registry.PupilSchool;
import org.tats.registry.Upn;

/** Asks every rule about every pupil, one after the other, holding no more than one pupil's facts at a time. */
@Component
class FlagEvaluation {

    /** A finding with its pupil's UPN, by which answers are sorted; those without one come first. */
    private record Found(@Nullable String upn, StagedFinding staged) {}

    private final FactsReader facts;
    private final ThresholdQueries thresholds;

    FlagEvaluation(FactsReader facts, ThresholdQueries thresholds) {
        this.facts = facts;
        this.thresholds = thresholds;
    }

    /** Everybody. @return how many pupils were read */
    int everybody(LocalDate asOf, Consumer<StagedFinding> found) {
        Thresholds valid = thresholds.on(asOf);
        int[] pupils = {0};
        facts.streamAll(pupil -> {
            pupils[0]++;
            evaluate(pupil, asOf, valid).forEach(found);
        });
        return pupils[0];
    }

    /** These pupils only. */
    void these(Collection<PupilId> pupils, LocalDate asOf, Consumer<StagedFinding> found) {
        Thresholds valid = thresholds.on(asOf);
        facts.streamFor(pupils, pupil -> evaluate(pupil, asOf, valid).forEach(found));
    }

    /** All flags on a date, sorted by UPN, rule, first day and episode. */
    FlagsAsOf asOf(LocalDate asOf, Instant knownAt) {
        Thresholds valid = thresholds.on(asOf);
        List<Found> all = new ArrayList<>();
        facts.streamAll(pupil -> {
            Upn upn = pupil.upn();
            evaluate(pupil, asOf, valid)
                    .forEach(staged -> all.add(new Found(upn == null ? null : upn.value(), staged)));
        });
        all.sort(Comparator.comparing(Found::upn, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(found -> found.staged().finding().rule())
                .thenComparing(found -> found.staged().finding().since())
                .thenComparing(found -> found.staged().finding().episode()));
        return new FlagsAsOf(
                asOf,
                knownAt,
                all.stream().map(FlagEvaluation::answer).toList(),
                all.stream().map(found -> found.staged().pupil()).distinct().toList());
    }

    /** What all rules find about one pupil. Nothing for a pupil who was never on the roll of a school here. */
    static List<StagedFinding> evaluate(PupilFacts facts, LocalDate asOf, Thresholds thresholds) {
        List<StagedFinding> found = new ArrayList<>();
        PupilSchool.of(facts, asOf).ifPresent(school -> {
            for (FlagRule rule : FlagRules.ALL) {
                thresholds
                        .of(rule.id())
                        .ifPresent(threshold -> rule.find(facts, asOf, threshold)
                                .forEach(finding -> found.add(new StagedFinding(facts.pupil(), school, finding))));
            }
        });
        return found;
    }

    private static FlagAnswer answer(Found found) {
        Finding finding = found.staged().finding();
        return new FlagAnswer(
                found.staged().pupil(),
                found.upn(),
                found.staged().school(),
                finding.rule(),
                finding.version(),
                finding.since(),
                finding.reason(),
                finding.inputs());
    }
}
