package org.tats.flags;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tats.common.PupilId;
import org.tats.flags.spi.CaseHistory;

/** What later modules know about flagged pupils, as one. */
@Component
class Histories {

    // asked anew each time: the beans come later than this module
    private final ObjectProvider<CaseHistory> sources;

    Histories(ObjectProvider<CaseHistory> sources) {
        this.sources = sources;
    }

    Map<PupilId, CaseHistory.History> of(Collection<PupilId> pupils) {
        Map<PupilId, CaseHistory.History> all = new HashMap<>();
        sources.orderedStream().forEach(source -> all.putAll(source.of(pupils)));
        return all;
    }

    Map<PupilId, LocalDate> lastDiscussed() {
        Map<PupilId, LocalDate> all = new HashMap<>();
        sources.orderedStream()
                .forEach(source -> source.lastDiscussed()
                        .forEach((pupil, date) -> all.merge(pupil, date, (a, b) -> a.isAfter(b) ? a : b)));
        return all;
    }
}
