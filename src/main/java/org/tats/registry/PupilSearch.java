package org.tats.registry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.tats.common.SqlFilter;

/**
 * What somebody typed to find a pupil: the start of a UPN, of a surname, of a forename, or of both names in either order
 * ("oak, pupil" or "pupil oak"). At least two characters.
 */
record PupilSearch(String text) {

    private static final int LEAST = 2;

    PupilSearch {
        text = text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.UK);
    }

    boolean tooShort() {
        return text.length() < LEAST;
    }

    SqlFilter filter() {
        if (text.matches("[a-z]\\d[0-9a-z]*")) {
            return new SqlFilter().and("p.upn like :upn", "upn", prefix(text.toUpperCase(Locale.UK)));
        }
        String whole = text.replace(",", "").strip();
        int comma = text.indexOf(',');
        int gap = comma >= 0 ? comma : text.indexOf(' ');
        if (gap < 0) {
            return new SqlFilter()
                    .and("lower(p.surname) like :name or lower(p.forename) like :name", "name", prefix(whole));
        }
        return new SqlFilter()
                .and(
                        """
                        lower(p.surname) like :name or lower(p.forename) like :name
                        or (lower(p.surname) like :first and lower(p.forename) like :second)
                        or (lower(p.surname) like :second and lower(p.forename) like :first)""",
                        Map.of(
                                "name", prefix(whole),
                                "first", prefix(text.substring(0, gap).strip()),
                                "second", prefix(text.substring(gap + 1).strip())));
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
