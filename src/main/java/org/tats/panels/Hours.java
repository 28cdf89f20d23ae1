package org.tats.panels;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tats.common.Column;

/** Hours of education a week, kept in half hours so that they stay exact. */
public record Hours(int halfHours) implements Comparable<Hours> {

    private static final Pattern TYPED = Pattern.compile("(\\d{1,2})(?:[.,](\\d))?(?: ?(?:h|hours?))?");
    private static final int MOST = 50 * 2;

    public Hours {
        if (halfHours < 0 || halfHours > MOST) {
            throw new IllegalArgumentException("Hours a week lie between 0 and 50.");
        }
    }

    /** What was typed: "10", "12.5"; empty when it is no number of half hours between 0 and 50. */
    public static Optional<Hours> parse(String text) {
        Matcher typed = TYPED.matcher(text.strip().toLowerCase(Locale.UK));
        if (!typed.matches()) {
            return Optional.empty();
        }
        String tenths = typed.group(2);
        boolean half = "5".equals(tenths);
        int halfHours = Integer.parseInt(typed.group(1)) * 2 + (half ? 1 : 0);
        boolean wholeHalves = tenths == null || half || tenths.equals("0");
        return wholeHalves && halfHours <= MOST ? Optional.of(new Hours(halfHours)) : Optional.empty();
    }

    /** Of a column of half hours; null where it is. */
    static @Nullable Hours orNull(ResultSet row, String name) throws SQLException {
        Integer halfHours = Column.integerOrNull(row, name);
        return halfHours == null ? null : new Hours(halfHours);
    }

    /** "10", "12.5". */
    @Override
    public String toString() {
        return halfHours / 2 + (halfHours % 2 == 0 ? "" : ".5");
    }

    /** "10 hours", "1 hour", "12.5 hours". */
    public String words() {
        return this + (halfHours == 2 ? " hour" : " hours");
    }

    @Override
    public int compareTo(Hours other) {
        return Integer.compare(halfHours, other.halfHours);
    }
}
