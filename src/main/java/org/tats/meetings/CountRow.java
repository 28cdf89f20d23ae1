package org.tats.meetings;

/** One figure with its definition, as on the screen and in the file. */
public record CountRow(String section, String measure, String value, String definition) {}
