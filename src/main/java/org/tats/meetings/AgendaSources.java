package org.tats.meetings;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tats.cases.DiscussionOrigin;
import org.tats.meetings.AgendaRepository.Item;
import org.tats.meetings.AgendaSource.News;
import org.tats.meetings.AgendaSource.What;

/** Asks the sources of later modules, and tells them what became of what they asked for. Found late: they use this module. */
@Component
class AgendaSources {

    private final ObjectProvider<AgendaSource> sources;
    private final ItemSourceRepository keys;

    AgendaSources(ObjectProvider<AgendaSource> sources, ItemSourceRepository keys) {
        this.sources = sources;
        this.keys = keys;
    }

    void ask(ForumRow forum, LocalDate heldOn, BiConsumer<AgendaSource, AgendaSource.Proposed> each) {
        sources.orderedStream()
                .forEach(source -> source.proposals(forum, heldOn).forEach(asked -> each.accept(source, asked)));
    }

    /** Keeps what asked for the item, and tells it. */
    void keep(What what, MeetingRow meeting, Item item, Map<String, Set<String>> askedBy) {
        askedBy.forEach((source, all) -> all.forEach(key -> keys.insert(item.id(), source, key)));
        tell(what, meeting, item);
    }

    Map<String, Set<String>> of(AgendaItemId item) {
        return keys.of(item);
    }

    void tell(What what, MeetingRow meeting, Item item) {
        Map<String, Set<String>> askedBy = keys.of(item.id());
        List<AgendaSource> all =
                askedBy.isEmpty() ? List.of() : sources.orderedStream().toList();
        for (AgendaSource source : all) {
            askedBy.getOrDefault(source.code(), Set.of())
                    .forEach(key -> source.told(new News(
                            what, key, item.id(), meeting.id(), meeting.heldOn(), item.pupil(), item.discussion())));
        }
    }

    /** Where a lane has no word of its own for who asked. */
    static DiscussionOrigin origin(ItemKind kind) {
        return switch (kind) {
            case REVIEW, S19_REVIEW -> DiscussionOrigin.REVIEW;
            case FLAG -> DiscussionOrigin.FLAG;
            case URGENT, NEW, RATIFY, SECTION_19, LISTED -> DiscussionOrigin.OTHER;
        };
    }
}
