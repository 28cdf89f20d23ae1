package org.tats.flags;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.stream.Stream;
import org.tats.common.Dates;
import org.tats.common.Words;
import org.tats.registry.Arrangement;
import org.tats.registry.ArrangementKind;
import org.tats.registry.PupilFacts;
import org.tats.registry.SchoolMoves;

/** MOVE-2: two or more moves between schools in 24 months, other than at the start of a school year. */
final class MovedSchool implements FlagRule {

    private static final int NEAR_DAYS = 31;

    @Override
    public String id() {
        return "MOVE-2";
    }

    @Override
    public List<Finding> find(PupilFacts facts, LocalDate asOf, Threshold threshold) {
        int least = threshold.number("moves");
        int months = threshold.number("months");
        int lastDay = threshold.number("lastDayOfSeptember");
        List<LocalDate> inYear = SchoolMoves.of(facts.enrolments()).stream()
                .filter(date -> !startsAYear(date, lastDay))
                .toList();
        List<LocalDate> counted = within(inYear, asOf, months);
        if (counted.size() < least) {
            return List.of();
        }
        LocalDate since = Run.since(asOf, date -> within(inYear, date, months).size() >= least);
        return List.of(new Finding(
                id(),
                threshold.version(),
                since.toString(),
                true,
                since,
                "%d moves between schools in %d months, not at the start of a school year: %s."
                        .formatted(
                                counted.size(),
                                months,
                                Words.list(counted.stream()
                                        .map(date -> Dates.near(date, asOf))
                                        .toList())),
                new Inputs()
                        .put("moves", counted.size())
                        .put("dates", counted.stream().map(LocalDate::toString).toList())
                        .period(asOf.minusMonths(months).plusDays(1), asOf)
                        .values(),
                "%d changes of roll from %s to %s, without August and 1 to %d September, dual registration and schools that only became academies; the rule needs %d."
                        .formatted(
                                counted.size(),
                                Dates.full(asOf.minusMonths(months).plusDays(1)),
                                Dates.full(asOf),
                                lastDay,
                                least),
                against(facts, counted, asOf)));
    }

    private static boolean startsAYear(LocalDate date, int lastDay) {
        return date.getMonth() == Month.AUGUST
                || (date.getMonth() == Month.SEPTEMBER && date.getDayOfMonth() <= lastDay);
    }

    private static List<LocalDate> within(List<LocalDate> moves, LocalDate asOf, int months) {
        LocalDate after = asOf.minusMonths(months);
        return moves.stream()
                .filter(date -> date.isAfter(after) && !date.isAfter(asOf))
                .toList();
    }

    private static List<String> against(PupilFacts facts, List<LocalDate> moves, LocalDate asOf) {
        long agreed = facts.arrangements().stream()
                .filter(arrangement -> arrangement.kind() == ArrangementKind.MANAGED_MOVE)
                .map(Arrangement::from)
                .filter(from -> moves.stream().anyMatch(move -> near(move, from)))
                .count();
        List<String> week = Against.thisWeek(facts, asOf);
        return agreed == 0
                ? week
                : Stream.concat(
                                Stream.of("%d of them by a managed move, which all agreed.".formatted(agreed)),
                                week.stream())
                        .toList();
    }

    private static boolean near(LocalDate move, LocalDate from) {
        return !from.isBefore(move.minusDays(NEAR_DAYS)) && !from.isAfter(move.plusDays(NEAR_DAYS));
    }
}
