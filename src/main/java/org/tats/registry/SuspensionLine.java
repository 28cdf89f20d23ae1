package org.tats.registry;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * A pupil's suspensions and lunchtime suspensions in order of start, those of one day by their key. Cancelled ones are
 * not among them; permanent exclusions are another matter.
 */
public final class SuspensionLine {

    private final PupilFacts facts;
    private final List<Suspension> all;

    public SuspensionLine(PupilFacts facts) {
        this.facts = facts;
        this.all = facts.suspensions().stream()
                .filter(suspension -> suspension.category() != SuspensionCategory.PERM)
                .sorted(Comparator.comparing(Suspension::start).thenComparing(Suspension::key))
                .toList();
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** Those that started in the period, both days included. */
    public List<Suspension> started(LocalDate from, LocalDate to) {
        return all.stream()
                .filter(suspension -> !suspension.start().isBefore(from)
                        && !suspension.start().isAfter(to))
                .toList();
    }

    /** Those that started in the months up to the date: after the same day of the month, so many months before. */
    public List<Suspension> lastMonths(int months, LocalDate date) {
        return started(date.minusMonths(months).plusDays(1), date);
    }

    /** Half days in the period of one suspension, whatever the as-of date: it counts from its start with all of them. */
    public int halfDays(Suspension suspension, LocalDate from, LocalDate to) {
        return facts.halfDays(suspension).subMap(from, true, to, true).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** Half days in the period of all that started by the date. */
    public int halfDays(LocalDate startedBy, LocalDate from, LocalDate to) {
        return started(LocalDate.MIN, startedBy).stream()
                .mapToInt(suspension -> halfDays(suspension, from, to))
                .sum();
    }

    /** The suspension with which the half days in the period, added up in order of start, came to the least number. */
    public Suspension reaching(int leastHalfDays, LocalDate startedBy, LocalDate from, LocalDate to) {
        int sum = 0;
        for (Suspension suspension : started(LocalDate.MIN, startedBy)) {
            sum += halfDays(suspension, from, to);
            if (sum >= leastHalfDays) {
                return suspension;
            }
        }
        throw new IllegalStateException("The half days never come to " + leastHalfDays + ".");
    }
}
