package org.tats.meetings;

import java.util.ArrayList;
import java.util.List;
import org.tats.cases.ActionStatus;
import org.tats.cases.DiscussionKind;
import org.tats.cases.DiscussionOrigin;

/** Counts as rows, each with its definition: the screen and the file say the same. */
public final class CountSheet {

    /** Sections in the order of the sheet. */
    public static final List<String> SECTIONS =
            List.of("Meetings and pupils", "Source", "Outcomes", "Actions due", "Attendees by agency", "Waiting");

    private final Counts counts;
    private final List<CountRow> rows = new ArrayList<>();

    private CountSheet(Counts counts) {
        this.counts = counts;
    }

    public static List<CountRow> rows(Counts counts) {
        CountSheet sheet = new CountSheet(counts);
        sheet.pupils();
        sheet.sources();
        sheet.outcomes();
        sheet.actions();
        sheet.attendees();
        sheet.waiting();
        return List.copyOf(sheet.rows);
    }

    private void pupils() {
        String section = SECTIONS.get(0);
        row(section, "Meetings held", counts.meetings(), "Meetings on a date in the period that were closed");
        row(
                section,
                "Pupils discussed",
                counts.pupils(),
                "Different pupils with at least one finished discussion at a meeting in the period");
        for (DiscussionKind kind : DiscussionKind.values()) {
            row(
                    section,
                    "Pupils: " + kind.words().toLowerCase(java.util.Locale.UK),
                    counts.pupilsByKind().getOrDefault(kind, 0),
                    "Of these, each counted once: first discussion in the period was " + meaning(kind));
        }
        row(section, "Discussions", counts.discussions(), "Finished discussions, a pupil counted each time");
        for (DiscussionKind kind : DiscussionKind.values()) {
            row(
                    section,
                    "Discussions: " + kind.words().toLowerCase(java.util.Locale.UK),
                    counts.discussionsByKind().getOrDefault(kind, 0),
                    "Of these, discussions that were " + meaning(kind));
        }
    }

    private void sources() {
        for (DiscussionOrigin origin : DiscussionOrigin.values()) {
            row(
                    SECTIONS.get(1),
                    origin.words(),
                    counts.byOrigin().getOrDefault(origin, 0),
                    "Discussions by what brought the pupil to that meeting; a referral counts before a review, a review"
                            + " before a flag");
        }
    }

    private void outcomes() {
        counts.byOutcome()
                .forEach(outcome -> row(
                        SECTIONS.get(2),
                        outcome.label(),
                        outcome.discussions(),
                        "Discussions that ended with this outcome"
                                + (outcome.endsCase() ? ", which closes the case" : "")));
    }

    private void actions() {
        String section = SECTIONS.get(3);
        row(section, "Due", counts.actions().due(), "Agreed actions with a due date in the period");
        for (ActionStatus status : ActionStatus.values()) {
            if (status == ActionStatus.OPEN) {
                row(
                        section,
                        "Overdue",
                        counts.actions().of(status) - counts.actionsNotDueYet(),
                        "Of these, still open after the due date");
                row(section, "Not due yet", counts.actionsNotDueYet(), "Of these, open and due today or later");
            } else {
                row(section, status.words(), counts.actions().of(status), "Of these, by how they stand now");
            }
        }
    }

    private void attendees() {
        String section = SECTIONS.get(4);
        for (Counts.AgencyAttendees line : counts.attendees()) {
            row(section, line.agencyName() + ": invited", line.invited(), "Invitations to whole meetings held");
            row(section, line.agencyName() + ": here", line.present(), "Of these, the invited person was there");
            row(section, line.agencyName() + ": deputy", line.deputies(), "Of these, somebody sat in");
            row(section, line.agencyName() + ": apologies", line.apologies(), "Of these, said beforehand or sent word");
            row(section, line.agencyName() + ": not here", line.absent(), "Of these, neither came nor sent word");
        }
    }

    private void waiting() {
        String section = SECTIONS.get(5);
        rows.add(new CountRow(
                section,
                "Median school days from referral to discussion",
                counts.medianSchoolDays().map(days -> days.toPlainString()).orElse("none"),
                "School days of the pupil’s school after the day of the referral up to and including the meeting;"
                        + " discussions that began with a school or council referral"));
        row(section, "Discussions in the median", counts.waitsCounted(), "Referred discussions whose wait is known");
        row(
                section,
                "Left out",
                counts.waitsLeftOut(),
                "Referred discussions of pupils on no roll: they have no school days");
    }

    private void row(String section, String measure, int value, String definition) {
        rows.add(new CountRow(section, measure, Integer.toString(value), definition));
    }

    private static String meaning(DiscussionKind kind) {
        return switch (kind) {
            case NEW -> "the first, or more than 12 months after the last case was closed";
            case REPEAT -> "within 12 months after the last case was closed";
            case REVIEW -> "within an open case that was discussed before";
        };
    }
}
