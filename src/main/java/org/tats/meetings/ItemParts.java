package org.tats.meetings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tats.cases.OutcomeService;
import org.tats.meetings.AgendaRepository.Item;

/** What later modules add to the items of an agenda. Found late: they use this module. */
@Component
class ItemParts {

    private final ObjectProvider<AgendaItemPart> parts;
    private final AgendaSources sources;
    private final OutcomeService outcomes;

    ItemParts(ObjectProvider<AgendaItemPart> parts, AgendaSources sources, OutcomeService outcomes) {
        this.parts = parts;
        this.sources = sources;
        this.outcomes = outcomes;
    }

    /** Empty for an item that was not opened yet. */
    Optional<OpenItem> open(MeetingRow meeting, Item item) {
        return Optional.ofNullable(item.discussion())
                .map(discussion -> new OpenItem(
                        item.id(),
                        meeting.id(),
                        meeting.forum(),
                        meeting.forumCode(),
                        meeting.heldOn(),
                        item.kind(),
                        item.pupil(),
                        discussion,
                        meeting.status() == MeetingStatus.APPROVED,
                        sources.of(item.id())));
    }

    /** What an item lacks; one that was not opened can only be discussed or carried. */
    List<String> missing(MeetingRow meeting, Item item) {
        return open(meeting, item)
                .map(this::missing)
                .orElseGet(() -> List.of("Discuss it, or carry it to the next meeting with a reason"));
    }

    /** Where a form decides, its own sentences come first: the plain ones would ask twice for the same. */
    private List<String> missing(OpenItem item) {
        List<AgendaItemPart> offered = of(item);
        List<String> sentences = new ArrayList<>();
        offered.forEach(part -> sentences.addAll(part.missing(item)));
        boolean decides = offered.stream().anyMatch(part -> part.decides(item));
        if (sentences.isEmpty() || !decides) {
            sentences.addAll(outcomes.missing(item.discussion()));
        }
        return sentences;
    }

    List<ItemFact> facts(OpenItem item, BiFunction<AgendaItemPart, OpenItem, List<ItemFact>> which) {
        return of(item).stream()
                .flatMap(part -> which.apply(part, item).stream())
                .toList();
    }

    private List<AgendaItemPart> of(OpenItem item) {
        return parts.orderedStream().filter(part -> part.offers(item)).toList();
    }
}
