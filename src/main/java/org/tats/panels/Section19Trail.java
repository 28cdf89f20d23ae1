package org.tats.panels;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tats.clocks.Clocks;
import org.tats.common.Opened;
import org.tats.common.PupilId;
import org.tats.panels.Section19Changed.What;

/** What every change and every opening here has in common: a row of the audit trail, and clocks that are counted again. */
@Component
class Section19Trail {

    /** As the history of clocks names it: "Section 19 records changed". */
    private static final String RECORDS = "Section 19 records";

    private final ApplicationEventPublisher events;
    private final Clocks clocks;

    Section19Trail(ApplicationEventPublisher events, Clocks clocks) {
        this.events = events;
        this.clocks = clocks;
    }

    /** Called inside the transaction that changed the record. */
    void changed(What what, UUID subject, PupilId pupil, Map<String, ?> detail) {
        events.publishEvent(new Section19Changed(what, subject, pupil, detail));
        clocks.recount(Set.of(pupil), RECORDS);
    }

    void opened(String kind, UUID subject, PupilId pupil, Map<String, ?> detail) {
        events.publishEvent(new Opened(kind, subject.toString(), pupil, detail));
    }

    void listed(String kind, String query, List<UUID> keys, List<PupilId> pupils) {
        events.publishEvent(new Opened(
                kind,
                query,
                null,
                Map.of(
                        "count",
                        keys.size(),
                        "keys",
                        keys.stream().map(UUID::toString).toList(),
                        "pupils",
                        pupils.stream().map(PupilId::toString).distinct().toList())));
    }
}
