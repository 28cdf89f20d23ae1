package org.tats.registry;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tats.common.PupilId;

/**
 * Marks of a file, packed as they come: two bytes a calendar day for each pupil, school and statutory window. Rows of a
 * pupil usually follow each other, so the last sheet is kept at hand.
 */
final class AttendanceSheets {

    /** One pupil's marks at one school in one window; 0 where the file says nothing. */
    static final class Sheet {

        final PupilId pupil;
        final int urn;
        final LocalDate windowStart;
        private byte[] marks;
        private final @Nullable Sheet next;
        private boolean changed;

        private Sheet(PupilId pupil, int urn, StatutoryWindow window, @Nullable Sheet next) {
            this.pupil = pupil;
            this.urn = urn;
            this.windowStart = window.first();
            this.marks = new byte[window.days() * 2];
            this.next = next;
        }

        /** Lays the file's marks over those held, and from now on is the result. Gives the number that differ. */
        int overlay(String held, AttendanceSheets sheets) {
            byte[] laid = new byte[Math.max(marks.length, held.length())];
            for (int i = 0; i < held.length(); i++) {
                laid[i] = (byte) held.charAt(i);
            }
            int differences = 0;
            for (int i = 0; i < marks.length; i++) {
                byte mark = marks[i];
                if (mark != 0 && mark != laid[i]) {
                    if (mark == CLOSED && laid[i] != 0 && laid[i] != ' ') {
                        sheets.closed(this, i / 2);
                    }
                    laid[i] = mark;
                    differences++;
                }
            }
            marks = laid;
            changed = differences > 0;
            return differences;
        }

        boolean changed() {
            return changed;
        }

        /** As it is held: blank where there is no mark, and nothing after the last one. */
        String text() {
            int length = marks.length;
            while (length > 0 && (marks[length - 1] == 0 || marks[length - 1] == ' ')) {
                length--;
            }
            for (int i = 0; i < length; i++) {
                if (marks[i] == 0) {
                    marks[i] = ' ';
                }
            }
            return new String(marks, 0, length, StandardCharsets.ISO_8859_1);
        }

        private boolean is(int school, LocalDate window) {
            return urn == school && windowStart.equals(window);
        }
    }

    /** The days of one school for which the file holds something. */
    static final class SchoolDates {
        /** Epoch days with a mark other than #. */
        final BitSet open = new BitSet();
        /** Epoch days of which a mark turned to #. */
        final BitSet closed = new BitSet();

        long last = Long.MIN_VALUE;
    }

    private static final byte CLOSED = (byte) MarkCode.CLOSED.symbol();

    private final Map<PupilId, Sheet> sheets = new HashMap<>();
    private final Map<Integer, SchoolDates> schools = new HashMap<>();
    private int size;
    private @Nullable Sheet lastSheet;
    private @Nullable LocalDate lastDate;
    private StatutoryWindow lastWindow = StatutoryWindow.of(LocalDate.EPOCH);
    private int lastUrn = -1;
    private SchoolDates lastSchool = new SchoolDates();

    void add(MarkRow row) {
        LocalDate date = row.date();
        if (!date.equals(lastDate)) {
            lastDate = date;
            if (!lastWindow.contains(date)) {
                lastWindow = StatutoryWindow.of(date);
            }
        }
        int urn = row.school().value();
        Sheet sheet = sheet(row.pupil(), urn);
        int day = (int) (date.toEpochDay() - sheet.windowStart.toEpochDay());
        sheet.marks[day * 2 + row.session().ordinal()] = (byte) row.code().symbol();
        note(urn, date.toEpochDay(), row.code());
    }

    /** Number of sheets. */
    int size() {
        return size;
    }

    /** Forgets the sheets, not the schools' days. */
    void clear() {
        sheets.clear();
        size = 0;
        lastSheet = null;
    }

    @Nullable
    Sheet find(PupilId pupil, int urn, LocalDate windowStart) {
        Sheet sheet = sheets.get(pupil);
        while (sheet != null && !sheet.is(urn, windowStart)) {
            sheet = sheet.next;
        }
        return sheet;
    }

    Collection<PupilId> pupils() {
        return sheets.keySet();
    }

    Collection<LocalDate> windows() {
        var windows = new TreeSet<LocalDate>();
        all().forEach(sheet -> windows.add(sheet.windowStart));
        return windows;
    }

    List<Sheet> all() {
        List<Sheet> all = new ArrayList<>(size);
        for (Sheet first : sheets.values()) {
            for (Sheet sheet = first; sheet != null; sheet = sheet.next) {
                all.add(sheet);
            }
        }
        return all;
    }

    Map<Integer, SchoolDates> schools() {
        return schools;
    }

    private Sheet sheet(PupilId pupil, int urn) {
        LocalDate window = lastWindow.first();
        Sheet last = lastSheet;
        if (last != null && last.pupil.equals(pupil) && last.is(urn, window)) {
            return last;
        }
        Sheet found = find(pupil, urn, window);
        if (found == null) {
            found = new Sheet(pupil, urn, lastWindow, sheets.get(pupil));
            sheets.put(pupil, found);
            size++;
        }
        lastSheet = found;
        return found;
    }

    private void note(int urn, long day, MarkCode mark) {
        if (urn != lastUrn) {
            lastUrn = urn;
            lastSchool = schools.computeIfAbsent(urn, first -> new SchoolDates());
        }
        if (mark != MarkCode.CLOSED) {
            lastSchool.open.set((int) day);
        }
        lastSchool.last = Math.max(lastSchool.last, day);
    }

    private void closed(Sheet sheet, int day) {
        Objects.requireNonNull(schools.get(sheet.urn)).closed.set((int) sheet.windowStart.toEpochDay() + day);
    }
}
