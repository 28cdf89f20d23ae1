package org.tats.ebsna;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.AsTats;
import org.tats.common.Dates;
import org.tats.common.PupilId;
import org.tats.registry.FactsChanged;

/**
 * Keeps in which band the children with an open plan are today, so that lists are asked for a band in SQL. Counted when first
 * asked for, with the rights of TATS itself, because who asks may see fewer; dropped when facts or definitions change.
 */
@Component
class BandReadings {

    private final BandReadingRepository readings;
    private final Attendances attendances;
    private final AsTats asTats;
    private final Clock clock;

    BandReadings(BandReadingRepository readings, Attendances attendances, AsTats asTats, Clock clock) {
        this.readings = readings;
        this.attendances = attendances;
        this.asTats = asTats;
        this.clock = clock;
    }

    /** Counts what is not counted yet today; most often nothing. */
    void count() {
        LocalDate today = Dates.today(clock);
        asTats.within(() -> {
            List<PupilId> waiting = readings.without(today);
            Map<PupilId, String> bands = new LinkedHashMap<>();
            attendances
                    .bands(waiting)
                    .forEach((pupil, reading) ->
                            bands.put(pupil, reading.band().map(Band::band).orElse("")));
            return bands.isEmpty() ? 0 : readings.keep(bands, today);
        });
    }

    /** The definitions changed. */
    void forget() {
        asTats.within(readings::dropAll);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(FactsChanged changed) {
        if (changed.all()) {
            forget();
        } else {
            asTats.within(() -> readings.drop(changed.pupils()));
        }
    }
}
