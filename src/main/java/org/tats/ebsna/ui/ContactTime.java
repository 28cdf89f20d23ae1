package org.tats.ebsna.ui;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tats.common.RuleBroken;

/** A time of day as people type it: 9:30, 9.30, 930, 14:05, 2:05pm, 2pm. */
final class ContactTime {

    private static final Pattern TYPED = Pattern.compile("(\\d{1,2})(?:[:.]?(\\d{2}))?(am|pm)?");

    private ContactTime() {}

    static String words(LocalTime time) {
        return "%d:%02d".formatted(time.getHour(), time.getMinute());
    }

    /** @throws RuleBroken when it is no time of day */
    static LocalTime read(String typed) {
        Matcher parts = TYPED.matcher(typed.strip().toLowerCase(Locale.UK).replace(" ", ""));
        if (!parts.matches()) {
            throw noTime();
        }
        int hour = Integer.parseInt(parts.group(1));
        int minute = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
        String half = parts.group(3);
        if (half != null) {
            if (hour < 1 || hour > 12) {
                throw noTime();
            }
            hour = hour % 12 + (half.equals("pm") ? 12 : 0);
        }
        try {
            return LocalTime.of(hour, minute);
        } catch (DateTimeException none) {
            throw noTime();
        }
    }

    private static RuleBroken noTime() {
        return new RuleBroken("Write the time such as 9:30 or 14:05.");
    }
}
