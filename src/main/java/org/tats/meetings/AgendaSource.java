package org.tats.meetings;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tats.cases.DiscussionId;
import org.tats.common.PupilId;

/**
 * Something in a later module that asks for pupils to be discussed: Section 19 requests and reviews that are due, decisions
 * to ratify, the list of vulnerable learners. A bean. What it asks for stands with referrals, reviews and flags among the
 * proposals for the forum's next agenda, one line a pupil.
 */
public interface AgendaSource {

    /** Names it in the database, such as {@code section-19}; never changes. */
    String code();

    /**
     * Whom it asks to discuss, read for the person signed in. Whoever is on an agenda of the forum already is left out by the
     * caller.
     *
     * @param forum look at {@link ForumRow#code()}: empty for a forum that is not meant
     * @param heldOn the day of the meeting; reviews due by then
     */
    List<Proposed> proposals(ForumRow forum, LocalDate heldOn);

    /** Told in the transaction in which it happens. */
    default void told(News news) {}

    /**
     * One reason to discuss a pupil.
     *
     * @param kind one of the forum's item kinds; an IllegalStateException where the forum has no such lane
     * @param reason a sentence for the room, with its full stop
     * @param askedOn the day from which waiting is counted, null when nobody asked
     * @param key what asks, such as the id of the request; kept with the item, never shown
     */
    record Proposed(
            PupilId pupil,
            ItemKind kind,
            String reason,
            @Nullable LocalDate askedOn,
            String key) {}

    /** What became of something that this source asked for. */
    enum What {
        /** On the agenda of the meeting. */
        ADDED,
        /** Off that agenda before it was opened: it asks again. */
        TAKEN_OFF,
        /** Not reached; the item is the new one, at the next meeting. */
        CARRIED,
        /** The meeting reached it. */
        OPENED,
        /** Left with nothing missing, or the meeting ended. */
        DISCUSSED
    }

    /**
     * @param key as it was proposed
     * @param discussion null until the item is opened
     */
    record News(
            What what,
            String key,
            AgendaItemId item,
            MeetingId meeting,
            LocalDate heldOn,
            PupilId pupil,
            @Nullable DiscussionId discussion) {}
}
