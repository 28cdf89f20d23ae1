package org.tats.documents;

import static org.tats.documents.DocumentField.rows;
import static org.tats.documents.DocumentField.text;
import static org.tats.documents.DocumentField.texts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tats.access.Permission;

/**
 * Letters about education under section 19 of the Education Act 1996, and the log of decisions. What they must say is what
 * the ombudsman found missing: a decision in writing to the parent, with reasons, review and the ways to disagree.
 */
@Component
class SectionNineteenKinds implements DocumentKinds {

    private static final List<CouncilFact> WAYS_TO_DISAGREE =
            List.of(CouncilFact.COMPLAINTS, CouncilFact.OMBUDSMAN, CouncilFact.SENDIASS);

    private static final List<DocumentField> ASKED = List.of(
            text("pupilName", "pupil’s name", "Ash Example").needed(),
            text("pupilFirstName", "pupil’s first name", "Ash").needed(),
            text("schoolName", "pupil’s school", "Example Academy"),
            text("requestDate", "date of the request", "3 November 2026").needed(),
            text("requestedBy", "who asked, in the words of the letter (“you”, “the school”)", "you")
                    .needed());

    private static final List<DocumentField> CONSIDERED = List.of(
            rows(
                            "considered",
                            "what was considered, from whom",
                            text("from", "who it is from", "You\nThe school\nHealth\nAsh"),
                            text("what", "what it says", """
                                    your email of 3 November, and what you told us on the phone
                                    the register, and the plan that was tried in September
                                    a letter from the hospital clinic of 28 October
                                    “I want to see my friends, but mornings are too much.”"""))
                    .needed(),
            text(
                    "available",
                    "whether education is there for the child and can be reached",
                    "Lessons at school go on, but" + " Ash cannot get to them at the moment."),
            texts("options", "options considered", "Lessons at home\nLessons online\nPart of the week at school"),
            text("decision", "the decision", "We agree to arrange education for Ash.")
                    .needed(),
            text("reasons", "reasons", """
                            The clinic says that Ash is not well enough for school until after the new year.

                            The school has tried shorter days and work at home, and Ash could not manage them.""").needed());

    /** What every letter about a decision says. */
    private static final List<DocumentField> DECIDED = and(
            both(ASKED, CONSIDERED),
            text("decidedOn", "date of the decision", "17 November 2026").needed());

    @Override
    public List<DocumentKind> kinds() {
        return List.of(acknowledged(), decision(), notNow(), meeting(), notAgreed(), log());
    }

    private static DocumentKind acknowledged() {
        return letter(
                "S19_ACKNOWLEDGED",
                "Section 19: request received",
                List.of(),
                and(
                        ASKED,
                        text("decideBy", "day by which it is decided", "24 November 2026")
                                .needed(),
                        text("evidenceBy", "day by which to send what should be known", "17 November 2026")));
    }

    private static DocumentKind decision() {
        return letter(
                "S19_DECISION",
                "Section 19: decision",
                WAYS_TO_DISAGREE,
                and(
                        DECIDED,
                        text("place", "where, or with whom", "Lessons at home with a teacher from the hospital school")
                                .needed(),
                        text("hours", "hours a week", "10 hours").needed(),
                        text("startDate", "start", "24 November 2026").needed(),
                        text("subjects", "subjects", "English, maths, science and art"),
                        text(
                                "fullTime",
                                "full time, or why less",
                                "This is less than full time. The clinic says that more would not be good for Ash’s health now."),
                        text("reviewDate", "review date", "5 January 2027").needed(),
                        texts(
                                "schoolPart",
                                "the school’s part",
                                "keep Ash’s place and stay in touch every week\nsend work to the teacher")));
    }

    private static DocumentKind notNow() {
        return letter(
                "S19_NOT_NOW",
                "Section 19: not at this time",
                WAYS_TO_DISAGREE,
                and(
                        DECIDED,
                        texts(
                                "schoolPart",
                                "what the school does",
                                "let Ash start at 10 in the morning\ngive Ash a place to go when it is too much"),
                        texts("checkIns", "check-ins to come", "17 February 2027"),
                        text("reviewDate", "date of the next check-in", "17 February 2027")
                                .needed()));
    }

