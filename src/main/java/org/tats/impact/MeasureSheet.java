package org.tats.impact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * All measures of one cohort over one taking. The same taking, cohort and versions give the same sheet for ever.
 *
 * @param dataTo the last day for which any register held a mark
 * @param takenAt when the facts were taken
 * @param rows in the order of the definitions and their parts
 */
public record MeasureSheet(
        TakingId taking,
        Cohort cohort,
        LocalDate asOf,
        Optional<LocalDate> dataTo,
        Instant takenAt,
        String inputHash,
        List<MeasureFigure> rows) {

    public MeasureSheet {
        rows = List.copyOf(rows);
    }

    public List<MeasureFigure> of(String measure) {
        return rows.stream().filter(row -> row.measure().equals(measure)).toList();
    }

    public Optional<MeasureFigure> figure(String measure, String part) {
        return of(measure).stream().filter(row -> row.part().equals(part)).findFirst();
    }
}
