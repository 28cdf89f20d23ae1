package org.tats.meetings;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tats.cases.DiscussionOrigin;
import org.tats.cases.ReferralId;
import org.tats.common.PupilId;

/**
 * One thing that asks for a pupil to be discussed: a triaged flag, a referral, a review that is due, something of a later
 * module.
 *
 * @param kind the lane that this alone would ask for
 * @param source the {@link AgendaSource#code()}, empty for what this module finds itself
 * @param key what asks, for the source; empty where there is none
 */
record Asking(
        PupilId pupil,
        DiscussionOrigin origin,
        ItemKind kind,
        @Nullable ReferralId referral,
        @Nullable LocalDate askedOn,
        String reason,
        String source,
        String key) {

    Asking(
            PupilId pupil,
            DiscussionOrigin origin,
            boolean urgent,
            @Nullable ReferralId referral,
            @Nullable LocalDate askedOn,
            String reason) {
        this(pupil, origin, urgent ? ItemKind.URGENT : lane(origin), referral, askedOn, reason, "", "");
    }

    static Asking of(AgendaSource source, AgendaSource.Proposed asked) {
        return new Asking(
                asked.pupil(),
                AgendaSources.origin(asked.kind()),
                asked.kind(),
                null,
                asked.askedOn(),
                asked.reason(),
                source.code(),
                asked.key());
    }

    boolean urgent() {
        return kind == ItemKind.URGENT;
    }

    private static ItemKind lane(DiscussionOrigin origin) {
        return switch (origin) {
            case SCHOOL_REFERRAL, AUTHORITY_REFERRAL, OTHER -> ItemKind.NEW;
            case REVIEW -> ItemKind.REVIEW;
            case FLAG -> ItemKind.FLAG;
        };
    }
}
