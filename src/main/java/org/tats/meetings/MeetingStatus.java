package org.tats.meetings;

/** Where a meeting is on its way from a date in the series to locked minutes. */
public enum MeetingStatus {
    PLANNED("Planned"),
    /** Not held; its date in the series is free again. */
    CANCELLED("Not held"),
    IN_PROGRESS("In progress"),
    /** Over: the minutes are a draft that the chair reads. */
    DRAFT_MINUTES("Minutes to approve"),
    /** Locked: from here on only dated addenda. */
    APPROVED("Approved");

    private final String words;

    MeetingStatus(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    public boolean canBecome(MeetingStatus next) {
        return switch (this) {
            case PLANNED -> next == IN_PROGRESS || next == CANCELLED;
            case IN_PROGRESS -> next == DRAFT_MINUTES;
            case DRAFT_MINUTES -> next == APPROVED;
            case CANCELLED, APPROVED -> false;
        };
    }

    /** Whether the meeting took place: counts are about these. */
    public boolean held() {
        return this == DRAFT_MINUTES || this == APPROVED;
    }

    /** Whether the agenda may still gain, lose and reorder items. */
    public boolean agendaOpen() {
        return this == PLANNED || this == IN_PROGRESS;
    }
}
