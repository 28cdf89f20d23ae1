package org.tats.registry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.tats.common.SqlFilter;

/**
 * What somebody typed to find a pupil: the start of a UPN, of our own reference, of a surname, of a forename, or of both names in either order
 * ("oak, pupil" or "pupil oak"). At least two characters.
 */
record PupilSearch(String text) {

    private static final int LEAST = 2;
    private static final int LONGEST = 100;

    PupilSearch {
        String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip().toLowerCase(Locale.UK);
        text = line.substring(0, Math.min(line.length(), LONGEST));
    }

    boolean tooShort() {
        return text.length() < LEAST;
    }

    SqlFilter filter() {
        if (text.matches("[a-z]\\d[0-9a-z]*")) {
            return new SqlFilter().and("p.upn like :upn", "upn", prefix(text.toUpperCase(Locale.UK)));
        }
        if (text.matches("l-\\d{1,6}")) {
            return new SqlFilter()
                    .and("p.local_reference like :reference", "reference", prefix(text.toUpperCase(Locale.UK)));
        }
        int comma = text.indexOf(',');
        String whole = comma < 0
                ? text
                : text.substring(comma + 1).strip() + " "
                        + text.substring(0, comma).strip();
        StringBuilder condition = new StringBuilder("lower(p.surname) like :name or lower(p.forename) like :name");
        Map<String, Object> parameters = new HashMap<>(Map.of("name", prefix(whole.strip())));
        // either name may have several words, so every gap between words may part the two
        for (int gap = whole.indexOf(' '); gap > 0; gap = whole.indexOf(' ', gap + 1)) {
            condition.append(eitherWay(gap));
            parameters.put("one" + gap, prefix(whole.substring(0, gap)));
            parameters.put("two" + gap, prefix(whole.substring(gap + 1)));
        }
        return new SqlFilter().and(condition.toString(), parameters);
    }

    private static String eitherWay(int gap) {
        return """

                or (lower(p.surname) like :one%1$d and lower(p.forename) like :two%1$d)
                or (lower(p.surname) like :two%1$d and lower(p.forename) like :one%1$d)""".formatted(gap);
    }

    /** For the audit trail, which holds no names. */
    String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Never shows what was typed. */
    @Override
    public String toString() {
        return "PupilSearch";
    }

    private static String prefix(String typed) {
        return typed.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
