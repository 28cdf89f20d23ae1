package org.tats.impact;

import java.time.LocalDate;
import java.util.Optional;
import org.tats.common.SchoolUrn;

/**
 * How much of a school's data there is.
 *
 * @param pupils on its roll
 * @param discussed pupils of the cohort
 * @param calendarTo the last known school day
 * @param attendanceTo the last day its registers are about
 * @param suspensionsTo the day on which the last suspension began that came; empty where none ever came
 * @param daysBehind school days that its registers do not reach yet; empty where that is not known
 * @param late whether its registers are more than {@link #MOST_BEHIND} school days behind, or never came
 * @param suspensionsLate whether its last suspension is more than {@link #MOST_SILENT} days before the end of its registers, or none
 *     ever came: nobody was suspended, or nobody sent it, and the files do not say which
 * @param withoutEthnicity pupils on roll whose ethnicity is not recorded
 * @param withoutMeals pupils on roll for whom free school meals are not recorded
 */
public record SchoolCoverage(
        SchoolUrn school,
        String name,
        String phase,
        int pupils,
        int discussed,
        Optional<LocalDate> calendarTo,
        Optional<LocalDate> attendanceTo,
        Optional<LocalDate> suspensionsTo,
        Optional<Integer> daysBehind,
        boolean late,
        boolean suspensionsLate,
        int withoutEthnicity,
        int withoutMeals) {

    /** School days. A local default, and that of the statement of every measure. */
    public static final int MOST_BEHIND = 5;

    /** Days, holidays with them: some 75 school days. A local default, and that of the statement of every measure. */
    public static final int MOST_SILENT = 120;

    /** Whether anything of it is late. */
    public boolean anyLate() {
        return late || suspensionsLate;
    }
}
