package org.tats.clocks;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tats.registry.ArrangementKind;
import org.tats.registry.MarkClass;
import org.tats.registry.MarkCode;
import org.tats.registry.SuspensionCategory;

/** The clocks that run by what registers and exclusions say, in the order in which lists name them. */
final class ClockRules {

    static final List<ClockRule> ALL = List.of(
            new SixthDay(),
            new GovernorsMeet(),
            new GovernorsAsked(),
            new ReviewPanel(),
            new PanelMeets(),
            new BoardReconsiders(),
            new DaysOutInYear(),
            new AbsenceTotal("SICK-15", mark -> mark == MarkCode.I),
            new AbsenceTotal(
                    "ABSENT-15", mark -> mark.possible() && !mark.markClass().attended()),
            new UnbrokenUnauthorised(),
            new AbsenceTotal(
                    "PN-10", mark -> mark.markClass() == MarkClass.UNAUTHORISED, ArrangementKind.PENALTY_CONSIDERED),
            new NoReasonYet(),
            new PartTimeReview(),
            new PartTimeEnd(),
            new OffsiteNotice(),
            new FairAccessPlace());

    /** Those that add days up until they come to a length, where the others run from a fact to a day. */
    static final Set<String> TOTALS = Set.of("CAP-45", "SICK-15", "ABSENT-15", "RETURN-10", "PN-10");

    /**
     * Owed by the authority where the child lives (Education Act 1996 s.19; sixth day after a permanent exclusion, where a
     * suspension's is the school's). For a child resident elsewhere nothing of it runs here.
     */
    static boolean owedWhereTheChildLives(Reading reading) {
        String id = reading.clock().id();
        return id.startsWith("S19-")
                || id.equals("SICK-15")
                || id.equals("ABSENT-15")
                || (id.equals("SIXTH-DAY") && reading.key().startsWith(SuspensionCategory.PERM.name()));
    }

    /** The ids of clocks that run by facts of the registry; the rest runs by records. */
    static Set<String> ofFacts() {
        return ALL.stream().map(ClockRule::id).collect(Collectors.toUnmodifiableSet());
    }

    private ClockRules() {}
}
