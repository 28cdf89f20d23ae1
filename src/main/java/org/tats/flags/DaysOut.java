package org.tats.flags;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.tats.common.Dates;
import org.tats.registry.PupilFacts;
import org.tats.registry.Suspension;
import org.tats.registry.SuspensionLine;
import org.tats.registry.Term;

/** The one way in which the rules on days out in a term or a year work; they differ in period, number and words. */
final class DaysOut {

    private final String rule;
    private final int leastHalfDays;
    private final Function<LocalDate, Term> period;

    /** @param period of a date: the term or the year over which half days are added up */
    DaysOut(String rule, int leastHalfDays, Function<LocalDate, Term> period) {
        this.rule = rule;
        this.leastHalfDays = leastHalfDays;
        this.period = period;
    }

    /** @param reason with one place for the days out */
    List<Finding> find(PupilFacts facts, LocalDate asOf, Threshold threshold, String reason) {
        var line = new SuspensionLine(facts);
        if (line.isEmpty()) {
            return List.of();
        }
        int halfDays = halfDays(line, asOf);
        if (halfDays < leastHalfDays) {
            return List.of();
        }
        LocalDate since = Run.since(asOf, date -> halfDays(line, date) >= leastHalfDays);
        Term atStart = period.apply(since);
        Suspension maker = line.reaching(leastHalfDays, since, atStart.from(), atStart.to());
        Term now = period.apply(asOf);
        List<Suspension> counted = line.started(LocalDate.MIN, asOf).stream()
                .filter(suspension -> line.halfDays(suspension, now.from(), now.to()) > 0)
                .toList();
        return List.of(new Finding(
                rule,
                threshold.version(),
                maker.key(),
                true,
                since,
                reason.formatted(ReasonWords.days(halfDays)),
                new Inputs()
                        .put("halfDays", halfDays)
                        .put("suspensions", counted.size())
                        .put(
                                "starts",
                                counted.stream()
                                        .map(suspension -> suspension.start().toString())
                                        .toList())
                        .period(now.from(), now.to())
                        .values(),
                arithmetic(line, counted, now, halfDays),
                Against.thisWeek(facts, asOf)));
    }

    private int halfDays(SuspensionLine line, LocalDate date) {
        Term term = period.apply(date);
        return line.halfDays(date, term.from(), term.to());
    }

    private String arithmetic(SuspensionLine line, List<Suspension> counted, Term term, int halfDays) {
        List<String> parts = counted.stream()
                .map(suspension -> "%s from %s"
                        .formatted(
                                ReasonWords.days(line.halfDays(suspension, term.from(), term.to())),
                                Dates.full(suspension.start())))
                .toList();
        return "%s = %s between %s and %s; the rule starts at %s."
                .formatted(
                        String.join(" + ", parts),
                        ReasonWords.days(halfDays),
                        Dates.full(term.from()),
                        Dates.full(term.to()),
                        ReasonWords.days(leastHalfDays));
    }
}
