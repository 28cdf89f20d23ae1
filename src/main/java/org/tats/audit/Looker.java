package org.tats.audit;

import java.time.Instant;
import java.util.Set;

/**
 * Somebody to whom a pupil was shown in a period.
 *
 * @param times rows of the trail: records opened, lists and searches that showed the pupil
 * @param by what was opened, as the trail names it: {@code case}, {@code pupil}, {@code pupil-search} and so on
 * @param emergency whether emergency access was open at one of these times
 */
public record Looker(Reader person, int times, Instant first, Instant last, Set<String> by, boolean emergency) {

    public Looker {
        by = Set.copyOf(by);
    }
}
