package org.tats.registry;

import java.util.Locale;
import java.util.Optional;

/** What kind of exclusion an event is. */
public enum SuspensionCategory {
    SUSP("Suspension"),
    PERM("Permanent exclusion"),
    /** For lunchtimes only: one half day each. */
    LNCH("Lunchtime suspension");

    private final String words;

    SuspensionCategory(String words) {
        this.words = words;
    }

    /** The code of a file; {@code FIXD}, the older name of a suspension, is {@link #SUSP}. Empty when unknown. */
    public static Optional<SuspensionCategory> of(String text) {
        return switch (text.strip().toUpperCase(Locale.ROOT)) {
            case "SUSP", "FIXD" -> Optional.of(SUSP);
            case "PERM" -> Optional.of(PERM);
            case "LNCH" -> Optional.of(LNCH);
            default -> Optional.empty();
        };
    }

    public String words() {
        return words;
    }

    /** How many of its half days lie on one school day. */
    public int halfDaysPerDay() {
        return this == LNCH ? 1 : 2;
    }
}
