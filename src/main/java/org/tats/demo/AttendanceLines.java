package org.tats.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * The attendance file, {@code upn,laestab,date,session,code}. An absence of the last days may still be N, "reason not yet
 * established", and carries its reason in a later file, as in real registers.
 */
final class AttendanceLines {

    static final String HEADER = "upn,laestab,date,session,code\n";

    private static final int SCHOOL_DAYS_TO_ESTABLISH = 5;
    private static final byte[] MORNING = bytes(",AM,");
    private static final byte[] AFTERNOON = bytes(",PM,");

    private final CsvLines csv;
    private final long seed;
    private final Map<LocalDate, byte[]> dates = new HashMap<>();
    private final byte[][] ends = new byte[Mark.values().length][];

    AttendanceLines(CsvLines csv, long seed) {
        this.csv = csv;
        this.seed = seed;
        for (Mark mark : Mark.values()) {
            ends[mark.ordinal()] = bytes(mark.code() + "\n");
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Every mark up to the day of the file. */
    void upTo(LocalDate asAt, PupilHistory history) throws IOException {
        Register register = history.register();
        int end = history.pupil().school().dayAtOrAfter(asAt.plusDays(1));
        byte[] start = start(history.pupil());
        for (int day = register.first(); day < end; day++) {
            write(start, register, day, shown(history, 2 * day, end - 1), shown(history, 2 * day + 1, end - 1));
        }
    }

    /** The marks after {@code before} up to {@code asAt}, and the older ones whose reason has come in between. */
    void between(LocalDate before, LocalDate asAt, PupilHistory history) throws IOException {
        DemoSchool school = history.pupil().school();
        Register register = history.register();
        int earlier = school.dayAtOrAfter(before.plusDays(1));
        int end = school.dayAtOrAfter(asAt.plusDays(1));
        byte[] start = start(history.pupil());
        for (int session = Math.max(0, 2 * (earlier - 10)); session < 2 * end; session++) {
            if (session / 2 < register.first()) {
                continue;
            }
            Mark now = shown(history, session, end - 1);
            if (session / 2 >= earlier || now != shown(history, session, earlier - 1)) {
                line(start, register.date(session / 2), session % 2 == 0 ? MORNING : AFTERNOON, now);
            }
        }
    }

    private static byte[] start(DemoPupil pupil) {
        return bytes(pupil.upn() + "," + pupil.school().laestab() + ",");
    }

    private void write(byte[] start, Register register, int day, Mark morning, Mark afternoon) throws IOException {
        line(start, register.date(day), MORNING, morning);
        line(start, register.date(day), AFTERNOON, afternoon);
    }

    private void line(byte[] start, LocalDate date, byte[] session, Mark mark) throws IOException {
        csv.bytes(start);
        csv.bytes(dates.computeIfAbsent(date, d -> bytes(d.toString())));
        csv.bytes(session);
        csv.bytes(ends[mark.ordinal()]);
    }

    private Mark shown(PupilHistory history, int session, int lastDay) {
        Mark mark = history.register().session(session);
        int age = lastDay - session / 2;
        if (age >= SCHOOL_DAYS_TO_ESTABLISH || (mark != Mark.O && mark != Mark.I)) {
            return mark;
        }
        // the reason of a day comes for both sessions together
        Dice dice = Dice.of(seed, 71, history.pupil().number(), session / 2);
        boolean known = !dice.chance(mark == Mark.O ? 0.4 : 0.15) || age > dice.below(SCHOOL_DAYS_TO_ESTABLISH);
        return known ? mark : Mark.N;
    }
}
