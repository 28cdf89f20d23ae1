package org.tats.panels;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tats.common.Dates;
import org.tats.documents.DocumentData;

/** What the letters and the log of Section 19 say of a request and its decision. Pure: texts in, data out. */
final class LetterWords {

    static final String ACKNOWLEDGED = "S19_ACKNOWLEDGED";
    static final String LOG = "S19_DECISION_LOG";
    private static final int EVIDENCE_DAYS = 7;
    private static final int CHECK_IN_MONTHS = 3;
    private static final int LOOK_AGAIN_WEEKS = 6;

    private LetterWords() {}

    /** The kind of letter that tells a decision. */
    static String kind(DecisionOutcome outcome) {
        return switch (outcome) {
            case AGREED -> "S19_DECISION";
            case NOT_NOW -> "S19_NOT_NOW";
            case MULTI_AGENCY -> "S19_MEETING";
            case NOT_AGREED -> "S19_NOT_AGREED";
        };
    }

    static DocumentData asked(Request request, String firstName) {
        return new DocumentData()
                .text("pupilName", request.pupilName())
                .text("pupilFirstName", firstName)
                .text("schoolName", request.schoolName())
                .date("requestDate", request.knewOn())
                .text("requestedBy", requestedBy(request.source()));
    }

    static DocumentData acknowledgement(
            Request request, String firstName, Optional<LocalDate> decideBy, LocalDate today) {
        return asked(request, firstName)
                .text("decideBy", decideBy.map(Dates::full).orElse("15 working days after we knew"))
                .date("evidenceBy", today.plusDays(EVIDENCE_DAYS));
    }

    static DocumentData decision(Request request, Decision decision, String firstName) {
        DocumentData data = asked(request, firstName)
                .rows("considered", considered(decision, firstName))
                .text("available", decision.reachable().letterWords() + " " + decision.reachableWords())
                .texts(
                        "options",
                        decision.options().stream().map(LetterWords::option).toList())
                .text("decision", sentence(decision, firstName))
                .text("reasons", decision.reasons())
                .date("decidedOn", decision.decidedOn());
        decision.education().ifPresent(arranged -> arranged(data, arranged));
        if (decision.education().isEmpty()) {
            LocalDate review = decision.outcome() == DecisionOutcome.NOT_NOW
                    ? decision.decidedOn().plusMonths(CHECK_IN_MONTHS)
                    : decision.decidedOn().plusWeeks(LOOK_AGAIN_WEEKS);
            data.date("reviewDate", review).texts("checkIns", List.of(Dates.full(review)));
        }
        return data;
    }

    private static void arranged(DocumentData data, Decision.Arranged arranged) {
        data.text("place", arranged.provider() + ", " + arranged.place())
                .text("hours", arranged.hours().words())
                .date("startDate", arranged.startsOn())
                .text("subjects", arranged.subjects())
                .text(
                        "fullTime",
                        arranged.fullTime()
                                ? "This is full time."
                                : "This is less than full time. " + arranged.whyLess())
                .date("reviewDate", arranged.reviewOn())
                .texts(
                        "schoolPart",
                        List.of("mark K in the register while the child is taught", "keep the child’s place"));
    }

    private static String sentence(Decision decision, String firstName) {
        return switch (decision.outcome()) {
            case AGREED -> "We agree to arrange education for " + firstName + ".";
            case NOT_NOW -> "We do not agree to arrange education for " + firstName + " at this time.";
            case MULTI_AGENCY ->
                "We call a meeting of the services that know " + firstName + " before we decide further.";
            case NOT_AGREED -> "We do not agree to arrange education for " + firstName + ".";
        };
    }

    private static String option(WeighedChoice option) {
        return option.label() + (option.chosen() ? ": chosen" : ": not chosen. " + option.why());
    }

    private static List<Map<String, String>> considered(Decision decision, String firstName) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (EvidenceSource source : EvidenceSource.values()) {
            String text = decision.considered().get(source);
            if (text != null) {
                rows.add(Map.of("from", from(source, firstName), "what", text));
            }
        }
        return rows;
    }

    private static String from(EvidenceSource source, String firstName) {
        return switch (source) {
            case CHILD -> firstName;
            case PARENT -> "You";
            case SCHOOL -> "The school";
            case HEALTH -> "Health";
            case OTHER -> "Others";
        };
    }

    private static String requestedBy(RequestSource source) {
        return switch (source) {
            case PARENT -> "you";
            case SCHOOL -> "the school";
            case HEALTH -> "health";
            case SOCIAL_CARE -> "social care";
            case SEND_TEAM -> "the SEND team";
            case CLOCK -> "the council itself, because registers showed it";
            case OTHER -> "somebody who knows the child";
        };
    }

    /** One line of the log, as it would stand before the ombudsman. @param clocks as they stood when it was decided */
    static Map<String, String> logLine(Request request, Decision decision, List<String> clocks) {
        LocalDate letter = decision.letter().issuedOn();
        Optional<Decision.Arranged> arranged = decision.education();
        return Map.ofEntries(
                Map.entry("number", decision.number()),
                Map.entry("pupil", request.pupilName()),
                Map.entry("known", Dates.full(request.knewOn())),
                Map.entry("requestedBy", request.source().words()),
                Map.entry("requestDate", Dates.full(request.receivedOn())),
                Map.entry("ground", decision.ground().words()),
                Map.entry("consideredOn", Dates.full(decision.decidedOn())),
                Map.entry("evidence", evidence(decision)),
                Map.entry("available", decision.reachable().words() + ". " + decision.reachableWords()),
                Map.entry(
                        "options",
                        String.join(
                                "; ",
                                decision.options().stream()
                                        .map(LetterWords::option)
                                        .toList())),
                Map.entry("decision", decision.outcome().words()),
                Map.entry("reasons", decision.reasons()),
                Map.entry(
                        "fullTime",
                        arranged.map(one -> one.fullTime() ? "Full time" : "Less: " + one.whyLess())
                                .orElse("")),
                Map.entry("hours", arranged.map(one -> one.hours().toString()).orElse("")),
                Map.entry(
                        "startDate",
                        arranged.map(one -> Dates.full(one.startsOn())).orElse("")),
                Map.entry(
                        "reviewDate",
                        arranged.map(one -> Dates.full(one.reviewOn())).orElse("")),
                Map.entry("letterSent", letter == null ? "Not yet" : Dates.full(letter)),
                Map.entry("clocks", String.join("; ", clocks)));
    }

    private static String evidence(Decision decision) {
        List<String> lines = new ArrayList<>();
        for (EvidenceSource source : EvidenceSource.values()) {
            String text = decision.considered().get(source);
            if (text != null) {
                lines.add(source.words() + ": " + text);
            }
        }
        return String.join("; ", lines);
    }
}
