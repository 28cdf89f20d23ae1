package org.tats.learners;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A child on the list as figures count it. */
record CountedChild(
        UUID id,
        Set<Category> categories,
        @Nullable Integer daysOut,
        @Nullable Integer halfHours,
        @Nullable LocalDate nextOn) {

    CountedChild {
        // in a fixed order, for the hash of what figures were made from
        categories = Collections.unmodifiableSet(new TreeSet<>(categories));
    }
}
