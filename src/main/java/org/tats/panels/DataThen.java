package org.tats.panels;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.tats.access.RunAs;
import org.tats.clocks.ClockRow;
import org.tats.clocks.ClockService;
import org.tats.clocks.ClockWords;
import org.tats.clocks.Reading;
import org.tats.common.Dates;
import org.tats.common.NotFound;
import org.tats.common.PupilId;
import org.tats.registry.RegistryService;

/** The data as it stands when a decision is recorded: whole, whoever records. */
@Component
class DataThen {

    private final RegistryService registry;
    private final ClockService clocks;

    DataThen(RegistryService registry, ClockService clocks) {
        this.registry = registry;
        this.clocks = clocks;
    }

    SeenThen of(PupilId pupil, LocalDate on) {
        List<String> lines = RunAs.system(() -> clocks.ofPupil(pupil)).stream()
                .map(DataThen::line)
                .toList();
        return new SeenThen(RunAs.system(() -> registry.cardToKeep(pupil, on)).orElseThrow(NotFound::new), lines);
    }

    /** "Section 19 is considered for illness: day 12 of 15 since 20 October 2026, due soon (guidance)". */
    private static String line(ClockRow row) {
        Reading reading = row.reading();
        return row.clock().owed() + ": " + ClockWords.progress(row.clock(), reading.halfDays())
                + reading.start().map(start -> " since " + Dates.full(start)).orElse("")
                + reading.due().map(due -> ", due " + Dates.full(due)).orElse("") + ", "
                + reading.state().words().toLowerCase(Locale.UK) + " ("
                + row.clock().standing().words() + ")";
    }
}
