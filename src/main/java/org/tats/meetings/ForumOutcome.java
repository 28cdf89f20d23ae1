package org.tats.meetings;

/** One choice of a forum's list of outcomes. A retired one stays with the discussions that had it. */
public record ForumOutcome(String code, String label, boolean endsCase, boolean active, int position) {}
