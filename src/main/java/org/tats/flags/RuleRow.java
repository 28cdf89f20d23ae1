package org.tats.flags;

/** A rule as lists and filters name it. */
public record RuleRow(String id, String title) {}
