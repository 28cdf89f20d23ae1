package org.tats.meetings;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tats.cases.DiscussionOrigin;
import org.tats.cases.ReferralId;
import org.tats.common.PupilId;

/**
 * A pupil who could be on the agenda, once, however many things ask for it.
 *
 * @param reasons what asks for it, in words, the most pressing first
 * @param askedBy by {@link AgendaSource#code()} the keys of what asks for it in later modules
 * @param askedOn the day from which waiting is counted, null when nobody asked
 */
public record Proposal(
        PupilId pupil,
        String name,
        String yearGroup,
        String schoolName,
        ItemKind kind,
        DiscussionOrigin origin,
        @Nullable ReferralId referral,
        @Nullable LocalDate askedOn,
        List<String> reasons,
        int plannedMinutes,
        Map<String, Set<String>> askedBy) {

    public boolean urgent() {
        return kind == ItemKind.URGENT;
    }
}
