package org.tats.intake;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Where the columns of a layout are in one file. Built from its header; refuses a header that will not do. */
final class Columns {

    private final List<String> header;
    private final Map<String, Integer> places;
    private final Map<Integer, String> names = new HashMap<>();

    private Columns(List<String> header, Map<String, Integer> places, Layout layout) {
        this.header = header;
        this.places = places;
        for (String name : layout.names()) {
            Integer place = places.get(key(name));
            if (place != null) {
                names.put(place, name);
            }
        }
    }

    /** @throws FileRefused naming the columns that are missing or there twice */
    static Columns of(ImportKind kind, List<String> header) {
        var places = new HashMap<String, Integer>();
        var repeated = new LinkedHashSet<String>();
        for (int place = 0; place < header.size(); place++) {
            if (places.putIfAbsent(key(header.get(place)), place) != null) {
                repeated.add(key(header.get(place)));
            }
        }
        List<String> missing = kind.layout().missingFrom(places.keySet());
        if (!missing.isEmpty()) {
            throw new FileRefused(missingSentence(kind, header, missing));
        }
        List<String> twice = kind.layout().names().stream()
                .filter(name -> repeated.contains(key(name)))
                .toList();
        if (!twice.isEmpty()) {
            throw new FileRefused("This file cannot be read because %s %s there more than once."
                    .formatted(Sentences.columns(twice), twice.size() == 1 ? "is" : "are"));
        }
        return new Columns(header, places, kind.layout());
    }

    private static String missingSentence(ImportKind kind, List<String> header, List<String> missing) {
        String looksLike = HeaderGuess.of(header)
                .filter(other -> other != kind)
                .map(other -> " It looks like a file of the kind “" + other.code() + "”.")
                .orElse("");
        return "This is not a file of the kind “%s”: %s %s missing from its first line.%s"
                .formatted(kind.code(), Sentences.columns(missing), missing.size() == 1 ? "is" : "are", looksLike);
    }

    static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** The place of a column in each row; negative where the file does not have it. */
    int at(String name) {
        return places.getOrDefault(key(name), -1);
    }

    /** The name of the layout's column at this place. */
    String name(int place) {
        return names.getOrDefault(place, "");
    }

    /** The header as the file has it. */
    List<String> header() {
        return header;
    }

    /** Whether the layout reads this place at all. */
    boolean isRead(int place) {
        return names.containsKey(place);
    }
}
