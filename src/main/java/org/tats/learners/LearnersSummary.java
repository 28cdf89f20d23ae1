package org.tats.learners;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.tats.common.PersonId;
import org.tats.common.SchoolUrn;

/**
 * The whole list in numbers, as far as the reader may see it.
 *
 * @param withoutHours of whom it is known that they get none
 * @param notKnown of whom the hours are not known
 * @param byCategory every category, with children; a child counts in each of theirs
 * @param schools with a child on the list, by name
 * @param owners who answer for a child on the list, by name
 * @param countedAt empty before the first count
 * @param before the day of the last meeting whose list was kept
 */
public record LearnersSummary(
        int children,
        int withoutHours,
        int notKnown,
        Map<Category, CategoryCount> byCategory,
        Map<SchoolUrn, String> schools,
        Map<PersonId, String> owners,
        Optional<Instant> countedAt,
        Optional<LocalDate> before) {

    /** Children of one category, and how many of them are known to get no hours. */
    public record CategoryCount(int children, int withoutHours) {
        static final CategoryCount NONE = new CategoryCount(0, 0);
    }
}
