package org.tats.cases;

import java.util.Map;

/** Actions that were due in a period, by how they stand now. Every status is a key; the numbers add up to {@link #due}. */
public record ActionFigures(Map<ActionStatus, Integer> byStatus) {

    public ActionFigures {
        byStatus = Map.copyOf(byStatus);
    }

    public int due() {
        return byStatus.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int of(ActionStatus status) {
        return byStatus.getOrDefault(status, 0);
    }
}
