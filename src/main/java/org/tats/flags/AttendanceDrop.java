package org.tats.flags;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tats.common.Dates;
import org.tats.common.Words;
import org.tats.registry.AttendanceCounts;
import org.tats.registry.MarkLine;
import org.tats.registry.PupilFacts;

/** ATT-DROP: attendance over the last 30 possible sessions at least 15 percentage points below that of the 60 before. */
final class AttendanceDrop implements FlagRule {

    private static final int PERCENT = 100;

    /** The two stretches of possible sessions that are compared. */
    private record Stretches(MarkLine.Span last, MarkLine.Span previous) {}

    @Override
    public String id() {
        return "ATT-DROP";
    }

    @Override
    public List<Finding> find(PupilFacts facts, LocalDate asOf, Threshold threshold) {
        return dropped(facts.marks(), asOf, threshold)
                .map(stretches -> finding(facts, stretches, asOf, threshold))
                .stream()
                .toList();
    }

    /** Empty when there are too few possible sessions or the drop is smaller. Whole numbers only: nothing is rounded. */
    private static Optional<Stretches> dropped(MarkLine marks, LocalDate asOf, Threshold threshold) {
        int lastN = threshold.number("lastSessions");
        int previousN = threshold.number("previousSessions");
        MarkLine.Span last = marks.lastPossible(lastN, marks.after(asOf));
        if (last.counts().possible() < lastN) {
            return Optional.empty();
        }
        MarkLine.Span previous = marks.lastPossible(previousN, last.from());
        if (previous.counts().possible() < previousN) {
            return Optional.empty();
        }
        long drop = previous.counts().attended() * lastN - last.counts().attended() * previousN;
        return drop * PERCENT >= (long) threshold.number("points") * lastN * previousN
                ? Optional.of(new Stretches(last, previous))
                : Optional.empty();
    }

    private Finding finding(PupilFacts facts, Stretches stretches, LocalDate asOf, Threshold threshold) {
        MarkLine marks = facts.marks();
        AttendanceCounts last = stretches.last().counts();
        AttendanceCounts previous = stretches.previous().counts();
        LocalDate since =
                Run.since(asOf, date -> dropped(marks, date, threshold).isPresent());
        LocalDate lastFrom = marks.dateOf(stretches.last().from());
        LocalDate previousFrom = marks.dateOf(stretches.previous().from());
        List<String> against = new ArrayList<>(Against.missed(facts, lastFrom, asOf));
        return new Finding(
                id(),
                threshold.version(),
                since.toString(),
                true,
                since,
                "Attendance %s over the last %d sessions, was %s over the %d before."
                        .formatted(
                                Words.percent(last.attended(), last.possible()),
                                last.possible(),
                                Words.percent(previous.attended(), previous.possible()),
                                previous.possible()),
                new Inputs()
                        .put("lastAttended", last.attended())
                        .put("lastPossible", last.possible())
                        .put("lastFrom", lastFrom)
                        .put("previousAttended", previous.attended())
                        .put("previousPossible", previous.possible())
                        .put("previousFrom", previousFrom)
                        .put("to", asOf)
                        .values(),
                "%d of %d sessions since %s; before that %d of %d since %s; the rule starts at %d percentage points."
                        .formatted(
                                last.attended(),
                                last.possible(),
                                Dates.full(lastFrom),
                                previous.attended(),
                                previous.possible(),
                                Dates.full(previousFrom),
                                threshold.number("points")),
                against);
    }
}
