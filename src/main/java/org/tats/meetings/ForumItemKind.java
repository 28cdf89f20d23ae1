package org.tats.meetings;

/** How a forum calls a lane of its agenda and how many minutes it plans for an item there. */
public record ForumItemKind(ItemKind kind, String label, int plannedMinutes, int position) {}
