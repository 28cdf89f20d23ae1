package org.tats.common.ui;

import java.util.List;
import org.tats.common.Dates;
import org.tats.common.Words;

/** The register strip in words. */
final class StripSentence {

    private StripSentence() {}

    static String of(List<RegisterStrip.Week> weeks) {
        List<RegisterStrip.Week> drawn =
                weeks.stream().filter(week -> week.share().isPresent()).toList();
        if (drawn.isEmpty()) {
            return "No attendance has arrived.";
        }
        RegisterStrip.Week first = drawn.getFirst();
        RegisterStrip.Week last = drawn.getLast();
        RegisterStrip.Week lowest = drawn.getFirst();
        for (RegisterStrip.Week week : drawn) {
            if (share(week) < share(lowest)) {
                lowest = week;
            }
        }
        return "Attendance by school week: %s in the week of %s, lowest %s in the week of %s, latest %s in the week of %s.%s"
                .formatted(
                        Words.percent(share(first)),
                        Dates.day(first.monday()),
                        Words.percent(share(lowest)),
                        Dates.day(lowest.monday()),
                        Words.percent(share(last)),
                        Dates.day(last.monday()),
                        suspensions(weeks));
    }

    private static String suspensions(List<RegisterStrip.Week> weeks) {
        List<String> mondays = weeks.stream()
                .filter(RegisterStrip.Week::suspended)
                .map(week -> Dates.day(week.monday()))
                .toList();
        return switch (mondays.size()) {
            case 0 -> "";
            case 1 -> " Suspended in the week of " + mondays.getFirst() + ".";
            default -> " Suspended in the weeks of " + Words.list(mondays) + ".";
        };
    }

    private static double share(RegisterStrip.Week week) {
        return week.share().orElseThrow();
    }
}
