package org.tats.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates as files write them: 2026-11-20, 20/11/2026, 20-11-2026 (Get Information About Schools) and
 * "2024-Oct-16 00:00:00" (school census); a time of day is dropped. A file names few days very often, so they are kept.
 */
final class DateTexts {

    private static final int KEPT = 5_000;
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern BRITISH = Pattern.compile("(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4})");
    private static final Pattern CENSUS = Pattern.compile("(\\d{4})-([A-Za-z]{3})-(\\d{1,2})");
    private static final Pattern TIME = Pattern.compile("[ T]\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?Z?$");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private final Map<String, LocalDate> known = new HashMap<>();

    /** The date; null if the text is none. */
    @Nullable
    LocalDate read(String text) {
        LocalDate date = known.get(text);
        if (date == null) {
            date = parse(text);
            if (date != null && known.size() < KEPT) {
                known.put(text, date);
            }
        }
        return date;
    }

    private static @Nullable LocalDate parse(String text) {
        String day = TIME.matcher(text).replaceFirst("");
        try {
            Matcher iso = ISO.matcher(day);
            if (iso.matches()) {
                return date(iso.group(1), Integer.parseInt(iso.group(2)), iso.group(3));
            }
            Matcher british = BRITISH.matcher(day);
            if (british.matches()) {
                return date(british.group(3), Integer.parseInt(british.group(2)), british.group(1));
            }
            Matcher census = CENSUS.matcher(day);
            if (census.matches()) {
                int month = MONTHS.indexOf(census.group(2).toLowerCase(Locale.ROOT)) + 1;
                return date(census.group(1), month, census.group(3));
            }
        } catch (DateTimeException noSuchDay) {
            return null;
        }
        return null;
    }

    private static LocalDate date(String year, int month, String day) {
        return LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day));
    }
}
