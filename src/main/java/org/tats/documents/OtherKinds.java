package org.tats.documents;

import static org.tats.documents.DocumentField.rows;
import static org.tats.documents.DocumentField.text;
import static org.tats.documents.DocumentField.texts;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tats.access.Permission;

/** The letter of any content, the plan of the EBSNA pathway, and the note that tells a child what was agreed. */
@Component
class OtherKinds implements DocumentKinds {

    @Override
    public List<DocumentKind> kinds() {
        return List.of(letter(), plan(), note());
    }

    private static DocumentKind letter() {
        return new DocumentKind(
                "GENERAL_LETTER",
                "General letter",
                false,
                Permission.MANAGE_CASE,
                Permission.SEE_CASE_TEXT,
                List.of(
                        text("subject", "subject", "Our meeting about Ash").needed(),
                        text(
                                        "text",
                                        "text",
                                        "Thank you for coming to the meeting.\n\nWe agreed to talk again in January.")
                                .needed()),
                List.of());
    }

    private static DocumentKind plan() {
        return new DocumentKind(
                "EBSNA_PLAN",
                "EBSNA plan",
                true,
                Permission.CONTRIBUTE,
                Permission.SEE_PLAN,
                List.of(
                        text("pupilName", "pupil’s name", "Ash Example").needed(),
                        text("pupilFirstName", "pupil’s first name", "Ash").needed(),
                        text("schoolName", "pupil’s school", "Example Academy"),
                        text("lastAttended", "last day attended", "9 October 2026"),
                        text("safeAdult", "safe adult", "Mx Sample, pastoral lead"),
                        text("scale", "pupil’s own scale", "3 of 10: “the bus is the worst part”"),
                        texts(
                                "timeline",
                                "what happened when",
                                "September: new timetable\nOctober: first mornings missed"),
                        text(
                                "functions",
                                "what staying away does for the child; a line each",
                                "To keep away from the noise at lunch"),
                        text("push", "what pushes away from school; a line each", "Noise in the corridors"),
                        text("pull", "what pulls towards home; a line each", "Worry about a parent who is ill"),
                        text("protective", "what helps; a line each", "Likes art\nOne good friend in the form"),
                        texts("adjustments", "adjustments", "Leave lessons five minutes early"),
                        rows(
                                "ladder",
                                "steps",
                                text("step", "step", "Walk to the gate\nArt lesson on Tuesday"),
                                text("tried", "tried on", "12 November 2026\n"),
                                text("result", "how it went", "Done, with a friend\n")),
                        text(
                                "who",
                                "who works with the child",
                                "Attendance support officer and assistant psychologist"),
                        text("reviewDate", "review date", "26 November 2026").needed()),
                List.of());
    }

    private static DocumentKind note() {
        return new DocumentKind(
                "PUPIL_NOTE",
                "Note to the pupil",
                false,
                Permission.CONTRIBUTE,
                Permission.SEE_CASE_TEXT,
                List.of(
                        text("pupilFirstName", "pupil’s first name", "Ash"),
                        texts("agreed", "what was agreed", "You will have lessons at home.\nThey start on 24 November.")
                                .needed(),
                        text("said", "what the pupil said", "Mornings are too much."),
                        text("reviewDate", "when it is looked at again", "5 January 2027"),
                        text("talkTo", "whom to talk to", "Mx Sample at your school")),
                List.of());
    }
}
