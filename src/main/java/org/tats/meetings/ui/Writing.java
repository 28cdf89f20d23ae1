package org.tats.meetings.ui;

import java.util.Map;
import java.util.Set;
import org.tats.cases.DiscussionField;
import org.tats.cases.DiscussionId;
import org.tats.cases.DiscussionService;
import org.tats.cases.FieldText;
import org.tats.cases.Keeping;
import org.tats.common.AgencyId;

/**
 * What this person may write at an item, and how.
 *
 * @param everything chair and minute-taker write in every field
 * @param own the agencies for which the person speaks
 * @param agencies the agencies at the table for this child, in their order
 * @param elsewhere agencies whose contributions are not written on this screen, because others see it
 * @param harm what is said where a text may describe significant harm
 * @param locked the minutes are approved: nothing can be written any more
 */
record Writing(
        DiscussionService discussions,
        DiscussionId discussion,
        boolean everything,
        Set<AgencyId> own,
        Map<AgencyId, String> agencies,
        Set<AgencyId> elsewhere,
        HarmAnswering harm,
        boolean locked,
        LiveScreen screen) {

    /** Recorders write everywhere, a member what the own agency brings. */
    boolean mayWrite(DiscussionField field) {
        boolean away = field.agency().filter(elsewhere::contains).isPresent();
        return !locked
                && !away
                && (everything || field.agency().filter(own::contains).isPresent());
    }

    FieldText handle(DiscussionField field, Keeping keeping) {
        return discussions.handle(discussion, field, keeping);
    }

    DraftField field(String label, FieldText text) {
        return new DraftField(discussions, discussion, label, text, locked, screen);
    }
}
