package org.tats.impact;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tats.impact.compare.Followed;
import org.tats.impact.compare.Followed.Alike;
import org.tats.impact.compare.Sessions;
import org.tats.registry.AcademicYear;

/**
 * A pupil with both windows, as the database has it.
 *
 * @param about key of the discussion, or of the flag of a comparison pupil
 * @param days of each window
 * @param pupil key of the pupil
 * @param rules that flagged a discussed pupil; the one rule of a comparison pupil
 * @param on first day of the flag, or of the discussion
 * @param indexOn from which the time after counts
 * @param afterTo the last day of the window after
 * @param heardTo the day up to which no suspension or exclusion from the school means that there was none; null where none ever
 *     came
 * @param year group as at the taking
 * @param excludedOn the first permanent exclusion after, that stands; null for none
 * @param assessedOn the first assessment begun after; null for none
 * @param planned whether there was a plan or an assessment before
 */
record FollowedPupil(
        UUID about,
        int days,
        String pupil,
        Set<String> rules,
        LocalDate on,
        LocalDate indexOn,
        LocalDate afterTo,
        @Nullable LocalDate heardTo,
        String phase,
        String year,
        String provision,
        Sessions attendedBefore,
        Sessions attendedAfter,
        int suspendedBefore,
        int suspendedAfter,
        int suspensions,
        @Nullable LocalDate excludedOn,
        @Nullable LocalDate assessedOn,
        boolean planned) {

    /** Bands of five points of attendance. */
    private static final int BANDS = 20;

    AcademicYear academicYear() {
        return AcademicYear.of(on);
    }

    /**
     * Whether suspensions and exclusions up to a day would have come: neither they nor the registers of the school are late, or
     * what came reaches that day.
     */
    boolean heardOf(LocalDate day) {
        return heardTo != null && !heardTo.isBefore(day);
    }

    /** @param taken the day of the taking, when the pupil was in {@link #year} */
    Followed followed(Outcome outcome, LocalDate taken) {
        return new Followed(
                pupil,
                new Alike(phase, yearOn(taken), provision, (int) (attendedBefore.share() * BANDS), suspensions),
                attendedBefore.share(),
                sessions(outcome, attendedBefore, suspendedBefore),
                sessions(outcome, attendedAfter, suspendedAfter));
    }

    private static Sessions sessions(Outcome outcome, Sessions attended, int suspended) {
        return outcome == Outcome.ATTENDANCE
                ? attended
                // a long suspension may go on after the window in which it began
                : new Sessions(Math.min(suspended, attended.possible()), attended.possible());
    }

    /** Nursery and reception are years below 1. */
    private int yearOn(LocalDate taken) {
        int now = year.matches("\\d{1,2}") ? Integer.parseInt(year) : 0;
        return now - (AcademicYear.of(taken).startYear() - academicYear().startYear());
    }
}
