package org.tats.cases;

import org.jspecify.annotations.Nullable;
import org.tats.common.AgencyId;
import org.tats.common.PersonId;
import org.tats.common.PupilId;

/**
 * Wording of a text that goes out which repeats a restricted one; never the restricted text itself.
 *
 * @param hash of the wording and both places: other wording has another
 * @param discussion where the outgoing text stands; of what belongs to none, the restricted one
 * @param pupil of the outgoing text
 * @param field of the outgoing text; {@code action:<id>} for the words of an action,
 *     {@code addendum:<id>} for a correction, {@code item:<id>} for what is said of an agenda item
 * @param passage the stretch of the outgoing text
 * @param writtenBy who wrote the outgoing text; null when that is not kept, as for actions and items
 * @param keeper the agency that keeps the restricted text
 * @param keeperName its name
 * @param otherPupil whether the restricted text is about another child of the day
 */
public record Overlap(
        String hash,
        DiscussionId discussion,
        PupilId pupil,
        String field,
        String passage,
        @Nullable PersonId writtenBy,
        @Nullable AgencyId keeper,
        String keeperName,
        boolean otherPupil) {

    /** The outgoing field as on the screen. */
    public String fieldLabel() {
        if (field.startsWith("addendum:")) {
            return "Correction";
        }
        if (field.startsWith("item:")) {
            return "Why it was on the agenda or carried";
        }
        return field.startsWith("action:") ? "Agreed action" : new DiscussionField(field).label();
    }
}
