package org.tats.impact.compare;

/** From and to, both included. */
public record Interval(double from, double to) {

    public boolean covers(double value) {
        return from <= value && value <= to;
    }
}
