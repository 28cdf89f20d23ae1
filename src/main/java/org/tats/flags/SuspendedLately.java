package org.tats.flags;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.tats.common.Dates;
import org.tats.registry.PupilFacts;
import org.tats.registry.PupilSchool;
import org.tats.registry.SchoolDays;
import org.tats.registry.Suspension;
import org.tats.registry.SuspensionLine;

/** SUS-1: one flag for each suspension or lunchtime suspension that started in the last 20 school days. */
final class SuspendedLately implements FlagRule {

    private static final int MONTHS = 12;

    @Override
    public String id() {
        return "SUS-1";
    }

    @Override
    public List<Finding> find(PupilFacts facts, LocalDate asOf, Threshold threshold) {
        var line = new SuspensionLine(facts);
        if (line.isEmpty()) {
            return List.of();
        }
        LocalDate from = windowStart(PupilSchool.days(facts, asOf), threshold.number("schoolDays"), asOf);
        return line.started(from, asOf).stream()
                .map(suspension -> finding(facts, line, suspension, from, asOf, threshold))
                .toList();
    }

    /** The first of the last n school days. Where fewer are known, Monday to Friday stand for those before the first. */
    private static LocalDate windowStart(SchoolDays days, int n, LocalDate asOf) {
        List<LocalDate> known = days.last(n, asOf);
        LocalDate start = known.isEmpty() ? asOf.plusDays(1) : known.getFirst();
        for (int missing = n - known.size(); missing > 0; ) {
            start = start.minusDays(1);
            missing -= start.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue() ? 1 : 0;
        }
        return start;
    }

    private Finding finding(
            PupilFacts facts,
            SuspensionLine line,
            Suspension suspension,
            LocalDate from,
            LocalDate asOf,
            Threshold threshold) {
        int number = line.lastMonths(MONTHS, suspension.start()).indexOf(suspension) + 1;
        String reason = "Suspended %s from %s%s%s."
                .formatted(
                        ReasonWords.length(suspension),
                        Dates.near(suspension.start(), asOf),
                        ReasonWords.reasons(suspension),
                        number < 2
                                ? ""
                                : "; %s suspension in 12 months"
                                        .formatted(ReasonWords.ordinal(number).toLowerCase(Locale.ROOT)));
        return new Finding(
                id(),
                threshold.version(),
                suspension.key(),
                false,
                suspension.start(),
                reason,
                new Inputs()
                        .put("category", suspension.category().name())
                        .put("start", suspension.start())
                        .put("halfDays", suspension.sessions())
                        .put("reasons", suspension.reasons())
                        .put("numberIn12Months", number)
                        .period(from, asOf)
                        .values(),
                "%s lies in the last %d school days, from %s to %s."
                        .formatted(
                                Dates.full(suspension.start()),
                                threshold.number("schoolDays"),
                                Dates.full(from),
                                Dates.full(asOf)),
                Against.thisWeek(facts, asOf));
    }
}
