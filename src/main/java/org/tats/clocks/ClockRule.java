package org.tats.clocks;

import java.time.LocalDate;
import java.util.List;

/** When one clock runs for a child. A pure function; facts dated after the as-of date are not seen. */
interface ClockRule {

    /** As in the list of clocks, for example {@code GOV-15}. */
    String id();

    /** Every running that has begun by the as-of date; empty when there is none. */
    List<Reading> read(ClockFacts facts, LocalDate asOf, ClockDefinition clock);
}
