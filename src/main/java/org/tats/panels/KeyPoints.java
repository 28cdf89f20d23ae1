package org.tats.panels;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tats.common.Dates;

/**
 * Lists every key point of one child and what was done about it. A pure function of the records: what nobody recorded was not
 * done.
 */
record KeyPoints(
        List<DueToConsider> due,
        List<Request> requests,
        List<Decision> decisions,
        List<CheckIn> checkIns,
        List<ProvisionDetails> provisions,
        List<Consideration> considerations) {

    private static final int CHECK_IN_MONTHS = 3;

    /** Those up to a day, in order of time. */
    List<KeyPoint> upTo(LocalDate asOf) {
        List<KeyPoint> points = new ArrayList<>();
        due.forEach(fact -> points.add(new KeyPoint(fact.kind(), fact.on(), fact.what(), answer(fact))));
        requests.forEach(request -> points.add(asked(request)));
        decisions.forEach(decision -> points.add(new KeyPoint(
                KeyPoint.Kind.DECISION,
                decision.decidedOn(),
                "Decision " + decision.number() + ": " + decision.outcome().words(),
                Optional.ofNullable(decision.letter().issuedOn())
                        .map(on -> "Letter to the parent, " + Dates.full(on)))));
        decisions.forEach(decision -> checkIns(decision, points));
        provisions.forEach(details -> reviews(details, points));
        points.removeIf(point -> point.on().isAfter(asOf));
        points.sort(Comparator.comparing(KeyPoint::on).thenComparing(KeyPoint::kind));
        return List.copyOf(points);
    }

    /** Facts that nobody has answered by a request, a decision or a reason not to. */
    List<DueToConsider> unanswered() {
        return due.stream().filter(fact -> answer(fact).isEmpty()).toList();
    }

    private Optional<String> answer(DueToConsider fact) {
        Stream<Dated> notNeeded = considerations.stream()
                .filter(one -> one.clock().equals(fact.clock()) && one.key().equals(fact.key()))
                .map(one -> new Dated(
                        one.decidedOn(),
                        "Considered by " + one.deciderName() + " on " + Dates.full(one.decidedOn()) + ", not needed: "
                                + one.reason()));
        Stream<Dated> under = requests.stream()
                .filter(request ->
                        request.endedOn() == null || !request.endedOn().isBefore(fact.on()))
                .map(request -> new Dated(
                        request.knewOn(),
                        request.knewOn().isAfter(fact.on())
                                ? "Request " + request.reference() + " of " + Dates.full(request.knewOn())
                                : "Request " + request.reference() + " of " + Dates.full(request.knewOn())
                                        + " was under way"));
        return Stream.concat(notNeeded, under)
                .min(Comparator.comparing(Dated::on))
                .map(Dated::words);
    }

    private record Dated(LocalDate on, String words) {}

    private KeyPoint asked(Request request) {
        Optional<String> decided = decisions.stream()
                .filter(decision -> decision.request().equals(request.id()))
                .min(Comparator.comparing(Decision::decidedOn).thenComparing(Decision::serial))
                .map(decision -> "Decision " + decision.number() + " on " + Dates.full(decision.decidedOn()));
        Optional<String> ended =
                Optional.ofNullable(request.endReason()).map(reason -> "Ended without a decision: " + reason.words());
        LocalDate acknowledged = request.acknowledgedOn();
        Optional<String> last = decided.or(() -> ended)
                .or(() -> acknowledged == null
                        ? Optional.empty()
                        : Optional.of("Acknowledged on " + Dates.full(acknowledged) + ", no decision yet"));
        return new KeyPoint(
                KeyPoint.Kind.REQUEST,
                request.knewOn(),
                "Request " + request.reference() + " from: " + request.source().words(),
                last);
    }

    private void checkIns(Decision decision, List<KeyPoint> points) {
        if (decision.outcome() != DecisionOutcome.NOT_NOW) {
            return;
        }
        Request request = requests.stream()
                .filter(one -> one.id().equals(decision.request()))
                .findFirst()
                .orElseThrow();
        LocalDate from = decision.decidedOn();
        for (CheckIn checkIn : checkIns) {
            if (checkIn.request().equals(decision.request())
                    && !checkIn.heldOn().isBefore(from)) {
                points.add(checkInPoint(from, Optional.of("Check-in on " + Dates.full(checkIn.heldOn()))));
                from = checkIn.heldOn();
            }
        }
        boolean goesOn = request.state() == RequestState.DECIDED && latest(decision);
        if (goesOn) {
            points.add(checkInPoint(from, Optional.empty()));
        }
    }

    private boolean latest(Decision decision) {
        return decisions.stream()
                .noneMatch(other -> other.request().equals(decision.request())
                        && other.decidedOn().isAfter(decision.decidedOn()));
    }

    private static KeyPoint checkInPoint(LocalDate from, Optional<String> done) {
        return new KeyPoint(
                KeyPoint.Kind.CHECK_IN,
                from.plusMonths(CHECK_IN_MONTHS),
                "Check-in three months after " + Dates.full(from),
                done);
    }

    private static void reviews(ProvisionDetails details, List<KeyPoint> points) {
        LocalDate from = details.provision().startsOn();
        for (ProvisionReview review : details.reviews()) {
            points.add(reviewPoint(from, Optional.of("Reviewed on " + Dates.full(review.heldOn()))));
            from = review.heldOn();
        }
        LocalDate ended = details.provision().endedOn();
        LocalDate nextDue = from.plusWeeks(DecisionForm.REVIEW_WEEKS);
        if (ended == null || ended.isAfter(nextDue)) {
            points.add(reviewPoint(from, Optional.empty()));
        }
    }

    private static KeyPoint reviewPoint(LocalDate from, Optional<String> done) {
        return new KeyPoint(
                KeyPoint.Kind.REVIEW,
                from.plusWeeks(DecisionForm.REVIEW_WEEKS),
                "Review within six weeks of " + Dates.full(from),
                done);
    }
}
