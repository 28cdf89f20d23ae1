package org.tats.signin;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A browser in words that its person knows again, "Firefox on Windows"; nothing that tells two of the same kind apart. */
final class BrowserWords {

    // the order matters: most browsers name the ones they are like, too
    private static final List<Map.Entry<String, String>> BROWSERS = List.of(
            Map.entry("Edg", "Edge"),
            Map.entry("Firefox/", "Firefox"),
            Map.entry("Chrome/", "Chrome"),
            Map.entry("Safari/", "Safari"));
    private static final List<Map.Entry<String, String>> SYSTEMS = List.of(
            Map.entry("Windows", "Windows"),
            Map.entry("iPhone", "iPhone"),
            Map.entry("iPad", "iPad"),
            Map.entry("Android", "Android"),
            Map.entry("Mac OS X", "Mac"),
            Map.entry("CrOS", "Chromebook"),
            Map.entry("Linux", "Linux"));

    private BrowserWords() {}

    /** @param userAgent as the browser says it of itself */
    static String of(@Nullable String userAgent) {
        String said = userAgent == null ? "" : userAgent;
        return first(BROWSERS, said, "Another browser")
                + first(SYSTEMS, said, "").transform(on -> on.isEmpty() ? "" : " on " + on);
    }

    private static String first(List<Map.Entry<String, String>> known, String said, String otherwise) {
        return known.stream()
                .filter(one -> said.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(otherwise);
    }
}
