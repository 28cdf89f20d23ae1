package org.tats.panels;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.Dates;
import org.tats.common.NotFound;
import org.tats.common.RuleBroken;
import org.tats.panels.Section19Changed.What;

/** The provision register: what was arranged for whom, what the child received, reviews, the way back, and the end. */
@Service
@Transactional
public class ProvisionService {

    private final Access access;
    private final RequestReading reading;
    private final RequestRepository requests;
    private final DecisionRepository decisions;
    private final ProvisionRepository provisions;
    private final ProvisionReading provisionReading;
    private final Section19Trail trail;
    private final Clock clock;

    ProvisionService(
            Access access,
            RequestReading reading,
            RequestRepository requests,
            DecisionRepository decisions,
            ProvisionRepository provisions,
            ProvisionReading provisionReading,
            Section19Trail trail,
            Clock clock) {
        this.access = access;
        this.reading = reading;
        this.requests = requests;
        this.decisions = decisions;
        this.provisions = provisions;
        this.provisionReading = provisionReading;
        this.trail = trail;
        this.clock = clock;
    }

    /** Enters what a decision agreed. @throws RuleBroken for another decision, or a review later than in six weeks */
    @Requires(Permission.WORK_SECTION_19)
    public void start(StartProvision start) {
        Decision decision = decisions.find(start.decision()).orElseThrow(NotFound::new);
        Request request = reading.open(decision.request());
        if (decision.outcome() != DecisionOutcome.AGREED) {
            throw new RuleBroken("Decision " + decision.number() + " arranges no education.");
        }
        if (start.provider().isEmpty()) {
            throw new RuleBroken("Name the provider.");
        }
        if (start.offered().halfHours() == 0) {
            throw new RuleBroken("Write the hours a week.");
        }
        withinSixWeeks(start.startsOn(), start.nextReview());
        if (!provisions.insert(start, decision)) {
            return;
        }
        if (request.state() != RequestState.PROVISION) {
            RequestReading.mustBecome(request, RequestState.PROVISION);
            requests.move(request, RequestState.PROVISION);
        }
        trail.changed(
                What.PROVISION_STARTED,
                start.id().value(),
                decision.pupil(),
                Map.of(
                        "startsOn",
                        start.startsOn().toString(),
                        "halfHours",
                        start.offered().halfHours()));
    }

    /** The register as this person may see it, the next review first. @param provider only this one; empty for all */
    @Requires(Permission.SEE_SECTION_19)
    public List<RegisterRow> register(boolean running, Optional<String> provider) {
        List<Provision> rows = provisions.register(running, provider, access.scope(Permission.SEE_SECTION_19));
        trail.listed(
                "section-19-provision",
                running ? "running" : "ended",
                rows.stream().map(row -> row.id().value()).toList(),
                rows.stream().map(Provision::pupil).toList());
        return provisionReading.register(rows);
    }

    /** The whole register as CSV with a heading line, for those who see every child in it. */
    @Requires(Permission.SEE_SECTION_19)
    public String csv(boolean running) {
        if (!access.scope(Permission.SEE_SECTION_19).everyPupil()) {
            throw new NotFound();
        }
        return RegisterCsv.of(register(running, Optional.empty()));
    }

