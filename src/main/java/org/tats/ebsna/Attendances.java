package org.tats.ebsna;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tats.common.Dates;
import org.tats.common.PupilId;
import org.tats.registry.FactsReader;
import org.tats.registry.PupilFacts;

/** What the registers say of pupils with a plan. Asks nobody's permission: the services do. */
@Component
class Attendances {

    private final FactsReader facts;
    private final EbsnaSettingsRepository settings;
    private final Clock clock;

    Attendances(FactsReader facts, EbsnaSettingsRepository settings, Clock clock) {
        this.facts = facts;
        this.settings = settings;
        this.clock = clock;
    }

    Optional<PupilFacts> facts(PupilId pupil) {
        return facts.read(pupil);
    }

    /** The bands of several pupils: one pass over their registers. */
    Map<PupilId, BandReading> bands(Collection<PupilId> pupils) {
        LocalDate today = Dates.today(clock);
        var bands = new Bands(settings.bands(today));
        Map<PupilId, BandReading> found = new HashMap<>();
        facts.streamFor(pupils, read -> found.put(read.pupil(), bands.read(read, today)));
        return found;
    }

    BandReading band(PupilFacts read) {
        LocalDate today = Dates.today(clock);
        List<Band> bands = settings.bands(today);
        return new Bands(bands).read(read, today);
    }

    /** The last day with an attended session, by the registers; empty when there is none. */
    static Optional<LocalDate> lastAttended(PupilFacts read, LocalDate asOf) {
        if (read.marks().isEmpty()) {
            return Optional.empty();
        }
        int last = read.marks().lastAttended(read.marks().after(asOf));
        return last < 0 ? Optional.empty() : Optional.of(read.marks().dateOf(last));
    }
}
