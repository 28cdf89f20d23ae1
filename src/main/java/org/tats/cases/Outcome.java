package org.tats.cases;

/**
 * One entry of a forum's list of outcomes, copied into the discussion so that a later change of the list changes no
 * minutes.
 *
 * @param endsCase whether the case closes with it; then no review date is needed
 */
public record Outcome(String code, String label, boolean endsCase) {}
