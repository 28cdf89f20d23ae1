package org.tats.panels;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What registers say of arranged education.
 *
 * @param kSessions sessions that the school marked K while it ran
 * @param marked sessions with any possible mark while it ran
 * @param dataTo the last day with a mark; empty when there is none
 * @param after sessions attended in the 30 school days after the end; empty while it runs
 */
public record ProvisionAttendance(int kSessions, int marked, Optional<LocalDate> dataTo, Optional<After> after) {

    /** @param days school days that have passed, 30 at the most */
    public record After(int days, int attended, int possible) {}
}
