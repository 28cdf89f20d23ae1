package org.tats.panels;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tats.common.Dates;
import org.tats.common.PupilId;
import org.tats.registry.AttendanceCounts;
import org.tats.registry.FactsReader;
import org.tats.registry.MarkCode;
import org.tats.registry.MarkLine;
import org.tats.registry.PupilFacts;

/** Provisions with what belongs to them and what the registers say. A fixed number of queries, however many there are. */
@Component
class ProvisionReading {

    /** School days after the end in which somebody watches. */
    static final int WATCHED = 30;

    private final ProvisionRepository provisions;
    private final FactsReader facts;
    private final Clock clock;

    ProvisionReading(ProvisionRepository provisions, FactsReader facts, Clock clock) {
        this.provisions = provisions;
        this.facts = facts;
        this.clock = clock;
    }

    boolean running(RequestId request) {
        return provisions.running(request);
    }

    List<ProvisionDetails> ofPupil(PupilId pupil) {
        List<Provision> rows = provisions.ofPupil(pupil);
        Map<ProvisionId, List<ProvisionWeek>> weeks = provisions.weeks(rows);
        Map<ProvisionId, List<ProvisionReview>> reviews = provisions.reviews(rows);
        Map<ProvisionId, List<ReintegrationStep>> steps = provisions.steps(rows);
        Map<ProvisionId, ProvisionAttendance> attendance = attendance(rows);
        return rows.stream()
                .map(row -> new ProvisionDetails(
                        row,
                        weeks.getOrDefault(row.id(), List.of()),
                        reviews.getOrDefault(row.id(), List.of()),
                        steps.getOrDefault(row.id(), List.of()),
                        java.util.Objects.requireNonNull(attendance.get(row.id()))))
                .toList();
    }

    List<RegisterRow> register(List<Provision> rows) {
        Map<ProvisionId, List<ProvisionWeek>> weeks = provisions.weeks(rows);
        Map<ProvisionId, ProvisionAttendance> attendance = attendance(rows);
        return rows.stream()
                .map(row -> row(
                        row,
                        weeks.getOrDefault(row.id(), List.of()),
                        java.util.Objects.requireNonNull(attendance.get(row.id()))))
                .toList();
    }

    private static RegisterRow row(Provision row, List<ProvisionWeek> weeks, ProvisionAttendance attendance) {
        Optional<ProvisionWeek> last = weeks.stream().findFirst();
        return new RegisterRow(
                row,
                last.map(ProvisionWeek::received),
                last.map(ProvisionWeek::monday).orElse(null),
                weeks.stream().mapToInt(week -> week.received().halfHours()).sum(),
                weeks.size(),
                attendance);
    }

    private Map<ProvisionId, ProvisionAttendance> attendance(List<Provision> rows) {
        LocalDate today = Dates.today(clock);
        Map<ProvisionId, ProvisionAttendance> attendance = new HashMap<>();
        rows.forEach(
                row -> attendance.put(row.id(), new ProvisionAttendance(0, 0, Optional.empty(), Optional.empty())));
        facts.streamFor(
                rows.stream().map(Provision::pupil).distinct().toList(),
                known -> rows.stream()
                        .filter(row -> row.pupil().equals(known.pupil()))
                        .forEach(row -> attendance.put(row.id(), attendance(row, known, today))));
        return attendance;
    }

    private static ProvisionAttendance attendance(Provision row, PupilFacts known, LocalDate today) {
        MarkLine marks = known.marks();
        LocalDate end = row.endedOn() == null ? today : row.endedOn();
        LocalDate last = end.isBefore(today) ? end : today;
        boolean begun = !row.startsOn().isAfter(last);
        AttendanceCounts counts = begun ? marks.counts(row.startsOn(), last) : AttendanceCounts.NONE;
        return new ProvisionAttendance(
                begun ? marks.count(MarkCode.K, row.startsOn(), last) : 0,
                Math.toIntExact(counts.possible()),
                marks.lastMarked(today),
                row.endedOn() == null ? Optional.empty() : Optional.of(after(row.endedOn(), known, today)));
    }

    private static ProvisionAttendance.After after(LocalDate ended, PupilFacts known, LocalDate today) {
        List<LocalDate> days = ended.isBefore(today)
                ? known.schoolDaysAt(today).between(ended.plusDays(1), today).stream()
                        .limit(WATCHED)
                        .toList()
                : List.of();
        if (days.isEmpty()) {
            return new ProvisionAttendance.After(0, 0, 0);
        }
        AttendanceCounts counts = known.marks().counts(days.getFirst(), days.getLast());
        return new ProvisionAttendance.After(
                days.size(), Math.toIntExact(counts.attended()), Math.toIntExact(counts.possible()));
    }
}
