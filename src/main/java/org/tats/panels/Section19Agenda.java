package org.tats.panels;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.common.Dates;
import org.tats.meetings.AgendaSource;
import org.tats.meetings.ForumRow;
import org.tats.meetings.ItemKind;

/** Proposes to the inclusion panel: requests that wait for a decision, decisions to ratify, reviews that are due. */
@Component
class Section19Agenda implements AgendaSource {

    static final String PANEL = "EIP";
    private static final int MOST = 500;

    private final Access access;
    private final RequestRepository requests;
    private final DecisionRepository decisions;
    private final ProvisionRepository provisions;

    Section19Agenda(
            Access access, RequestRepository requests, DecisionRepository decisions, ProvisionRepository provisions) {
        this.access = access;
        this.requests = requests;
        this.decisions = decisions;
        this.provisions = provisions;
    }

    @Override
    public String code() {
        return "section-19";
    }

    @Override
    public List<Proposed> proposals(ForumRow forum, LocalDate heldOn) {
        if (!forum.code().equals(PANEL) || !access.may(Permission.SEE_SECTION_19)) {
            return List.of();
        }
        List<Proposed> proposed = new ArrayList<>();
        decisions.toRatify().stream()
                .map(decision -> new Proposed(
                        decision.pupil(),
                        ItemKind.RATIFY,
                        "Decision " + decision.number() + " was made outside a meeting on "
                                + Dates.full(decision.decidedOn()) + ".",
                        decision.decidedOn(),
                        "decision:" + decision.id()))
                .forEach(proposed::add);
        requests.list(true, access.scope(Permission.SEE_SECTION_19), MOST).stream()
                .filter(request -> request.state().undecided())
                .map(request -> new Proposed(
                        request.pupil(),
                        ItemKind.SECTION_19,
                        "The council has known since " + Dates.full(request.decideFrom()) + ": a decision is owed.",
                        request.decideFrom(),
                        "request:" + request.id()))
                .forEach(proposed::add);
        provisions.register(true, Optional.empty(), access.scope(Permission.SEE_SECTION_19)).stream()
                .filter(provision -> !provision.nextReview().isAfter(heldOn))
                .map(provision -> new Proposed(
                        provision.pupil(),
                        ItemKind.S19_REVIEW,
                        "The review is due by " + Dates.full(provision.nextReview()) + ".",
                        provision.nextReview(),
                        "provision:" + provision.id()))
                .forEach(proposed::add);
        return proposed;
    }
}
