package org.tats.cases;

import org.jspecify.annotations.Nullable;
import org.tats.common.PersonId;
import org.tats.common.PupilId;

/**
 * A text that is to go out and stands in no discussion: a correction of approved minutes, or why an item was on the agenda
 * or carried.
 *
 * @param field names it in {@link Overlap#field()}: {@code addendum:<id>}, {@code item:<id>}
 * @param discussion to which it belongs; null for the meeting as a whole and for an item that was not reached
 * @param about null for the meeting as a whole
 * @param writtenBy null when that is not kept, as for items
 */
public record OutgoingText(
        String field,
        @Nullable DiscussionId discussion,
        @Nullable PupilId about,
        String text,
        @Nullable PersonId writtenBy) {}
