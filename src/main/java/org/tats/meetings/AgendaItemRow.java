package org.tats.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tats.cases.DiscussionId;
import org.tats.cases.DiscussionOrigin;
import org.tats.cases.ReferralId;
import org.tats.common.PupilId;

/**
 * An item of an agenda, as the acting person may see it.
 *
 * @param number as counted on the agenda, from 1; 0 for an item that is off it
 * @param about who and why; null for a person who may not see this pupil: then it is a closed item
 * @param spentSeconds until the meeting was last at this item; what runs now comes on top
 */
public record AgendaItemRow(
        AgendaItemId id,
        MeetingId meeting,
        int number,
        ItemKind kind,
        String kindLabel,
        int plannedMinutes,
        ItemState state,
        int spentSeconds,
        @Nullable Instant openedAt,
        @Nullable Instant finishedAt,
        @Nullable About about,
        int version) {

    /** The part of an item that is about the child. */
    public record About(
            PupilId pupil,
            String name,
            String yearGroup,
            String schoolName,
            DiscussionOrigin origin,
            @Nullable ReferralId referral,
            @Nullable LocalDate askedOn,
            String reasons,
            @Nullable DiscussionId discussion,
            String carriedReason,
            @Nullable AgendaItemId carriedFrom) {}

    /** The same item for those who may not see the child. */
    AgendaItemRow withoutChild() {
        return new AgendaItemRow(
                id,
                meeting,
                number,
                kind,
                kindLabel,
                plannedMinutes,
                state,
                spentSeconds,
                openedAt,
                finishedAt,
                null,
                version);
    }

    public boolean closed() {
        return about == null;
    }

    /** The pupil's name, or what stands in its place for those who may not see it. */
    public String title() {
        return about == null ? "Closed item" : about.name();
    }

    public Optional<DiscussionId> discussion() {
        return Optional.ofNullable(about).flatMap(known -> Optional.ofNullable(known.discussion()));
    }

    public Optional<PupilId> pupil() {
        return Optional.ofNullable(about).map(About::pupil);
    }
}
