package org.tats.meetings;

import org.tats.common.RuleBroken;

/** What holds of every agenda. */
final class AgendaRules {

    static final int LONGEST_ITEM = 120;

    private AgendaRules() {}

    static void minutes(int minutes) {
        if (minutes < 1 || minutes > LONGEST_ITEM) {
            throw new RuleBroken("Plan between 1 and " + LONGEST_ITEM + " minutes for an item.");
        }
    }

    static void open(MeetingRow meeting) {
        if (!meeting.status().agendaOpen()) {
            throw new RuleBroken("This meeting is over. Its agenda changes no more.");
        }
    }

    static void inProgress(MeetingRow meeting) {
        if (meeting.status() == MeetingStatus.PLANNED) {
            throw new RuleBroken("Start the meeting first.");
        }
        if (meeting.status() != MeetingStatus.IN_PROGRESS) {
            throw new RuleBroken("This meeting is over.");
        }
    }

    static void notApproved(MeetingRow meeting) {
        if (meeting.status() == MeetingStatus.APPROVED) {
            throw new RuleBroken("The minutes are approved and locked. Add a dated correction instead.");
        }
    }
}
