package org.tats.programme;

/** One field of a change: its words before and after, either of which may be empty. */
public record FieldChange(String field, String was, String now) {}
