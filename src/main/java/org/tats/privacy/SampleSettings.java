package org.tats.privacy;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tats.audit.Draw;
import org.tats.audit.Stratum;

/**
 * Local rules of the check of openings.
 *
 * @param oneInOrdinary of how many openings by related people in hours one is drawn
 * @param oneInOdd the same by role alone, or out of hours
 * @param oneInOddest the same by role alone and out of hours; of emergency access all are
 * @param least how many of each kind at least
 * @param busy records of more pupils than these within an hour, outside a meeting, are a line of the report
 */
@Component
record SampleSettings(
        @Value("${tats.privacy.one-in-ordinary}") int oneInOrdinary,
        @Value("${tats.privacy.one-in-odd}") int oneInOdd,
        @Value("${tats.privacy.one-in-oddest}") int oneInOddest,
        @Value("${tats.privacy.least}") int least,
        @Value("${tats.privacy.day-begins}") String dayBegins,
        @Value("${tats.privacy.day-ends}") String dayEnds,
        @Value("${tats.privacy.busy-hour}") int busy) {

    Draw draw(Instant from, Instant to, long seed) {
        return new Draw(
                from,
                to,
                seed,
                LocalTime.parse(dayBegins),
                LocalTime.parse(dayEnds),
                Map.of(
                        Stratum.EMERGENCY, 1,
                        Stratum.NO_RELATIONSHIP_OUT_OF_HOURS, oneInOddest,
                        Stratum.NO_RELATIONSHIP, oneInOdd,
                        Stratum.OUT_OF_HOURS, oneInOdd,
                        Stratum.ORDINARY, oneInOrdinary),
                least);
    }
}
