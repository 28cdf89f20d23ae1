package org.tats.flags;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.tats.registry.AttendanceCounts;
import org.tats.registry.MarkCode;
import org.tats.registry.PupilFacts;

/** What in a pupil's own data speaks against a flag, in sentences. Only what the data shows; nothing when it shows nothing. */
final class Against {

    private static final int TELLING = 2;

    private Against() {}

    /** "All 6 sessions attended this week." */
    static List<String> thisWeek(PupilFacts facts, LocalDate asOf) {
        LocalDate monday = asOf.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        AttendanceCounts week = facts.marks().counts(monday, asOf);
        return week.possible() >= TELLING && week.attended() == week.possible()
                ? List.of("All %d sessions attended this week.".formatted(week.possible()))
                : List.of();
    }

    /** How many of the missed sessions are a suspension itself, or illness; and this week. */
    static List<String> missed(PupilFacts facts, LocalDate from, LocalDate asOf) {
        long absent = facts.marks().counts(from, asOf).absent();
        List<String> sentences = new ArrayList<>();
        int suspended = facts.marks().count(MarkCode.E, from, asOf);
        if (suspended > 0) {
            sentences.add("%d of the %d missed sessions are suspension itself.".formatted(suspended, absent));
        }
        int ill = facts.marks().count(MarkCode.I, from, asOf);
        if (ill > 0) {
            sentences.add("%d of the %d missed sessions are illness.".formatted(ill, absent));
        }
        sentences.addAll(thisWeek(facts, asOf));
        return sentences;
    }
}
