package org.tats.clocks;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.tats.registry.MarkClass;
import org.tats.registry.MarkLine;

/**
 * RETURN-10: the run of unauthorised sessions (G, N, O, U) that reaches to the last mark, unbroken by any session that
 * was attended or authorised. Closures, holidays and sessions that were not possible neither count nor break it.
 */
final class UnbrokenUnauthorised implements ClockRule {

    @Override
    public String id() {
        return "RETURN-10";
    }

    @Override
    public List<Reading> read(ClockFacts facts, LocalDate asOf, ClockDefinition clock) {
        var age = facts.pupil().compulsorySchoolAge();
        if (!age.contains(asOf)) {
            return List.of();
        }
        MarkLine marks = facts.pupil().marks();
        Deque<CountedDay> days = new ArrayDeque<>();
        int first = marks.from(age.from());
        for (int session = marks.after(asOf) - 1; session >= first; session--) {
            MarkClass of = marks.mark(session).markClass();
            if (of == MarkClass.UNAUTHORISED) {
                LocalDate date = marks.dateOf(session);
                boolean sameDay = !days.isEmpty() && days.getFirst().date().equals(date);
                int before = sameDay ? days.removeFirst().halfDays() : 0;
                days.addFirst(new CountedDay(date, before + 1));
            } else if (of.possible()) {
                break;
            }
        }
        return days.isEmpty()
                ? List.of()
                : List.of(Readings.total(clock, days.getFirst().date().toString(), List.copyOf(days), asOf));
    }
}
