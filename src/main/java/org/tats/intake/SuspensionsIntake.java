package org.tats.intake;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;
import org.tats.registry.LoadResult;
import org.tats.registry.RegistryKeys;
import org.tats.registry.SuspensionCategory;
import org.tats.registry.SuspensionLoader;
import org.tats.registry.SuspensionReason;
import org.tats.registry.SuspensionRow;

/** Suspensions, permanent exclusions and lunchtime suspensions: one row an event. */
@Component
final class SuspensionsIntake implements KindIntake {

    private final SuspensionLoader loader;
    private final RegistryKeys keys;

    SuspensionsIntake(SuspensionLoader loader, RegistryKeys keys) {
        this.loader = loader;
        this.keys = keys;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.SUSPENSIONS;
    }

    @Override
    public RowReader<SuspensionRow> open(Columns columns, boolean complete, LocalDate today) {
        return new Reader(columns, new Checks(keys.schools(), keys.pupils(), today));
    }

    private final class Reader implements RowReader<SuspensionRow> {

        /** 45 school days are the most a pupil may be suspended in a school year (statutory guidance). */
        private static final int MOST_SESSIONS = 90;

        /** A school may give notice before the first day out, but hardly a month before. */
        private static final int DAYS_AHEAD = 31;

        private record Key(PupilId pupil, SchoolUrn school, SuspensionCategory category, LocalDate start) {}

        private final Columns columns;
        private final Checks checks;
        private final int start;
        private final Set<Key> seen = new HashSet<>();

        Reader(Columns columns, Checks checks) {
            this.columns = columns;
            this.checks = checks;
            this.start = columns.at("start_date");
        }

        @Override
        public SuspensionRow read(CsvRow row) {
            PupilId pupil = checks.pupil(row, columns.at("upn"));
            row.mustFitHeader();
            SchoolUrn school = checks.school(row, columns.at("laestab"));
            SuspensionCategory category = category(row);
            LocalDate from = checks.atMost(row, start, checks.today().plusDays(DAYS_AHEAD));
            int sessions = sessions(row, category);
            List<SuspensionReason> reasons = reasons(row, from);
            LocalDate notice = checks.notInFutureOrNone(row, columns.at("notice_date"));
            LocalDate cancelled = cancelled(row, notice);
            if (!seen.add(new Key(pupil, school, category, from))) {
                throw row.fault(
                        start,
                        Fault.DUPLICATE,
                        "An earlier line has the same pupil, school, category and start. Keep the row that is right.");
            }
            return new SuspensionRow(pupil, school, category, from, sessions, reasons, notice, cancelled);
        }

        private SuspensionCategory category(CsvRow row) {
            int place = columns.at("category");
            String text = row.needed(place, 100);
            return SuspensionCategory.of(text)
                    .orElseThrow(() ->
                            row.fault(place, Fault.CATEGORY, "%s is not a category. Write SUSP, PERM or LNCH.", text));
        }

        /** Half days, "10" or "10.0"; lunchtimes for LNCH; a permanent exclusion has none, whatever the file says. */
        private int sessions(CsvRow row, SuspensionCategory category) {
            int place = columns.at("sessions");
            boolean permanent = category == SuspensionCategory.PERM;
            String text = permanent ? row.text(place, 100) : row.needed(place, 100);
            if (permanent && text.isEmpty()) {
                return 0;
            }
            if (!text.matches("\\d{1,4}(\\.0+)?")) {
                throw row.fault(
                        place,
                        Fault.SESSIONS,
                        "%s is not a whole number of sessions. Count half days: 5 days are 10 sessions.",
                        text);
            }
            int sessions = Integer.parseInt(text.replaceFirst("\\..*", ""));
            if (permanent) {
                return 0;
            }
            if (sessions < 1 || sessions > MOST_SESSIONS) {
                throw row.fault(
                        place, Fault.SESSIONS, "%s is not between 1 and 90 sessions (45 days). Check it.", text);
            }
            return sessions;
        }

        private List<SuspensionReason> reasons(CsvRow row, LocalDate from) {
            Set<SuspensionReason> reasons = new LinkedHashSet<>();
            for (String column : List.of("reason1", "reason2", "reason3")) {
                reason(row, columns.at(column), from).ifPresent(reasons::add);
                if (reasons.isEmpty()) {
                    throw row.fault(
                            columns.at(column),
                            Fault.REQUIRED,
                            "The first reason is missing. Ask the school for its code.");
                }
            }
            return List.copyOf(reasons);
        }

        private static Optional<SuspensionReason> reason(CsvRow row, int place, LocalDate from) {
            String text = row.text(place, 100);
            if (text.isEmpty()) {
                return Optional.empty();
            }
            SuspensionReason reason = SuspensionReason.of(text)
                    .orElseThrow(() -> row.fault(
                            place, Fault.REASON, "%s is not a reason code. Use the school census codes.", text));
            if (!reason.validOn(from)) {
                throw row.fault(
                        place,
                        Fault.REASON_DATE,
                        "The reason %s was not in use on the start date. Use a code of that date.",
                        text);
            }
            return Optional.of(reason);
        }

        private @Nullable LocalDate cancelled(CsvRow row, @Nullable LocalDate notice) {
            int place = columns.at("cancelled_on");
            LocalDate cancelled = checks.notInFutureOrNone(row, place);
            if (cancelled != null && notice != null && cancelled.isBefore(notice)) {
                throw row.fault(place, Fault.ORDER, "It was cancelled before notice was given. Check both dates.");
            }
            return cancelled;
        }

        @Override
        public LoadResult load(Iterator<SuspensionRow> rows) {
            return loader.load(rows, columns.at("notice_date") >= 0, columns.at("cancelled_on") >= 0);
        }
    }
}
