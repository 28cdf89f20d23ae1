package org.tats.publishing;

import java.util.List;

/**
 * What would be published of a table, and whether it may be.
 *
 * @param rules those of the day
 * @param shown as readers would get it
 * @param hidden each hidden figure and why, in the order of the table
 * @param blocking sentences; empty when it is safe
 * @param earlier numbers of the publications that count some of the same
 */
public record Check(
        FigureTable table,
        PublishingRules rules,
        ShownTable shown,
        List<HiddenCell> hidden,
        List<String> blocking,
        List<Integer> earlier) {

    public Check {
        hidden = List.copyOf(hidden);
        blocking = List.copyOf(blocking);
        earlier = List.copyOf(earlier);
    }

    public boolean safe() {
        return blocking.isEmpty();
    }
}
