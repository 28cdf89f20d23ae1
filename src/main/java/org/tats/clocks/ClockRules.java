package org.tats.clocks;

import java.util.List;
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
            new AbsenceTotal("PN-10", mark -> mark.markClass() == MarkClass.UNAUTHORISED));

    private ClockRules() {}
}
