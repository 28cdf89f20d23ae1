package org.tats.intake;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tats.common.PupilId;
import org.tats.registry.LoadResult;
import org.tats.registry.PupilStatus;
import org.tats.registry.RegistryKeys;
import org.tats.registry.StatusLoader;
import org.tats.registry.StatusRow;

/** Social-care and youth-justice statuses: status, dates and worker, nothing of why. */
@Component
final class StatusesIntake implements KindIntake {

    private static final int LONGEST_WORKER = 200;

    private final StatusLoader loader;
    private final RegistryKeys keys;

    StatusesIntake(StatusLoader loader, RegistryKeys keys) {
        this.loader = loader;
        this.keys = keys;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.STATUSES;
    }

    @Override
    public RowReader<StatusRow> open(Columns columns, boolean complete, LocalDate today) {
        return new Reader(columns, new Checks(Map.of(), keys.pupils(), today));
    }

    private final class Reader implements RowReader<StatusRow> {

        private record Key(PupilId pupil, PupilStatus status, LocalDate from) {}

        private final Columns columns;
        private final Checks checks;
        private final int from;
        private final Set<Key> seen = new HashSet<>();

        Reader(Columns columns, Checks checks) {
            this.columns = columns;
            this.checks = checks;
            this.from = columns.at("from");
        }

        @Override
        public StatusRow read(CsvRow row) {
            PupilId pupil = checks.pupil(row, columns.at("upn"));
            row.mustFitHeader();
            PupilStatus status = status(row);
            LocalDate start = checks.atMost(row, from, checks.today().plusYears(1));
            LocalDate end = end(row, start);
            String worker = row.text(columns.at("worker"), LONGEST_WORKER);
            if (!seen.add(new Key(pupil, status, start))) {
                throw row.fault(
                        from,
                        Fault.DUPLICATE,
                        "An earlier line has the same pupil, status and start. Keep the row that is right.");
            }
            return new StatusRow(pupil, status, start, end, worker);
        }

        private PupilStatus status(CsvRow row) {
            int place = columns.at("status");
            String text = row.needed(place, 100);
            return PupilStatus.of(text)
                    .orElseThrow(() -> row.fault(
                            place,
                            Fault.STATUS,
                            "%s is not a status that is held. Write EARLY_HELP, CIN, CP, LAC or another of the guide.",
                            text));
        }

        private @Nullable LocalDate end(CsvRow row, LocalDate start) {
            int place = columns.at("to");
            LocalDate end = row.dateOrNone(place);
            if (end != null && end.isBefore(start)) {
                throw row.fault(place, Fault.ORDER, "The status ends before it starts. Check both dates.");
            }
            return end;
        }

        @Override
        public LoadResult load(Iterator<StatusRow> rows) {
            return loader.load(rows);
        }
    }
}