    /** Hours that the child received in the week of a Monday; again for the same week replaces it. */
    @Requires(Permission.WORK_SECTION_19)
    public void enterWeek(ProvisionId id, LocalDate monday, Hours received, String note) {
        Provision provision = worked(id);
        if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw new RuleBroken("A week begins with its Monday.");
        }
        LocalDate first = provision.startsOn().with(DayOfWeek.MONDAY);
        LocalDate last = provision.endedOn() == null ? Dates.today(clock) : provision.endedOn();
        if (monday.isBefore(first) || monday.isAfter(last)) {
            throw new RuleBroken("That week is outside the time of this provision.");
        }
        provisions.enterWeek(
                provision,
                new ProvisionWeek(monday, received, note.strip()),
                access.current().id(),
                clock.instant());
        trail.changed(
                What.WEEK_ENTERED,
                id.value(),
                provision.pupil(),
                Map.of("monday", monday.toString(), "halfHours", received.halfHours()));
    }

    /**
     * Keeps a review. When a new decision is needed, or when it ends, the request goes to “review” and a decision is owed
     * from that day.
     */
    @Requires(Permission.WORK_SECTION_19)
    public void review(ProvisionId id, ProvisionReview review) {
        Provision provision = worked(id);
        LocalDate next = review.nextReview();
        if (review.words().isBlank()) {
            throw new RuleBroken("Write what the review found.");
        }
        if (review.heldOn().isBefore(provision.startsOn()) || review.heldOn().isAfter(Dates.today(clock))) {
            throw new RuleBroken("The review lies between the start and today.");
        }
        if (review.result() == ReviewResult.GOES_ON) {
            if (next == null) {
                throw new RuleBroken("Write when the next review is.");
            }
            withinSixWeeks(review.heldOn(), next);
            provisions.reviewNext(provision, next);
        } else if (next != null) {
            throw new RuleBroken("A next review is set only when it goes on.");
        }
        provisions.review(provision, review, access.current().id());
        Request request = reading.worked(provision.request());
        if (review.result() == ReviewResult.DECIDE_AGAIN && request.state() == RequestState.PROVISION) {
            requests.decideAgain(request, RequestState.REVIEW, review.heldOn());
        }
        trail.changed(
                What.REVIEWED,
                id.value(),
                provision.pupil(),
                Map.of(
                        "on",
                        review.heldOn().toString(),
                        "result",
                        review.result().name()));
    }

    /** Plans a step of the way back to school. */
    @Requires(Permission.WORK_SECTION_19)
    public void planStep(ProvisionId id, String what, LocalDate plannedFor) {
        Provision provision = worked(id);
        if (what.isBlank()) {
            throw new RuleBroken("Write what the step is.");
        }
        if (plannedFor.isBefore(provision.startsOn())) {
            throw new RuleBroken("A step is planned for a day after the start.");
        }
        provisions.planStep(
                provision,
                UUID.randomUUID(),
                what.strip(),
                plannedFor,
                access.current().id());
        trail.changed(What.STEP_PLANNED, id.value(), provision.pupil(), Map.of("for", plannedFor.toString()));
    }

    /** A step was taken. @param result how it went; may be empty */
    @Requires(Permission.WORK_SECTION_19)
    public void stepDone(ProvisionId id, UUID step, LocalDate on, String result) {
        Provision provision = worked(id);
        if (on.isAfter(Dates.today(clock))) {
            throw new RuleBroken("A step is done today at the latest.");
        }
        if (!provisions.stepDone(id, step, on, result.strip())) {
            throw new NotFound();
        }
        trail.changed(What.STEP_DONE, id.value(), provision.pupil(), Map.of("step", step.toString()));
    }

    /** Ends it; from then on 30 school days are watched. */
    @Requires(Permission.WORK_SECTION_19)
    public void end(ProvisionId id, LocalDate on, ProvisionEnd reason, String words) {
        Provision provision = worked(id);
        if (!provision.runs()) {
            throw new RuleBroken("It has ended already.");
        }
        if (on.isBefore(provision.startsOn()) || on.isAfter(Dates.today(clock))) {
            throw new RuleBroken("The end lies between the start and today.");
        }
        provisions.end(provision, on, reason, words.strip());
        trail.changed(
                What.PROVISION_ENDED,
                id.value(),
                provision.pupil(),
                Map.of("on", on.toString(), "reason", reason.name()));
    }

    /** Somebody looked at the 30 school days after the end. */
    @Requires(Permission.WORK_SECTION_19)
    public void lookBack(ProvisionId id, String words) {
        Provision provision = worked(id);
        if (provision.runs()) {
            throw new RuleBroken("It has not ended.");
        }
        if (words.isBlank()) {
            throw new RuleBroken("Write how the child attended since.");
        }
        provisions.lookBack(provision, Dates.today(clock), words.strip());
        trail.changed(What.LOOKED_BACK, id.value(), provision.pupil(), Map.of());
    }

    private static void withinSixWeeks(LocalDate from, LocalDate review) {
        LocalDate latest = from.plusWeeks(DecisionForm.REVIEW_WEEKS);
        if (!review.isAfter(from) || review.isAfter(latest)) {
            throw new RuleBroken("Review it within six weeks, by " + Dates.full(latest) + ".");
        }
    }

    private Provision worked(ProvisionId id) {
        Provision provision = provisions.find(id).orElseThrow(NotFound::new);
        access.require(Permission.WORK_SECTION_19, provision.pupil());
        return provision;
    }
}
