package org.tats.flags;

import java.time.LocalDate;
import java.util.List;
import org.tats.registry.PupilFacts;

/**
 * One rule over the facts about one pupil. A pure function: the same class serves the refresh of everybody, any as-of
 * date, and the words shown. Windows count back from the as-of date and include it; facts dated later are not seen.
 */
interface FlagRule {

    /** As in the list of rules, for example {@code SUS-1}. */
    String id();

    /** What holds on the as-of date; empty when nothing does. */
    List<Finding> find(PupilFacts facts, LocalDate asOf, Threshold threshold);
}
