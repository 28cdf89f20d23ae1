package org.tats.impact;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.tats.registry.AcademicYear;

/**
 * Who may be compared with whom, before anybody is matched. Where suspended time is compared, pupils of whom suspensions may not
 * have come are on neither side: what is not known of them is not nothing. Pure.
 */
final class Eligible {

    /**
     * Episodes of flags to look among.
     *
     * @param rules any of them
     * @param earliest the first day on which an episode may have begun
     * @param latest the last such day
     */
    record Flags(Set<String> rules, LocalDate earliest, LocalDate latest) {}

    private Eligible() {}

    /**
     * Of any rule that flagged one of those discussed, from the year before the one in which the period begins, to the end of the
     * one in which it ends.
     */
    static Flags flags(Cohort cohort, List<FollowedPupil> discussed) {
        return new Flags(
                rules(discussed),
                AcademicYear.of(cohort.from()).previous().first(),
                AcademicYear.of(cohort.to()).last());
    }

    /** Those of whom enough is known for this outcome. */
    static List<FollowedPupil> known(List<FollowedPupil> pupils, Outcome outcome) {
        return outcome == Outcome.ATTENDANCE
                ? pupils
                : pupils.stream()
                        .filter(pupil -> pupil.heardOf(pupil.afterTo()))
                        .toList();
    }

    /** Episodes of pupils of whom enough is known, of rules that flagged one of those discussed. */
    static List<FollowedPupil> candidates(List<FollowedPupil> discussed, List<FollowedPupil> flagged, Outcome outcome) {
        Set<String> rules = rules(discussed);
        return known(flagged, outcome).stream()
                .filter(each -> rules.containsAll(each.rules()))
                .toList();
    }

    private static Set<String> rules(List<FollowedPupil> pupils) {
        Set<String> rules = new TreeSet<>();
        pupils.forEach(pupil -> rules.addAll(pupil.rules()));
        return rules;
    }
}
