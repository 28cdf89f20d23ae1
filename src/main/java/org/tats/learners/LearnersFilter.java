package org.tats.learners;

import java.util.Optional;
import org.tats.common.PersonId;
import org.tats.common.SchoolUrn;

/** What of the list is shown; empty for all. */
public record LearnersFilter(Optional<Category> category, Optional<SchoolUrn> school, Optional<PersonId> owner) {

    public static final LearnersFilter ALL = new LearnersFilter(Optional.empty(), Optional.empty(), Optional.empty());
}
