package org.tats.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tats.registry.MarkLine.Piece;

class MarkLineTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

    @Test
    void readsSessionsOnTheCalendarAxis() {
        MarkLine line = MarkLine.of(List.of(new Piece(MONDAY, "/\\I L\\")));
        assertThat(line.at(MONDAY, Session.AM)).isEqualTo('/');
        assertThat(line.mark(MONDAY.plusDays(1), Session.AM)).isEqualTo(MarkCode.I);
        assertThat(line.mark(MONDAY.plusDays(1), Session.PM)).isEqualTo(MarkCode.NOT_RECEIVED);
        assertThat(line.at(MONDAY.minusDays(1), Session.PM)).isEqualTo(' ');
        assertThat(line.at(MONDAY.plusYears(1), Session.PM)).isEqualTo(' ');
        assertThat(line.counts(MONDAY, MONDAY.plusDays(1))).isEqualTo(new AttendanceCounts(2, 0, 1, 0, 0));
        assertThat(line.counts(MONDAY.minusYears(1), MONDAY.plusYears(1)))
                .isEqualTo(new AttendanceCounts(4, 0, 1, 0, 1));
        assertThat(line.count(MarkCode.I, MONDAY, MONDAY.plusDays(9))).isEqualTo(1);
        assertThat(line.lastMarked(MONDAY.plusDays(1))).contains(MONDAY.plusDays(1));
        assertThat(line.lastAttended(line.after(MONDAY.plusDays(1)))).isEqualTo(1);
        assertThat(line.dateOf(4)).isEqualTo(MONDAY.plusDays(2));
        assertThat(line.sessionOf(5)).isEqualTo(Session.PM);
    }

    @Test
    void countsASessionOfADualRegisteredPupilOnce() {
        MarkLine line = MarkLine.of(List.of(new Piece(MONDAY, "DD/\\##D "), new Piece(MONDAY, "/\\DDDDOI")));
        assertThat(line.counts(MONDAY, MONDAY.plusDays(3))).isEqualTo(new AttendanceCounts(4, 0, 1, 1, 0));
        assertThat(line.mark(MONDAY.plusDays(2), Session.AM)).isEqualTo(MarkCode.CLOSED);
        MarkLine marked = MarkLine.of(List.of(new Piece(MONDAY, "NNNN"), new Piece(MONDAY, "/\\N1")));
        assertThat(marked.counts(MONDAY, MONDAY.plusDays(1))).isEqualTo(new AttendanceCounts(2, 0, 0, 2, 0));
    }

    @Test
    void neverCountsAnUnableWeekAsAbsence() {
        MarkLine line = MarkLine.of(List.of(new Piece(MONDAY, "1111111111")));
        assertThat(line.counts(MONDAY, MONDAY.plusDays(6)).possible()).isZero();
        assertThat(line.counts(MONDAY, MONDAY.plusDays(6)).absencePercent()).isEmpty();
    }

    @Test
    void findsTheLastPossibleSessions() {
        MarkLine line = MarkLine.of(List.of(new Piece(MONDAY, "/\\II    /\\##O\\")));
        MarkLine.Span last = line.lastPossible(3, line.length());
        assertThat(last.counts()).isEqualTo(new AttendanceCounts(2, 0, 0, 1, 0));
        assertThat(line.dateOf(last.from())).isEqualTo(MONDAY.plusDays(4));
        assertThat(line.lastPossible(3, last.from()).counts()).isEqualTo(new AttendanceCounts(1, 0, 2, 0, 0));
        assertThat(line.lastPossible(99, last.from()).from()).isZero();
        assertThat(MarkLine.EMPTY.lastPossible(3, 10).counts()).isEqualTo(AttendanceCounts.NONE);
    }

    @Test
    void countsMoreYearsThanOneSumHolds() {
        MarkLine line = MarkLine.of(List.of(
                new Piece(LocalDate.of(2010, 1, 1), "/".repeat(9_000)),
                new Piece(LocalDate.of(2022, 9, 1), "U".repeat(100))));
        assertThat(line.counts(LocalDate.of(2000, 1, 1), LocalDate.of(2030, 1, 1)))
                .isEqualTo(new AttendanceCounts(9_000, 0, 0, 100, 100));
    }
}
