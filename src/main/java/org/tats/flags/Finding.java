package org.tats.flags;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a rule found about one pupil on one as-of date.
 *
 * @param episode makes this finding the same as an earlier one of the same pupil and rule
 * @param run whether the finding is a run of days on which a condition held, of which there is at most one on any date;
 *     else it is one of possibly several events
 * @param since the day of the event, or the first day of the run
 * @param reason one sentence with values and dates
 * @param inputs the values that the rule used; dates as ISO text, lengths in sessions or half days
 * @param arithmetic how the values were compared, in a sentence
 * @param against sentences about what in the same data speaks against the flag
 */
record Finding(
        String rule,
        int version,
        String episode,
        boolean run,
        LocalDate since,
        String reason,
        Map<String, Object> inputs,
        String arithmetic,
        List<String> against) {

    Finding {
        inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
        against = List.copyOf(against);
    }
}
