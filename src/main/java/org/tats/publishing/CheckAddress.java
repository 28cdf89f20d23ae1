package org.tats.publishing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Where a table is checked and published. */
public final class CheckAddress {

    private CheckAddress() {}

    /**
     * The address of the page, relative to the start of TATS.
     *
     * @param source the code of a {@link FigureSource}
     * @param parameters what that source needs to make the table again; no personal data
     */
    public static String of(String source, Map<String, String> parameters) {
        return "publishing/check?source=" + encoded(source)
                + new TreeMap<>(parameters)
                        .entrySet().stream()
                                .map(entry -> "&" + encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                                .collect(Collectors.joining());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
