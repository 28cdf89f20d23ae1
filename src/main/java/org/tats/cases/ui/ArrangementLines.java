package org.tats.cases.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tats.common.Dates;
import org.tats.common.Words;
import org.tats.registry.ArrangementDetails;
import org.tats.registry.ArrangementReview;
import org.tats.registry.ArrangementRow;

/** What was recorded of an arrangement, in sentences. */
final class ArrangementLines {

    private ArrangementLines() {}

    /** What belongs to its kind, then its reviews. */
    static List<String> of(ArrangementRow row, LocalDate today) {
        List<String> lines = new ArrayList<>(details(row));
        if (row.noticeGivenOn() != null) {
            lines.add("Parents had notice on " + Dates.full(row.noticeGivenOn()) + ".");
        }
        row.reviews().forEach(review -> lines.add(review(review, today)));
        if (!row.endWords().isBlank()) {
            lines.add("At its end: " + row.endWords());
        }
        return lines;
    }

    private static List<String> details(ArrangementRow row) {
        return switch (row.details()) {
            case ArrangementDetails.PartTime part -> partTime(part);
            case ArrangementDetails.ManagedMove move ->
                List.of(
                        "To " + row.otherSchoolName() + ", for good.",
                        "Agreed" + on(move.agreedOn()) + " by "
                                + Words.list(List.of(move.parent(), move.school(), move.newSchool())) + ".");
            case ArrangementDetails.OffsiteDirection direction ->
                List.of(
                        "At " + direction.placement() + ". To improve: " + direction.aim(),
                        "The governing board’s nominee: " + direction.boardNominee() + ".");
            case ArrangementDetails.Separation separation ->
                List.of(
                        "No suspension. The authority’s duty to arrange education (section 19) is engaged from "
                                + Dates.full(row.from()) + ".",
                        "Education meanwhile: " + separation.education());
            case ArrangementDetails.Alternative placement ->
                List.of("At " + placement.provider() + ". " + placement.purpose());
            case ArrangementDetails.HomeEducated home -> homeEducated(home);
            case ArrangementDetails.Missing missing -> List.of("Done to find the child: " + missing.enquiries());
            case ArrangementDetails.AwaitingPlace place ->
                List.of((place.appliedOn() == null ? "" : "Asked for" + on(place.appliedOn()) + ". ") + place.why());
            case ArrangementDetails.Custody custody -> List.of(custody.education());
            case ArrangementDetails.PenaltyConsidered penalty -> penalty(penalty);
            case ArrangementDetails.FairAccess access -> fairAccess(row, access);
        };
    }

    private static List<String> partTime(ArrangementDetails.PartTime part) {
        List<String> lines = new ArrayList<>();
        lines.add(part.reason().words() + ". " + part.why());
        lines.add("Agreed" + on(part.agreedOn()) + " by " + part.agreedBy() + (part.signed() ? ", signed." : "."));
        if (part.socialWorkerTold() != null || part.virtualSchoolTold() != null) {
            lines.add("Social worker told" + on(part.socialWorkerTold()) + ", virtual school told"
                    + on(part.virtualSchoolTold()) + ".");
        }
        if (!part.whyLonger().isBlank()) {
            lines.add("Why it is longer: " + part.whyLonger());
        }
        return lines;
    }

    private static List<String> homeEducated(ArrangementDetails.HomeEducated home) {
        List<String> lines = new ArrayList<>();
        if (home.parentWrote() != null) {
            lines.add("A parent wrote to the school" + on(home.parentWrote()) + ".");
        }
        lines.add(home.concern().isBlank() ? "No concern recorded." : "Concern: " + home.concern());
        return lines;
    }

    private static List<String> penalty(ArrangementDetails.PenaltyConsidered penalty) {
        List<String> lines = new ArrayList<>();
        lines.add(Words.count(penalty.sessions(), "unauthorised session") + "; "
                + Words.count(penalty.earlierNotices(), "earlier notice") + ".");
        lines.add(
                penalty.support().isBlank()
                        ? "No support was offered: " + penalty.whyNoSupport()
                        : "Support offered first: " + penalty.support());
        if (penalty.avoidance()) {
            lines.add("The absence may be emotionally based.");
        }
        lines.add(penalty.outcome().words() + ": " + penalty.why());
        return lines;
    }

    private static List<String> fairAccess(ArrangementRow row, ArrangementDetails.FairAccess access) {
        String panel = access.panelCase().isBlank() ? "" : " The panel’s case: " + access.panelCase() + ".";
        String place = row.otherSchoolName().isEmpty() ? "" : " Place at " + row.otherSchoolName() + ".";
        return List.of("Category (" + access.category() + ") of paragraph 3.17." + panel + place);
    }

    private static String review(ArrangementReview review, LocalDate today) {
        String next = review.next() == null ? "" : " Next review " + Dates.near(review.next(), today) + ".";
        return "Reviewed " + Dates.near(review.reviewedOn(), today) + ": "
                + review.outcome().words() + ". " + review.words() + next;
    }

    private static String on(@Nullable LocalDate date) {
        return date == null ? "" : " on " + Dates.full(date);
    }
}
