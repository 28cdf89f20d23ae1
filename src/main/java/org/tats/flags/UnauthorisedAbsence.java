package org.tats.flags;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tats.common.Dates;
import org.tats.registry.MarkCode;
import org.tats.registry.PupilFacts;
import org.tats.registry.PupilSchool;

/** UNA-8: 8 or more unauthorised sessions in the last 10 school weeks, this week included; compulsory school age. */
final class UnauthorisedAbsence implements FlagRule {

    @Override
    public String id() {
        return "UNA-8";
    }

    @Override
    public List<Finding> find(PupilFacts facts, LocalDate asOf, Threshold threshold) {
        int least = threshold.number("sessions");
        int weeks = threshold.number("schoolWeeks");
        long sessions = sessions(facts, asOf, weeks);
        if (sessions < least) {
            return List.of();
        }
        LocalDate from = from(facts, asOf, weeks);
        LocalDate since = Run.since(asOf, date -> sessions(facts, date, weeks) >= least);
        return List.of(new Finding(
                id(),
                threshold.version(),
                since.toString(),
                true,
                since,
                "%d unauthorised sessions in %d school weeks; penalty notice point is %d."
                        .formatted(sessions, weeks, threshold.number("noticeSessions")),
                new Inputs()
                        .put("unauthorised", sessions)
                        .put("schoolWeeks", weeks)
                        .period(from, asOf)
                        .values(),
                "%d sessions coded G, N, O or U from %s to %s; the rule starts at %d. At %d consider support first."
                        .formatted(
                                sessions,
                                Dates.full(from),
                                Dates.full(asOf),
                                least,
                                threshold.number("noticeSessions")),
                against(facts, from, asOf, sessions)));
    }

    /** 0 outside compulsory school age, for then nothing is owed. */
    private static long sessions(PupilFacts facts, LocalDate date, int weeks) {
        return facts.compulsorySchoolAge().contains(date)
                ? facts.marks().counts(from(facts, date, weeks), date).unauthorised()
                : 0;
    }

    private static LocalDate from(PupilFacts facts, LocalDate date, int weeks) {
        return PupilSchool.days(facts, date).schoolWeeksBack(weeks, date).orElse(date.plusDays(1));
    }

    private static List<String> against(PupilFacts facts, LocalDate from, LocalDate asOf, long sessions) {
        List<String> sentences = new ArrayList<>();
        int open = facts.marks().count(MarkCode.N, from, asOf);
        if (open > 0) {
            sentences.add("%d of the %d have no reason yet (code N).".formatted(open, sessions));
        }
        sentences.addAll(Against.thisWeek(facts, asOf));
        return sentences;
    }
}
