package org.tats.panels;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.Dates;
import org.tats.common.RuleBroken;
import org.tats.common.StaleSave;
import org.tats.panels.Section19Changed.What;

/** What is gathered before a decision, and what happens when a decision is looked at again. */
@Service
@Transactional
public class EvidenceService {

    private final Access access;
    private final RequestReading reading;
    private final RequestRepository requests;
    private final EvidenceRepository evidence;
    private final DecisionRepository decisions;
    private final Section19Trail trail;
    private final Clock clock;

    EvidenceService(
            Access access,
            RequestReading reading,
            RequestRepository requests,
            EvidenceRepository evidence,
            DecisionRepository decisions,
            Section19Trail trail,
            Clock clock) {
        this.access = access;
        this.reading = reading;
        this.requests = requests;
        this.evidence = evidence;
        this.decisions = decisions;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Keeps what came, or what was asked for and is not here yet.
     *
     * @throws RuleBroken without a day or words, or with a day after today
     * @throws StaleSave when somebody else changed it since it was read
     */
    @Requires(Permission.WORK_SECTION_19)
    public void keep(KeepEvidence piece) {
        Request request = reading.open(piece.request());
        check(piece);
        if (!evidence.keep(piece, request.pupil(), access.current().id(), clock.instant())) {
            throw new StaleSave(piece.what(), "");
        }
        if (request.state() == RequestState.ACKNOWLEDGED) {
            requests.move(request, RequestState.EVIDENCE);
        }
        trail.changed(
                What.EVIDENCE_KEPT,
                request.id().value(),
                request.pupil(),
                Map.of(
                        "evidence",
                        piece.id().toString(),
                        "source",
                        piece.source().name(),
                        "here",
                        piece.receivedOn() != null));
    }

    /** Stops the clock of the decision for a reason that is named. @throws RuleBroken without one, or while it is paused */
    @Requires(Permission.WORK_SECTION_19)
    public void pause(RequestId id, String reason) {
        Request request = reading.open(id);
        if (reason.isBlank()) {
            throw new RuleBroken("Name the reason for the pause.");
        }
        boolean paused = evidence.pauses(request.pupil()).stream()
                .anyMatch(pause -> pause.request().equals(id) && pause.to() == null);
        if (paused) {
            throw new RuleBroken("The clock is paused already.");
        }
        evidence.pause(
                request, Dates.today(clock), reason.strip(), access.current().id());
        trail.changed(What.PAUSED, id.value(), request.pupil(), Map.of());
    }

    /** The clock goes on from today. */
    @Requires(Permission.WORK_SECTION_19)
    public void resume(RequestId id) {
        Request request = reading.open(id);
        if (!evidence.resume(id, Dates.today(clock).minusDays(1))) {
            throw new RuleBroken("The clock is not paused.");
        }
        trail.changed(What.RESUMED, id.value(), request.pupil(), Map.of());
    }

    /** How the child is after "not at this time". @throws RuleBroken when the last decision was another */
    @Requires(Permission.WORK_SECTION_19)
    public void checkIn(RequestId id, LocalDate heldOn, String words) {
        Request request = reading.open(id);
        LocalDate decidedOn = lastDecision(request)
                .filter(decision -> decision.outcome() == DecisionOutcome.NOT_NOW)
                .map(Decision::decidedOn)
                .orElseThrow(() -> new RuleBroken("Check-ins follow a decision “not agreed at this time”."));
        if (words.isBlank()) {
            throw new RuleBroken("Write how the child is and what education there is.");
        }
        if (heldOn.isBefore(decidedOn) || heldOn.isAfter(Dates.today(clock))) {
            throw new RuleBroken("The check-in lies between the decision and today.");
        }
        evidence.checkIn(request, heldOn, words.strip(), access.current().id());
        trail.changed(What.CHECKED_IN, id.value(), request.pupil(), Map.of("on", heldOn.toString()));
    }

    /**
     * A decision is owed anew from today: after a check-in, after a multi-agency meeting, or when an agreed one no longer
     * fits.
     *
     * @throws RuleBroken unless a decision is recorded and its letter gone
     */
    @Requires(Permission.WORK_SECTION_19)
    public void takeUpAgain(RequestId id, int version) {
        Request request = reading.open(id, version);
        RequestReading.mustBecome(request, RequestState.EVIDENCE);
        if (request.state() == RequestState.DECIDED
                && lastDecision(request).filter(Decision::complete).isEmpty()) {
            throw new RuleBroken("The letter to the parent has not gone. Send it first.");
        }
        requests.decideAgain(request, RequestState.EVIDENCE, Dates.today(clock));
        trail.changed(What.TAKEN_UP_AGAIN, id.value(), request.pupil(), Map.of());
    }

    private Optional<Decision> lastDecision(Request request) {
        return decisions.ofPupil(request.pupil()).stream()
                .filter(decision -> decision.request().equals(request.id()))
                .findFirst();
    }

    private void check(KeepEvidence piece) {
        if (piece.what().isEmpty()) {
            throw new RuleBroken("Write what it says, or what was asked for.");
        }
        if (piece.askedOn() == null && piece.receivedOn() == null) {
            throw new RuleBroken("Give the day on which it came, or on which it was asked for.");
        }
        LocalDate today = Dates.today(clock);
        if (after(piece.askedOn(), today) || after(piece.receivedOn(), today) || after(piece.dated(), today)) {
            throw new RuleBroken("Evidence cannot come from the future. Check the dates.");
        }
        if (piece.receivedOn() != null && after(piece.askedOn(), piece.receivedOn())) {
            throw new RuleBroken("It came before it was asked for. Check the dates.");
        }
        boolean childsView =
                piece.source() == EvidenceSource.CHILD && piece.how().isEmpty();
        if (childsView) {
            throw new RuleBroken("Say how the child’s view was gathered, or why it was not.");
        }
    }

    private static boolean after(@Nullable LocalDate date, LocalDate other) {
        return date != null && date.isAfter(other);
    }
}
