package org.tats.ebsna;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Accepts a request and opens its plan.
 *
 * @param nextReview within two weeks, else with {@code lateReason}
 */
public record OpenPlan(
        PlanId id, JointWorkId request, UUID tier, Workers workers, LocalDate nextReview, String lateReason) {}
