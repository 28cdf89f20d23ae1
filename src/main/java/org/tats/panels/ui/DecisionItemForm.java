package org.tats.panels.ui;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tats.access.Access;
import org.tats.access.PeopleService;
import org.tats.access.Permission;
import org.tats.clocks.ClockService;
import org.tats.meetings.ItemFact;
import org.tats.meetings.ItemKind;
import org.tats.meetings.OpenItem;
import org.tats.meetings.spi.AgendaItemForm;
import org.tats.meetings.spi.LivePart;
import org.tats.meetings.spi.PartScreen;
import org.tats.panels.Decision;
import org.tats.panels.KeyPointService;
import org.tats.panels.Missing;
import org.tats.panels.PanelItemService;
import org.tats.panels.Request;
import org.tats.panels.Section19DecisionService;

/** The Section 19 decision on the meeting screen: the form belongs to the agenda item. */
@Component
class DecisionItemForm implements AgendaItemForm {

    private static final Set<ItemKind> KINDS = Set.of(ItemKind.SECTION_19, ItemKind.RATIFY, ItemKind.S19_REVIEW);

    final Access access;
    final PanelItemService items;
    final Section19DecisionService decisions;
    final KeyPointService keyPoints;
    final ClockService clocks;
    final PeopleService people;
    final Clock clock;

    DecisionItemForm(
            Access access,
            PanelItemService items,
            Section19DecisionService decisions,
            KeyPointService keyPoints,
            ClockService clocks,
            PeopleService people,
            Clock clock) {
        this.access = access;
        this.items = items;
        this.decisions = decisions;
        this.keyPoints = keyPoints;
        this.clocks = clocks;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public boolean offers(OpenItem item) {
        return KINDS.contains(item.kind()) && access.may(Permission.SEE_SECTION_19, item.pupil());
    }

    @Override
    public boolean decides(OpenItem item) {
        return item.kind() == ItemKind.SECTION_19
                && (made(item).isPresent() || owed(item).isPresent());
    }

    @Override
    public List<String> missing(OpenItem item) {
        if (item.kind() == ItemKind.SECTION_19 && made(item).isEmpty() && works(item)) {
            return owed(item)
                    .map(request -> decisions.draft(request.id(), false).form().missing().stream()
                            .map(Missing::sentence)
                            .toList())
                    .map(lacks -> lacks.isEmpty() ? List.of("Record the decision") : lacks)
                    .orElse(List.of());
        }
        return List.of();
    }

    @Override
    public List<ItemFact> minutes(OpenItem item) {
        return made(item).map(DecisionItemForm::facts).orElse(List.of());
    }

    @Override
    public List<ItemFact> room(OpenItem item) {
        return made(item)
                .map(decision -> List.of(ItemFact.of(
                        "Decision " + decision.number(), decision.outcome().words())))
                .orElse(List.of());
    }

    @Override
    public LivePart live(OpenItem item, PartScreen screen) {
        return new DecisionLivePart(this, item, screen);
    }

    boolean works(OpenItem item) {
        return access.may(Permission.WORK_SECTION_19, item.pupil());
    }

    /** The decision that this item made; empty until it is recorded. */
    Optional<Decision> made(OpenItem item) {
        return access.may(Permission.SEE_SECTION_19, item.pupil())
                ? decisions.ofPupil(item.pupil()).stream()
                        .filter(decision -> item.id().equals(decision.item()))
                        .findFirst()
                : Optional.empty();
    }

    /** The request about which this item owes a decision. */
    Optional<Request> owed(OpenItem item) {
        return access.may(Permission.SEE_SECTION_19, item.pupil())
                ? items.openRequest(item.pupil())
                        .filter(request -> request.state().undecided())
                : Optional.empty();
    }

    private static List<ItemFact> facts(Decision decision) {
        return List.of(
                ItemFact.of(
                        "Section 19 decision " + decision.number(),
                        decision.outcome().words()),
                ItemFact.of("Ground", decision.ground().words()),
                ItemFact.of(
                        "Can the child reach suitable education?",
                        decision.reachable().words()),
                ItemFact.of("Reasons", decision.reasons()),
                ItemFact.of(
                        "Arranged",
                        decision.education()
                                .map(arranged -> arranged.hours().words() + " a week, " + arranged.provider())
                                .orElse("Nothing")),
                ItemFact.of(
                        "Letter to the parent",
                        decision.letter().byName() + ", by "
                                + org.tats.common.Dates.full(decision.letter().due())));
    }
}
