package org.tats.flags;

import java.util.List;
import java.util.Set;

/** All rules, in the order in which lists and filters name them. */
final class FlagRules {

    static final List<FlagRule> ALL = List.of(
            new ExclusionNotified(),
            new ExclusionConsidered(),
            new SuspendedLately(),
            new SuspendedRepeatedly(),
            new OverFiveDaysInTerm(),
            new TwelveDaysInTerm(),
            new ThirtyDaysInYear(),
            new NothingAttended(),
            new SevereAbsence(),
            new PersistentAbsence(),
            new AttendanceDrop(),
            new UnauthorisedAbsence(),
            new LongIllness("I-15"),
            new LongIllness("I-10"),
            new PartTimeLate(),
            new MovedSchool(),
            new MovedOrDirected());

    static final List<RuleRow> ROWS = List.of(
            new RuleRow("PEX-NOTICE", "permanent exclusion"),
            new RuleRow("HT-CONSIDER", "exclusion considered"),
            new RuleRow("SUS-1", "suspended lately"),
            new RuleRow("SUS-3", "three suspensions"),
            new RuleRow("SUS-5T", "over 5 days in a term"),
            new RuleRow("SUS-12T", "12 days in a term"),
            new RuleRow("SUS-30Y", "30 days in a year"),
            new RuleRow("NIL-15", "nothing attended"),
            new RuleRow("SA", "severe absence"),
            new RuleRow("PA", "persistent absence"),
            new RuleRow("ATT-DROP", "attendance dropped"),
            new RuleRow("UNA-8", "unauthorised absence"),
            new RuleRow("I-15", "illness"),
            new RuleRow("I-10", "10 days of illness"),
            new RuleRow("PTT-LATE", "part-time for long"),
            new RuleRow("MOVE-2", "moved school twice"),
            new RuleRow("MM/OSD", "moved or directed off site"));

    /** Rules of the urgent lane: permanent exclusion, notified or considered. */
    static final Set<String> URGENT = Set.of("PEX-NOTICE", "HT-CONSIDER");

    /** Place of a rule in the order above; flags of rules that are no more come last. */
    static int place(String rule) {
        int place = ROWS.stream().map(RuleRow::id).toList().indexOf(rule);
        return place < 0 ? ROWS.size() : place;
    }

    private FlagRules() {}
}
