package org.tats.learners;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tats.common.PupilId;

/**
 * A child on the list, as shown.
 *
 * @param schoolName of the present or last school; empty without one
 * @param since the first day of the unbroken time out of full-time school
 * @param daysOut school days since then; null when no school day of the child is known
 * @param halfHours of education a week; null when not known
 * @param ownerName empty when nobody answers for the child
 * @param nextOn the earliest review, planned end or deadline, past ones too; null for none
 * @param change since the last meeting before
 */
public record LearnerRow(
        PupilId pupil,
        String name,
        String ncyear,
        String schoolName,
        Set<Category> categories,
        LocalDate since,
        @Nullable Integer daysOut,
        @Nullable Integer halfHours,
        String ownerName,
        @Nullable LocalDate nextOn,
        String nextWhat,
        Change change) {

    public LearnerRow {
        categories = Set.copyOf(categories);
    }

    /** "Section 19, Severe absence". */
    public String why() {
        return categories.stream().sorted().map(Category::words).collect(Collectors.joining(", "));
    }

    /** "7.5", "none", "not known". */
    public String hours() {
        return Change.hours(halfHours);
    }

    public String days() {
        return daysOut == null ? "not known" : String.valueOf(daysOut);
    }
}
