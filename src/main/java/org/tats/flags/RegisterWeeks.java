package org.tats.flags;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tats.common.PupilId;
import org.tats.registry.AcademicYear;
import org.tats.registry.AttendanceCounts;
import org.tats.registry.FactsReader;
import org.tats.registry.PupilFacts;

/** The weeks of the register strip, for all pupils of a page in one pass. */
@Component
class RegisterWeeks {

    private static final int MOST = 12;
    private static final int DAYS = 7;

    private final FactsReader facts;

    RegisterWeeks(FactsReader facts) {
        this.facts = facts;
    }

    Map<PupilId, List<SchoolWeek>> of(Collection<PupilId> pupils, LocalDate asOf) {
        Map<PupilId, List<SchoolWeek>> weeks = new HashMap<>();
        facts.streamFor(pupils, pupil -> weeks.put(pupil.pupil(), weeks(pupil, asOf)));
        return weeks;
    }

    /** From the week of 1 September on, but no more than the last twelve. */
    static List<SchoolWeek> weeks(PupilFacts facts, LocalDate asOf) {
        LocalDate last = monday(asOf);
        LocalDate first = monday(AcademicYear.of(asOf).first());
        LocalDate earliest = last.minusDays((long) (MOST - 1) * DAYS);
        List<SchoolWeek> weeks = new ArrayList<>();
        for (LocalDate monday = first.isAfter(earliest) ? first : earliest;
                !monday.isAfter(last);
                monday = monday.plusDays(DAYS)) {
            weeks.add(week(facts, monday, asOf));
        }
        return weeks;
    }

    private static SchoolWeek week(PupilFacts facts, LocalDate monday, LocalDate asOf) {
        LocalDate sunday = monday.plusDays(DAYS - 1);
        LocalDate to = sunday.isAfter(asOf) ? asOf : sunday;
        AttendanceCounts counts = facts.marks().counts(monday, to);
        boolean suspended = facts.suspensions().stream()
                .anyMatch(suspension -> !suspension.start().isBefore(monday)
                        && !suspension.start().isAfter(to));
        return new SchoolWeek(monday, (int) counts.attended(), (int) counts.possible(), suspended);
    }

    private static LocalDate monday(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
