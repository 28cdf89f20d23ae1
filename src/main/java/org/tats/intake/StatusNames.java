package org.tats.intake;

import java.util.Locale;
import java.util.Map;

/** The statuses that files name, under the codes by which they are held, and what else they are called. */
final class StatusNames {

    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("EH", "EARLY_HELP"),
            Map.entry("EARLYHELP", "EARLY_HELP"),
            Map.entry("CIN", "CIN"),
            Map.entry("CHILDINNEED", "CIN"),
            Map.entry("CP", "CP"),
            Map.entry("CPP", "CP"),
            Map.entry("CHILDPROTECTION", "CP"),
            Map.entry("CHILDPROTECTIONPLAN", "CP"),
            Map.entry("LAC", "LAC"),
            Map.entry("CLA", "LAC"),
            Map.entry("LOOKEDAFTER", "LAC"),
            Map.entry("PLAC", "PLAC"),
            Map.entry("PREVIOUSLYLOOKEDAFTER", "PLAC"),
            Map.entry("KINSHIP", "KINSHIP"),
            Map.entry("KINSHIPCARE", "KINSHIP"),
            Map.entry("CL", "CARE_LEAVER"),
            Map.entry("CARELEAVER", "CARE_LEAVER"),
            Map.entry("SW", "SOCIAL_WORKER"),
            Map.entry("SOCIALWORKER", "SOCIAL_WORKER"),
            Map.entry("HASASOCIALWORKER", "SOCIAL_WORKER"),
            Map.entry("EHCNA", "EHCNA"),
            Map.entry("EHCNEEDSASSESSMENT", "EHCNA"),
            Map.entry("YJS", "YJS"),
            Map.entry("YOT", "YJS"),
            Map.entry("YOUTHJUSTICE", "YJS"));

    private StatusNames() {}

    static String status(CsvRow row, int place) {
        String text = row.needed(place, 100);
        String code = CODES.get(text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", ""));
        if (code == null) {
            throw row.fault(
                    place,
                    Fault.STATUS,
                    "%s is not a status that is held. Write EARLY_HELP, CIN, CP, LAC, YJS or another of the guide.",
                    text);
        }
        return code;
    }
}
