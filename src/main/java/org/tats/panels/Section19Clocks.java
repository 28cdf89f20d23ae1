package org.tats.panels;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.tats.clocks.spi.ClockSource;
import org.tats.clocks.spi.RecordSpan;
import org.tats.clocks.spi.RecordStop;
import org.tats.common.PupilId;

/** Tells the clocks what requests, decisions and provision owe: S19-ACK, S19-DECIDE, S19-REVIEW, S19-CHECKIN, S19-AFTER. */
@Component
class Section19Clocks implements ClockSource {

    private final Section19ClockRepository records;

    Section19Clocks(Section19ClockRepository records) {
        this.records = records;
    }

    @Override
    public void read(Optional<Collection<PupilId>> pupils, LocalDate asOf, Consumer<RecordSpan> each) {
        records.read(pupils).stream()
                .flatMap(record -> record.spans().stream())
                .filter(span -> !span.span().start().isAfter(asOf))
                .forEach(each);
    }

    @Override
    public void stops(Optional<Collection<PupilId>> pupils, LocalDate asOf, Consumer<RecordStop> each) {
        records.read(pupils).stream()
                .flatMap(record -> record.stops().stream())
                .filter(stop -> !stop.on().isAfter(asOf))
                .forEach(each);
        // any clock of registers may be answered so; one that is no total is owed until it is done
        records.notNeeded(pupils).stream()
                .filter(stop -> !stop.clock().equals(KeyPointReading.SIXTH_DAY))
                .forEach(each);
    }
}
