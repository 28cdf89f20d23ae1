package org.tats.demo;

import java.util.List;
import java.util.Set;

/** Chooses words that fit why a pupil is talked about. */
final class Scripts {

    private static final Set<String> AWAY = Set.of("NIL-15", "SA", "I-15");
    private static final Set<String> ABSENCE = Set.of("PA", "ATT-DROP", "UNA-8");
    private static final List<Script> MEETINGS = Script.read("scripts.txt");
    private static final List<Script> REFERRALS = Script.read("referrals.txt");

    private Scripts() {}

    /** What the rules that flag a pupil are about, the most pressing first. */
    static String about(Set<String> rules) {
        if (rules.stream()
                .anyMatch(rule -> rule.startsWith("SUS") || rule.equals("PEX-NOTICE") || rule.equals("HT-CONSIDER"))) {
            return "CONDUCT";
        }
        if (rules.stream().anyMatch(AWAY::contains)) {
            return "AWAY";
        }
        return rules.stream().anyMatch(ABSENCE::contains) ? "ABSENCE" : "GENERAL";
    }

    static Script meeting(String kind, Dice dice) {
        return pick(MEETINGS, kind, dice);
    }

    static Script referral(String kind, Dice dice) {
        return pick(REFERRALS, kind, dice);
    }

    private static Script pick(List<Script> scripts, String kind, Dice dice) {
        return dice.pick(
                scripts.stream().filter(script -> script.kind().equals(kind)).toList());
    }
}
