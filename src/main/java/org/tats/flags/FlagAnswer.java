package org.tats.flags;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;

/**
 * One flag as programs get it: evaluated on the fly for an as-of date, on the facts as known now.
 *
 * @param upn null for a child without one
 * @param inputs the values that the rule used; dates as ISO text, lengths in sessions or half days
 */
public record FlagAnswer(
        PupilId pupil,
        @Nullable String upn,
        SchoolUrn school,
        String rule,
        int ruleVersion,
        LocalDate since,
        String reason,
        Map<String, Object> inputs) {}
