package org.tats.audit;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;

/**
 * What a sample of openings is drawn from. The same values on the same rows draw the same openings.
 *
 * @param from included
 * @param to excluded
 * @param dayBegins work begins then, in London, Monday to Friday
 * @param dayEnds and ends then
 * @param oneIn of how many openings of a stratum one is drawn, at least {@code least} where there are so many; 1 draws all
 */
public record Draw(
        Instant from,
        Instant to,
        long seed,
        LocalTime dayBegins,
        LocalTime dayEnds,
        Map<Stratum, Integer> oneIn,
        int least) {

    public Draw {
        oneIn = Map.copyOf(oneIn);
    }
}
