package org.tats.meetings;

import java.util.List;

/**
 * What a later module knows about items of the agenda, without a screen. Implement {@code spi.AgendaItemForm}, which adds the
 * form; a bean. Every method reads for the person signed in, within the caller's transaction.
 */
public interface AgendaItemPart {

    /** Whether it belongs to this item. Asked for every open item, so by what the item says; at most one short read. */
    boolean offers(OpenItem item);

    /**
     * Whether the decision is this form's: then the plain outcome is not chosen by hand, and what cases misses is said only
     * once nothing of {@link #missing} is left. The form records the outcome with {@code OutcomeService}.
     */
    default boolean decides(OpenItem item) {
        return false;
    }

    /**
     * What is still to be said before the item counts as discussed and the meeting can be closed: sentences without a full
     * stop that begin with what to do, without names. At the foot of the screen and on the last page.
     */
    default List<String> missing(OpenItem item) {
        return List.of();
    }

    /** Its part of the minutes of the item, in order. What the reader may not read is closed by the caller. */
    default List<ItemFact> minutes(OpenItem item) {
        return List.of();
    }

    /** What the projector may show of it; what somebody there may not hear, and whatever is restricted, the caller leaves out. */
    default List<ItemFact> room(OpenItem item) {
        return List.of();
    }
}
