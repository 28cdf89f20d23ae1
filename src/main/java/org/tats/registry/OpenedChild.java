package org.tats.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tats.common.PupilId;

/**
 * How a child came into the data without a file, and what may be done about it.
 *
 * @param details as they stand now
 * @param upn as it stands now; null without one
 * @param words why, in the opener's words; may be empty
 */
public record OpenedChild(
        PupilId pupil,
        ChildDetails details,
        @Nullable String upn,
        String localReference,
        WhyOpened why,
        String words,
        String openedBy,
        Instant openedAt,
        int version) {

    /**
     * A number that a school's file has for a pupil who may be this child.
     *
     * @param name of the pupil whom we have
     */
    public record Offer(
            PupilId pupil, String name, LocalDate dateOfBirth, String upn, String schoolName, Instant seenAt) {}

    /** What {@link ChildService#numbers} tells of one child. @param temporary whether the present number is temporary */
    public record Numbers(@Nullable String upn, boolean temporary, List<Offer> offers) {

        public Numbers {
            offers = List.copyOf(offers);
        }

        /** Whether a number can be given: there is none, or a temporary one. */
        public boolean open() {
            return upn == null || temporary;
        }
    }
}
