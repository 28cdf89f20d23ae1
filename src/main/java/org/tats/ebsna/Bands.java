package org.tats.ebsna;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tats.common.Dates;
import org.tats.common.Words;
import org.tats.registry.AcademicYear;
import org.tats.registry.AttendanceCounts;
import org.tats.registry.PupilFacts;
import org.tats.registry.PupilSchool;
import org.tats.registry.SchoolDays;

/** In which band the registers put a child: the first, the worst first, whose condition holds. Whole numbers only. */
final class Bands {

    private static final int PERCENT = 100;

    private final List<Band> bands;

    /** @param bands that count on the day; one of each */
    Bands(List<Band> bands) {
        this.bands = bands.stream().sorted(Comparator.comparingInt(Band::place)).toList();
    }

    BandReading read(PupilFacts facts, LocalDate today) {
        LocalDate asOf = facts.marks().lastMarked(today).orElse(null);
        if (asOf == null) {
            return new BandReading(Optional.empty(), "No register holds a mark for this pupil.", Optional.empty());
        }
        AttendanceCounts year = facts.marks().counts(AcademicYear.of(asOf).first(), asOf);
        for (Band band : bands) {
            Optional<String> why = holds(band, facts, year, asOf);
            if (why.isPresent()) {
                return new BandReading(Optional.of(band), why.get(), Optional.of(asOf));
            }
        }
        return new BandReading(
                Optional.empty(),
                "Only " + Words.count(year.possible(), "possible session") + " this school year: no band under "
                        + AttendanceCounts.LEAST_POSSIBLE + ".",
                Optional.of(asOf));
    }

    /** Why the child is in the band; empty when not. */
    private static Optional<String> holds(Band band, PupilFacts facts, AttendanceCounts year, LocalDate asOf) {
        boolean enough = year.possible() >= AttendanceCounts.LEAST_POSSIBLE;
        Integer below = band.below();
        Optional<String> nil = nothing(band.nilDays(), facts, asOf);
        if (nil.isPresent()) {
            return nil;
        }
        boolean rest = below == null && band.fallPoints() == null && band.nilDays() == null;
        if (enough && (rest || (below != null && year.attended() * PERCENT < (long) below * year.possible()))) {
            return Optional.of(attended(year) + " this school year.");
        }
        return enough ? fallen(band, facts, asOf) : Optional.empty();
    }

    private static Optional<String> nothing(@Nullable Integer nilDays, PupilFacts facts, LocalDate asOf) {
        if (nilDays == null) {
            return Optional.empty();
        }
        List<LocalDate> window = PupilSchool.days(facts, asOf).last(nilDays, asOf);
        if (window.size() < nilDays) {
            return Optional.empty();
        }
        AttendanceCounts counts = facts.marks().counts(window.getFirst(), asOf);
        // half of the sessions possible at least: a child who did not have to come is not called absent
        return counts.attended() == 0 && counts.possible() >= nilDays
                ? Optional.of("Nothing attended of " + Words.count(counts.possible(), "possible session")
                        + " in the last " + nilDays + " school days, since " + Dates.full(window.getFirst()) + ".")
                : Optional.empty();
    }

    private static Optional<String> fallen(Band band, PupilFacts facts, LocalDate asOf) {
        Integer points = band.fallPoints();
        Integer weeks = band.fallWeeks();
        if (points == null || weeks == null) {
            return Optional.empty();
        }
        SchoolDays days = PupilSchool.days(facts, asOf);
        LocalDate middle = days.schoolWeeksBack(weeks, asOf).orElse(null);
        LocalDate first = days.schoolWeeksBack(2 * weeks, asOf).orElse(null);
        if (middle == null || first == null) {
            return Optional.empty();
        }
        AttendanceCounts last = facts.marks().counts(middle, asOf);
        AttendanceCounts before = facts.marks().counts(first, middle.minusDays(1));
        return fell(last, before, points)
                ? Optional.of(attended(last) + " in the last " + weeks + " school weeks, " + attended(before)
                        + " in the " + weeks + " before.")
                : Optional.empty();
    }

    private static boolean fell(AttendanceCounts last, AttendanceCounts before, int points) {
        return last.possible() > 0
                && before.possible() > 0
                && (before.attended() * last.possible() - last.attended() * before.possible()) * PERCENT
                        >= points * last.possible() * before.possible();
    }

    private static String attended(AttendanceCounts counts) {
        return Words.percent(counts.attended(), counts.possible()) + " of " + Words.count(counts.possible(), "session");
    }
}
