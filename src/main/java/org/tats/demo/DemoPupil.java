package org.tats.demo;

import java.time.LocalDate;

/**
 * An invented pupil as the pupil file shows them.
 *
 * @param number in the whole authority, from 0
 * @param place in the school, from 0
 * @param supportSince the day from which {@code senProvision} holds; before it there was none
 * @param homeAuthority where the pupil lives, which for a few is not this authority
 */
record DemoPupil(
        int number,
        int place,
        DemoSchool school,
        String upn,
        String surname,
        String forename,
        LocalDate born,
        String sex,
        String ncYear,
        LocalDate entered,
        String senProvision,
        String senNeed,
        LocalDate supportSince,
        String ethnicity,
        boolean freeMeals,
        int homeAuthority) {

    /** As the school's file of that day showed the pupil. */
    DemoPupil asAt(LocalDate day) {
        boolean supported = !supportSince.isAfter(day);
        return new DemoPupil(
                number,
                place,
                school,
                upn,
                surname,
                forename,
                born,
                sex,
                yearGroup(day),
                entered,
                supported ? senProvision : "N",
                supported ? senNeed : "",
                supportSince,
                ethnicity,
                freeMeals,
                homeAuthority);
    }

    private String yearGroup(LocalDate day) {
        int year = SchoolYear.startYear(day) - SchoolYear.startYear(born) - 5;
        return year <= 0 ? "R" : String.valueOf(year);
    }

    boolean hasSupport() {
        return !senProvision.equals("N");
    }
}