    private static DocumentKind meeting() {
        return letter(
                "S19_MEETING",
                "Section 19: multi-agency meeting",
                WAYS_TO_DISAGREE,
                and(
                        DECIDED,
                        text("reviewDate", "day by which the meeting is held", "29 December 2026")
                                .needed(),
                        texts(
                                "schoolPart",
                                "what the school does until then",
                                "send work home each Monday\ncall you once a week")));
    }

    private static DocumentKind notAgreed() {
        return letter(
                "S19_NOT_AGREED",
                "Section 19: not agreed",
                WAYS_TO_DISAGREE,
                and(
                        DECIDED,
                        text("reviewDate", "date of a review, where one is set", ""),
                        texts("schoolPart", "what the school does", "meet you before the end of November")));
    }

    private static DocumentKind log() {
        return new DocumentKind(
                "S19_DECISION_LOG",
                "Section 19: log of decisions",
                true,
                Permission.SEE_SECTION_19,
                Permission.SEE_SECTION_19,
                List.of(
                        text("about", "the child or the period", "1 September to 31 December 2026")
                                .needed(),
                        text("dataSeen", "which data were seen, and their date", "Registers up to 13 November 2026"),
                        rows(
                                "decisions",
                                "decisions",
                                text("number", "number", "S19/2026/14\nS19/2026/15"),
                                text("pupil", "pupil", "Ash Example\nBirch Sample"),
                                text("known", "when the authority knew", "3 November 2026\n5 November 2026"),
                                text("requestedBy", "who asked", "Parent\nSchool"),
                                text("requestDate", "date of the request", "3 November 2026\n6 November 2026"),
                                text("ground", "ground", "Illness\nOtherwise"),
                                text("consideredOn", "date considered", "17 November 2026\n17 November 2026"),
                                text(
                                        "evidence",
                                        "evidence considered",
                                        "Parent, school, clinic, child\nParent, school"),
                                text("available", "education available and accessible", "No\nYes, with adjustments"),
                                text("options", "options considered", "Home, online, school\nSchool"),
                                text("decision", "decision", "Agreed\nNot at this time"),
                                text(
                                        "reasons",
                                        "reasons",
                                        "Not well enough for school.\nThe school’s offer can be reached."),
                                text("fullTime", "full time, or why less", "Less: advice of the clinic\n"),
                                text("hours", "hours a week", "10\n"),
                                text("startDate", "start", "24 November 2026\n"),
                                text("reviewDate", "review", "5 January 2027\n17 February 2027"),
                                text(
                                        "letterSent",
                                        "letter to the parent",
                                        "18 November 2026, post\n18 November 2026, email"),
                                text("clocks", "clocks", "Decided on day 10 of 15\nDecided on day 8 of 15")),
                        rows(
                                "keyPoints",
                                "key points at which it was due to be considered",
                                text("date", "date", "9 November 2026\n16 November 2026"),
                                text("pupil", "pupil", "Ash Example\nAsh Example"),
                                text("what", "what happened", "5 days absent\n15 days absent"),
                                text("done", "what was done", "Request received\nConsidered by the panel"))),
                List.of());
    }

    private static DocumentKind letter(String code, String title, List<CouncilFact> facts, List<DocumentField> fields) {
        return new DocumentKind(
                code, title, false, Permission.WORK_SECTION_19, Permission.SEE_SECTION_19, fields, facts);
    }

    private static List<DocumentField> both(List<DocumentField> one, List<DocumentField> other) {
        return and(one, other.toArray(DocumentField[]::new));
    }

    private static List<DocumentField> and(List<DocumentField> first, DocumentField... more) {
        List<DocumentField> all = new ArrayList<>(first);
        all.addAll(Arrays.asList(more));
        return all;
    }
}
