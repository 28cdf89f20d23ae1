package org.tats.clocks;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tats.registry.ArrangementKind;
import org.tats.registry.MarkClass;
import org.tats.registry.MarkCode;

/** The clocks that run by what registers and exclusions say, in the order in which lists name them. */
final class ClockRules {

    static final List<ClockRule> ALL = List.of(
            new SixthDay(),
            new GovernorsMeet(),
            new GovernorsAsked(),
            new ReviewPanel(),
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

    /** The ids of clocks that run by facts of the registry; the rest runs by records. */
    static Set<String> ofFacts() {
        return ALL.stream().map(ClockRule::id).collect(Collectors.toUnmodifiableSet());
    }

    private ClockRules() {}
}
