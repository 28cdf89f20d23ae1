package org.tats.demo;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.SortedMap;

/**
 * An invented school: who it is, what each weekday is, and its school days within the dates of the data.
 *
 * @param order 0 for the first school of its phase
 * @param firstPupil number, in the whole authority, of its first pupil
 * @param schoolDays in order, the axis on which its pupils' lives are laid
 */
record DemoSchool(
        int urn,
        int establishment,
        String name,
        Phase phase,
        int order,
        int firstPupil,
        int size,
        SortedMap<LocalDate, DayKind> calendar,
        LocalDate[] schoolDays) {

    static final int AUTHORITY = 876;
    static final String AUTHORITY_NAME = "Bridgemere";

    int laestab() {
        return AUTHORITY * 10_000 + establishment;
    }

    /** The place of {@code date} among the school days, or of the next school day after it. */
    int dayAtOrAfter(LocalDate date) {
        int found = Arrays.binarySearch(schoolDays, date);
        return found >= 0 ? found : -found - 1;
    }

    /** Of two schools the same when all they say is the same; arrays compare by content. */
    @Override
    public boolean equals(Object other) {
        return other instanceof DemoSchool school && school.urn == urn && Arrays.equals(school.schoolDays, schoolDays);
    }

    @Override
    public int hashCode() {
        return urn;
    }

    @Override
    public String toString() {
        return name;
    }
}
