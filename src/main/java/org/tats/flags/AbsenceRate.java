package org.tats.flags;

import java.time.LocalDate;
import java.util.List;
import org.tats.common.Dates;
import org.tats.common.Words;
import org.tats.registry.AcademicYear;
import org.tats.registry.AttendanceCounts;
import org.tats.registry.PupilFacts;

/** The one way in which persistent and severe absence are found: absent of possible sessions since 1 September, exact. */
final class AbsenceRate {

    private static final int PERCENT = 100;

    private AbsenceRate() {}

    /** @param name of what starts at the threshold, as in "persistent absence" */
    static List<Finding> find(PupilFacts facts, LocalDate asOf, Threshold threshold, String name) {
        if (!holds(facts, asOf, threshold)) {
            return List.of();
        }
        LocalDate from = AcademicYear.of(asOf).first();
        AttendanceCounts counts = facts.marks().counts(from, asOf);
        LocalDate since = Run.since(asOf, date -> holds(facts, date, threshold));
        int percent = threshold.number("percent");
        return List.of(new Finding(
                threshold.rule(),
                threshold.version(),
                since.toString(),
                true,
                since,
                "Absent for %d of %d sessions since 1 September, %s: %s starts at %d%%."
                        .formatted(
                                counts.absent(),
                                counts.possible(),
                                Words.percent(counts.absent(), counts.possible()),
                                name,
                                percent),
                new Inputs().absence(counts).period(from, asOf).values(),
                "%d authorised + %d unauthorised = %d of %d possible sessions from %s to %s; %d × 100 is at least %d × %d."
                        .formatted(
                                counts.authorised(),
                                counts.unauthorised(),
                                counts.absent(),
                                counts.possible(),
                                Dates.full(from),
                                Dates.full(asOf),
                                counts.absent(),
                                counts.possible(),
                                percent),
                Against.missed(facts, from, asOf)));
    }

    /** Whole numbers only: 10.000 % is persistent, 9.999 % is not. */
    private static boolean holds(PupilFacts facts, LocalDate date, Threshold threshold) {
        AttendanceCounts counts = facts.marks().counts(AcademicYear.of(date).first(), date);
        return counts.possible() >= threshold.number("minimumSessions")
                && counts.absent() * PERCENT >= counts.possible() * threshold.number("percent");
    }
}
