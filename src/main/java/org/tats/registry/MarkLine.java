package org.tats.registry;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The register of one pupil over all schools, on an axis of calendar days with two sessions each. A session marked by
 * two schools counts once: attended goes before absent, absent before unable to attend, that before closed, and D (at the
 * other school) goes last.
 *
 * <p>Sessions are also numbered from 0 (morning of {@link #first}); {@link #after} gives the number that follows a date.
 */
public final class MarkLine {

    /** A stretch of sessions and what it holds; {@code from} included, {@code to} not. */
    public record Span(int from, int to, AttendanceCounts counts) {}

    /** One school's string for one statutory window, as held. */
    record Piece(LocalDate windowStart, String marks) {}

    public static final MarkLine EMPTY = new MarkLine(LocalDate.EPOCH, new byte[0]);

    private static final byte BLANK = ' ';
    private static final byte[] RANK = ranks();
    private static final long[] PACKED = packed();
    /** Bits to each of the five counters in a packed sum; a difference of up to 4,095 sessions is read back exactly. */
    private static final int BITS = 12;

    private static final int LONGEST = (1 << BITS) - 1;

    private final long base;
    private final byte[] marks;
    private long @Nullable [] sums;

    private MarkLine(LocalDate first, byte[] marks) {
        this.base = first.toEpochDay();
        this.marks = marks;
    }

    /** Merges what the schools hold. Pieces may overlap; of equal marks the first piece's stays. */
    static MarkLine of(Collection<Piece> pieces) {
        long first = Long.MAX_VALUE;
        long end = Long.MIN_VALUE;
        for (Piece piece : pieces) {
            long start = piece.windowStart().toEpochDay();
            first = Math.min(first, start);
            end = Math.max(end, start + (piece.marks().length() + 1) / 2);
        }
        if (end <= first) {
            return EMPTY;
        }
        byte[] merged = new byte[(int) (end - first) * 2];
        Arrays.fill(merged, BLANK);
        for (Piece piece : pieces) {
            merge(piece.marks(), merged, (int) (piece.windowStart().toEpochDay() - first) * 2);
        }
        return new MarkLine(LocalDate.ofEpochDay(first), merged);
    }

    private static void merge(String marks, byte[] into, int offset) {
        for (int i = 0; i < marks.length(); i++) {
            byte mark = (byte) marks.charAt(i);
            if (RANK[mark & 127] > RANK[into[offset + i] & 127]) {
                into[offset + i] = mark;
            }
        }
    }

    public boolean isEmpty() {
        return marks.length == 0;
    }

    /** The first day of the axis; of no meaning when the line is empty. */
    public LocalDate first() {
        return LocalDate.ofEpochDay(base);
    }

    /** Number of sessions on the axis, marked or not. */
    public int length() {
        return marks.length;
    }

    /** The one-byte code of a session; blank when no mark is held. */
    public char at(LocalDate date, Session session) {
        return at(Math.toIntExact(date.toEpochDay() - base) * 2 + session.ordinal());
    }

    /** The one-byte code of a session by its number; blank outside the axis. */
    public char at(int index) {
        return index < 0 || index >= marks.length ? ' ' : (char) marks[index];
    }

    public MarkCode mark(int index) {
        return MarkCode.ofSymbol(at(index));
    }

    public MarkCode mark(LocalDate date, Session session) {
        return MarkCode.ofSymbol(at(date, session));
    }

    public boolean possible(int index) {
        return PACKED[at(index)] != 0;
    }

    /** The number of the morning session of a date, kept within the axis. */
    public int from(LocalDate date) {
        return clamp(date.toEpochDay() - base);
    }

    /** The number that follows the afternoon session of a date, kept within the axis. */
    public int after(LocalDate date) {
        return clamp(date.toEpochDay() - base + 1);
    }

    public LocalDate dateOf(int index) {
        return LocalDate.ofEpochDay(base + Math.floorDiv(index, 2));
    }

    public Session sessionOf(int index) {
        return Math.floorMod(index, 2) == 0 ? Session.AM : Session.PM;
    }

    /** What the sessions from one date to another, both included, count as. */
    public AttendanceCounts counts(LocalDate from, LocalDate to) {
        return counts(from(from), after(to));
    }

    /** What the sessions from one number to another, that one not included, count as. */
    public AttendanceCounts counts(int from, int to) {
        int start = Math.max(0, from);
        int end = Math.min(marks.length, to);
        AttendanceCounts counts = AttendanceCounts.NONE;
        while (start < end) {
            int part = Math.min(end, start + LONGEST);
            counts = unpacked(sums()[part] - sums()[start]).plus(counts);
            start = part;
        }
        return counts;
    }

    /** Whether any mark, of whatever code, is held from one date to another, both included. */
    public boolean anyMark(LocalDate from, LocalDate to) {
        int end = after(to);
        for (int i = from(from); i < end; i++) {
            if (marks[i] != BLANK) {
                return true;
            }
        }
        return false;
    }

    /** Sessions with this code from one date to another, both included. */
    public int count(MarkCode code, LocalDate from, LocalDate to) {
        int n = 0;
        for (int i = from(from); i < after(to); i++) {
            n += marks[i] == code.symbol() ? 1 : 0;
        }
        return n;
    }

    /** The last n possible sessions before a number; its span holds fewer when there are fewer. */
    public Span lastPossible(int n, int before) {
        int end = Math.min(before, marks.length);
        int from = end;
        for (int found = 0; from > 0 && found < n; ) {
            from--;
            found += possible(from) ? 1 : 0;
        }
        return new Span(from, end, counts(from, end));
    }

    /** The number of the last attended session before a number; -1 when there is none. */
    public int lastAttended(int before) {
        for (int i = Math.min(before, marks.length) - 1; i >= 0; i--) {
            if (mark(i).markClass().attended()) {
                return i;
            }
        }
        return -1;
    }

    /** The last day with any mark up to and including a date. */
    public Optional<LocalDate> lastMarked(LocalDate upTo) {
        for (int i = after(upTo) - 1; i >= 0; i--) {
            if (marks[i] != BLANK) {
                return Optional.of(dateOf(i));
            }
        }
        return Optional.empty();
    }

    private int clamp(long day) {
        return (int) Math.max(0, Math.min(marks.length, day * 2));
    }

    private long[] sums() {
        long[] known = sums;
        if (known == null) {
            known = new long[marks.length + 1];
            for (int i = 0; i < marks.length; i++) {
                known[i + 1] = known[i] + PACKED[marks[i] & 127];
            }
            sums = known;
        }
        return known;
    }

    private static AttendanceCounts unpacked(long sum) {
        return new AttendanceCounts(
                sum & LONGEST,
                sum >>> BITS & LONGEST,
                sum >>> 2 * BITS & LONGEST,
                sum >>> 3 * BITS & LONGEST,
                sum >>> 4 * BITS & LONGEST);
    }

    private static long[] packed() {
        long[] packed = new long[128];
        for (MarkCode mark : MarkCode.values()) {
            AttendanceCounts one = AttendanceCounts.of(mark);
            packed[mark.symbol()] = one.present()
                    | one.aea() << BITS
                    | one.authorised() << 2 * BITS
                    | one.unauthorised() << 3 * BITS
                    | one.late() << 4 * BITS;
        }
        return packed;
    }

    private static byte[] ranks() {
        byte[] ranks = new byte[128];
        for (MarkCode mark : MarkCode.values()) {
            ranks[mark.symbol()] = switch (mark.markClass()) {
                case PRESENT -> 7;
                case APPROVED_ACTIVITY -> 6;
                case AUTHORISED -> 5;
                case UNAUTHORISED -> 4;
                case NOT_POSSIBLE -> 3;
                case ADMINISTRATIVE -> 2;
                case OTHER_SCHOOL -> 1;
                case NOT_RECEIVED -> 0;
            };
        }
        return ranks;
    }
}
