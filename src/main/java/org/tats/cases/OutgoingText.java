package org.tats.cases;

import org.jspecify.annotations.Nullable;
import org.tats.common.PersonId;
import org.tats.common.PupilId;

/**
 * A text that is to go out and stands in no discussion, such as a correction of approved minutes.
 *
 * @param field names it in {@link Overlap#field()}: {@code addendum:<id>}
 * @param discussion what it corrects; null for the meeting as a whole
 * @param about null for the meeting as a whole
 */
public record OutgoingText(
        String field,
        @Nullable DiscussionId discussion,
        @Nullable PupilId about,
        String text,
        PersonId writtenBy) {}
