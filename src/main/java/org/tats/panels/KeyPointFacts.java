package org.tats.panels;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tats.registry.ArrangementKind;
import org.tats.registry.MarkLine;
import org.tats.registry.PupilFacts;
import org.tats.registry.SuspensionCategory;

/** Facts of the registers at which Section 19 is due to be considered and for which there is no clock of their own. */
final class KeyPointFacts {

    static final String NOTHING_ATTENDED = "NOTHING-15";
    static final String PERMANENT_EXCLUSION = "PERM";
    static final String SEPARATION = "SEPARATION";
    private static final int SCHOOL_DAYS = 15;

    private KeyPointFacts() {}

    /** Those up to a day, while the child was of compulsory school age. */
    static List<DueToConsider> of(PupilFacts facts, LocalDate asOf) {
        List<DueToConsider> due = new ArrayList<>();
        facts.suspensions().stream()
                .filter(suspension -> suspension.category() == SuspensionCategory.PERM)
                .filter(suspension -> !suspension.start().isAfter(asOf))
                .forEach(suspension -> due.add(new DueToConsider(
                        KeyPoint.Kind.PERMANENT_EXCLUSION,
                        PERMANENT_EXCLUSION,
                        suspension.start().toString(),
                        suspension.start(),
                        "Permanent exclusion")));
        facts.arrangements().stream()
                .filter(arrangement -> arrangement.kind() == ArrangementKind.SEPARATION)
                .filter(arrangement -> !arrangement.from().isAfter(asOf))
                .forEach(arrangement -> due.add(new DueToConsider(
                        KeyPoint.Kind.SEPARATION,
                        SEPARATION,
                        arrangement.id().toString(),
                        arrangement.from(),
                        "Safeguarding separation began")));
        nothingAttended(facts.marks(), asOf, due);
        due.removeIf(fact -> !facts.compulsorySchoolAge().contains(fact.on()));
        return due;
    }

    /** The 15th day on end with possible sessions and none attended; once for each stretch. */
    private static void nothingAttended(MarkLine marks, LocalDate asOf, List<DueToConsider> due) {
        int days = 0;
        for (int morning = 0; morning < marks.after(asOf); morning += 2) {
            boolean possible = marks.possible(morning) || marks.possible(morning + 1);
            boolean attended = marks.mark(morning).markClass().attended()
                    || marks.mark(morning + 1).markClass().attended();
            days = attended ? 0 : days + (possible ? 1 : 0);
            if (days == SCHOOL_DAYS && possible) {
                LocalDate on = marks.dateOf(morning);
                due.add(new DueToConsider(
                        KeyPoint.Kind.NOTHING_ATTENDED_15,
                        NOTHING_ATTENDED,
                        on.toString(),
                        on,
                        "15 school days on end with nothing attended"));
            }
        }
    }
}
