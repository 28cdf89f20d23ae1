package org.tats.panels;

/** One of the options that are considered before a decision. @param note what to know about it; may be empty */
public record Choice(String code, String label, String note) {}
