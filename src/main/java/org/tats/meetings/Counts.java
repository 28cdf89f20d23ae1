package org.tats.meetings;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tats.cases.ActionFigures;
import org.tats.cases.DiscussionKind;
import org.tats.cases.DiscussionOrigin;

/**
 * What happened in a period, both dates included. The same period and the same facts give the same figures.
 *
 * @param forum the code of the forum; empty for all together
 * @param asAt when the facts were read
 * @param pupilsByKind each pupil once, by the kind of the first discussion in the period; adds up to {@code pupils}
 * @param medianSchoolDays from referral to discussion; empty when nothing referred was discussed
 * @param waitsCounted how many discussions the median is of
 * @param waitsLeftOut referred discussions for which no school calendar covers the wait
 */
public record Counts(
        Optional<String> forum,
        LocalDate from,
        LocalDate to,
        Instant asAt,
        int meetings,
        int discussions,
        int pupils,
        Map<DiscussionKind, Integer> pupilsByKind,
        Map<DiscussionKind, Integer> discussionsByKind,
        Map<DiscussionOrigin, Integer> byOrigin,
        List<OutcomeCount> byOutcome,
        ActionFigures actions,
        int actionsNotDueYet,
        List<AgencyAttendees> attendees,
        Optional<BigDecimal> medianSchoolDays,
        int waitsCounted,
        int waitsLeftOut) {

    /** How many discussions ended with an outcome. */
    public record OutcomeCount(String label, boolean endsCase, int discussions) {}

    /** Invitations of an agency's people to whole meetings held in the period, by what became of them. */
    public record AgencyAttendees(
            String agencyName, int invited, int present, int deputies, int apologies, int absent) {}

    public Counts {
        pupilsByKind = Map.copyOf(pupilsByKind);
        discussionsByKind = Map.copyOf(discussionsByKind);
        byOrigin = Map.copyOf(byOrigin);
        byOutcome = List.copyOf(byOutcome);
        attendees = List.copyOf(attendees);
    }
}
