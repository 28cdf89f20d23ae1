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
import org.tats.registry.RegistryKeys;
import org.tats.registry.StatusLoader;
import org.tats.registry.StatusRow;

/** Social-care and youth-justice statuses: status, dates and worker, nothing of why. */
@Component
final class StatusesIntake implements KindIntake<StatusRow> {

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
    public LoadResult load(Iterator<StatusRow> rows, boolean complete, LocalDate today) {
        return loader.load(rows);
    }

    @Override
    public RowReader<StatusRow> reader(Columns columns, LocalDate today) {
        return new Reader(columns, new Checks(Map.of(), keys.pupils(), today));
    }

    private static final class Reader implements RowReader<StatusRow> {

        private record Key(PupilId pupil, String status, LocalDate from) {}

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
            String status = StatusNames.status(row, columns.at("status"));
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

        private @Nullable LocalDate end(CsvRow row, LocalDate start) {
            int place = columns.at("to");
            LocalDate end = row.dateOrNone(place);
            if (end != null && end.isBefore(start)) {
                throw row.fault(place, Fault.ORDER, "The status ends before it starts. Check both dates.");
            }
            return end;
        }
    }
}
