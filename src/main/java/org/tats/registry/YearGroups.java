package org.tats.registry;

/** National curriculum years in words. */
public final class YearGroups {

    private YearGroups() {}

    /** "Year 10", "Reception", "Nursery"; "No year group" for X. */
    public static String words(String ncyear) {
        return switch (ncyear) {
            case "R" -> "Reception";
            case "N1", "N2" -> "Nursery";
            case "E1", "E2" -> "Early years";
            case "X", "" -> "No year group";
            default -> "Year " + ncyear;
        };
    }
}
