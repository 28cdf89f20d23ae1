package org.tats.intake;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;
import org.tats.registry.AttendanceLoader;
import org.tats.registry.LoadResult;
import org.tats.registry.MarkCode;
import org.tats.registry.MarkRow;
import org.tats.registry.RegistryKeys;
import org.tats.registry.Session;

/** Registers: one row a mark. By far the biggest files, so nothing is made anew for a row that can be kept. */
@Component
final class AttendanceIntake implements KindIntake {

    private static final Map<String, Session> SESSIONS = Map.of(
            "AM", Session.AM,
            "PM", Session.PM,
            "1", Session.AM,
            "2", Session.PM,
            "MORNING", Session.AM,
            "AFTERNOON", Session.PM);

    private final AttendanceLoader loader;
    private final RegistryKeys keys;

    AttendanceIntake(AttendanceLoader loader, RegistryKeys keys) {
        this.loader = loader;
        this.keys = keys;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.ATTENDANCE;
    }

    @Override
    public RowReader<MarkRow> open(Columns columns, boolean complete, LocalDate today) {
        return new Reader(columns, new Checks(keys.schools(), keys.pupils(), today));
    }

    private final class Reader implements RowReader<MarkRow> {

        private final int upn;
        private final int laestab;
        private final int date;
        private final int session;
        private final int code;
        private final Checks checks;
        private final Map<PupilId, SeenSessions> seen = new HashMap<>();

        Reader(Columns columns, Checks checks) {
            this.upn = columns.at("upn");
            this.laestab = columns.at("laestab");
            this.date = columns.at("date");
            this.session = columns.at("session");
            this.code = columns.at("code");
            this.checks = checks;
        }

        @Override
        public MarkRow read(CsvRow row) {
            PupilId pupil = checks.pupil(row, upn);
            row.mustFitHeader();
            SchoolUrn school = checks.school(row, laestab);
            LocalDate day = checks.notInFuture(row, date);
            Session half = session(row);
            MarkCode mark = mark(row, day);
            if (!seen.computeIfAbsent(pupil, first -> new SeenSessions()).add(school, day, half)) {
                throw row.fault(
                        session,
                        Fault.DUPLICATE,
                        "An earlier line has a mark for the same pupil, school, date and session. Keep the right one.");
            }
            return new MarkRow(pupil, school, day, half, mark);
        }

        private Session session(CsvRow row) {
            String text = row.raw(session);
            Session half = SESSIONS.get(text);
            if (half != null) {
                return half;
            }
            half = SESSIONS.get(row.needed(session, 100).toUpperCase(Locale.ROOT));
            if (half == null) {
                throw row.fault(session, Fault.SESSION, "%s is not a session. Write AM or PM.", text);
            }
            return half;
        }

        private MarkCode mark(CsvRow row, LocalDate day) {
            String text = row.raw(code);
            MarkCode mark = MarkCode.of(text)
                    .orElseThrow(() -> row.fault(
                            code,
                            Fault.CODE,
                            "%s is not an attendance code. Use the codes in force since 19 August 2024.",
                            text));
            if (!mark.validOn(day)) {
                throw row.fault(
                        code,
                        Fault.CODE_DATE,
                        "The code %s is not valid on this date. Ask the school for the code of that date.",
                        text);
            }
            return mark;
        }

        @Override
        public LoadResult load(Iterator<MarkRow> rows) {
            return loader.load(rows);
        }
    }
}
