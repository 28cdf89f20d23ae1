package org.tats.ebsna;

/** A contact of a worker's day with the child's name and school. */
public record DayEntry(ContactEntry contact, String pupilName, String schoolName) {}
