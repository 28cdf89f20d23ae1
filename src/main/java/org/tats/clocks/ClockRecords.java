package org.tats.clocks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tats.clocks.spi.ClockOwners;
import org.tats.clocks.spi.ClockSource;
import org.tats.clocks.spi.RecordSpan;
import org.tats.clocks.spi.RecordStop;
import org.tats.common.PersonId;
import org.tats.common.PupilId;

/** Reads what later modules know: spans of their records, stops of totals, who leads. Each is asked once a count. */
@Component
class ClockRecords {

    private final List<ClockSource> sources;
    private final Optional<ClockOwners> owners;

    ClockRecords(List<ClockSource> sources, Optional<ClockOwners> owners) {
        this.sources = sources;
        this.owners = owners;
    }

    Read read(Optional<Collection<PupilId>> pupils, LocalDate asOf) {
        var read = new Read(owners.map(who -> who.leads(pupils)).orElse(Map.of()));
        for (ClockSource source : sources) {
            source.read(pupils, asOf, read::add);
            source.stops(pupils, asOf, read::add);
        }
        return read;
    }

    /** What was read, by pupil. */
    static final class Read {

        private final Map<PupilId, PersonId> leads;
        private final Map<PupilId, List<RecordSpan>> spans = new HashMap<>();
        private final Map<PupilId, List<RecordStop>> stops = new HashMap<>();
        private final List<RecordSpan> aboutNoPupil = new ArrayList<>();

        private Read(Map<PupilId, PersonId> leads) {
            this.leads = leads;
        }

        private void add(RecordSpan span) {
            if (span.pupil() == null) {
                aboutNoPupil.add(span);
            } else {
                spans.computeIfAbsent(span.pupil(), pupil -> new ArrayList<>()).add(span);
            }
        }

        private void add(RecordStop stop) {
            stops.computeIfAbsent(stop.pupil(), pupil -> new ArrayList<>()).add(stop);
        }

        @Nullable
        PersonId lead(PupilId pupil) {
            return leads.get(pupil);
        }

        List<RecordSpan> spans(PupilId pupil) {
            return spans.getOrDefault(pupil, List.of());
        }

        List<RecordSpan> aboutNoPupil() {
            return aboutNoPupil;
        }

        /** The reading of a total as what was done about it leaves it: the first stop since it began holds. */
        Reading stop(PupilId pupil, Reading reading) {
            return stops.getOrDefault(pupil, List.of()).stream()
                    .filter(stop -> stop.clock().equals(reading.clock().id()))
                    .map(RecordStop::on)
                    .filter(on ->
                            reading.start().filter(start -> !on.isBefore(start)).isPresent())
                    .min(LocalDate::compareTo)
                    .map(reading::doneOn)
                    .orElse(reading);
        }
    }
}
