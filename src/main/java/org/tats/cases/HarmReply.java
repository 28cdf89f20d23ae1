package org.tats.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.tats.common.Dates;

/**
 * What somebody answers to a notice.
 *
 * @param calledAt when the hub was called, null for any other answer
 * @param words why it is not needed, empty for any other answer
 */
public record HarmReply(HarmAnswer answer, @Nullable Instant calledAt, String words) {

    /**
     * As a screen takes it.
     *
     * @param calledAt when the hub was called today, London time; null when it was not
     * @param why it is not needed; empty with no call: social care knows already
     */
    public static HarmReply of(@Nullable LocalTime calledAt, String why, LocalDate today) {
        if (calledAt != null) {
            return called(today.atTime(calledAt).atZone(Dates.LONDON).toInstant());
        }
        return why.isBlank() ? alreadyKnown() : notNeeded(why);
    }

    public static HarmReply called(Instant at) {
        return new HarmReply(HarmAnswer.CALLED, at, "");
    }

    public static HarmReply alreadyKnown() {
        return new HarmReply(HarmAnswer.ALREADY_KNOWN, null, "");
    }

    public static HarmReply notNeeded(String why) {
        return new HarmReply(HarmAnswer.NOT_NEEDED, null, why.strip());
    }
}
