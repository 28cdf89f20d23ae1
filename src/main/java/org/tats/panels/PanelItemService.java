package org.tats.panels;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.cases.DiscussionService;
import org.tats.cases.Outcome;
import org.tats.cases.OutcomeService;
import org.tats.common.PupilId;
import org.tats.meetings.OpenItem;

/** What a panel records at an item of its agenda: the decision is the outcome of the item too. */
@Service
@Transactional
public class PanelItemService {

    private static final int CHECK_IN_MONTHS = 3;
    private static final int LOOK_AGAIN_WEEKS = 6;

    private final Access access;
    private final RequestRepository requests;
    private final Section19DecisionService decisions;
    private final OutcomeService outcomes;
    private final DiscussionService discussions;

    PanelItemService(
            Access access,
            RequestRepository requests,
            Section19DecisionService decisions,
            OutcomeService outcomes,
            DiscussionService discussions) {
        this.access = access;
        this.requests = requests;
        this.decisions = decisions;
        this.outcomes = outcomes;
        this.discussions = discussions;
    }

    /** The open request of a child at an item; empty when there is none. */
    @Requires(Permission.SEE_SECTION_19)
    public Optional<Request> openRequest(PupilId pupil) {
        access.require(Permission.SEE_SECTION_19, pupil);
        return requests.ofPupil(pupil).stream()
                .filter(request -> request.state().open())
                .findFirst();
    }

    /** Records the decision that is typed, and as the outcome of the item with its review. Twice is the same as once. */
    @Requires(Permission.RECORD_MEETING)
    public Decision record(OpenItem item, RequestId request, DecisionId id) {
        Decision decision = decisions.record(new RecordDecision(id, request, item.id()));
        outcome(item, decision.outcome().name(), decision.outcome().words(), review(decision, item.heldOn()));
        return decision;
    }

    /** Ratifies a decision made outside a meeting, and says so as the outcome of the item. */
    @Requires(Permission.RECORD_MEETING)
    public void ratify(OpenItem item, DecisionId id) {
        decisions.ratify(id, item.id());
        outcome(
                item,
                "RATIFIED",
                "Decision made outside the meeting ratified",
                item.heldOn().plusWeeks(LOOK_AGAIN_WEEKS));
    }

    private void outcome(OpenItem item, String code, String label, LocalDate review) {
        int version = outcomes.recordOutcome(
                item.discussion(),
                new Outcome(code, label, false),
                discussions.reload(item.discussion()).outcomeVersion());
        outcomes.setReviewDate(item.discussion(), review, version);
    }

    /** When the case is looked at again: the review of what is arranged, the check-in, else in six weeks. */
    private static LocalDate review(Decision decision, LocalDate heldOn) {
        return decision.education()
                .map(Decision.Arranged::reviewOn)
                .filter(heldOn::isBefore)
                .orElseGet(() -> decision.outcome() == DecisionOutcome.NOT_NOW
                        ? heldOn.plusMonths(CHECK_IN_MONTHS)
                        : heldOn.plusWeeks(LOOK_AGAIN_WEEKS));
    }
}
