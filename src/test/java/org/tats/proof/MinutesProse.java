package org.tats.proof;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Invented minutes: sentences put together from pieces that open and restricted texts share (what agencies report, when,
 * where, what will be done, the stock phrases of the field). What is usually restricted is said in every eighth open
 * sentence too, and the other way round in every fourth, so that the vocabulary does not tell them apart.
 */
final class MinutesProse {

    private static final Pattern SLOT = Pattern.compile("\\{([a-z]+)\\d?}");

    private final Map<String, List<String>> pieces = read();
    private final Random random;

    MinutesProse(Random random) {
        this.random = random;
    }

    /** What many may read, said about a pupil: some sentences. */
    String open(int sentences) {
        return text(sentences, 7, 1);
    }

    /** What one agency keeps to itself. */
    String restricted(int sentences) {
        return text(sentences, 1, 3);
    }

    private String text(int sentences, int open, int closed) {
        var text = new ArrayList<String>();
        for (int i = 0; i < sentences; i++) {
            text.add(sentence(random.nextInt(open + closed) < open ? "open" : "closed"));
        }
        return String.join(" ", text);
    }

    String sentence(String list) {
        String sentence = fill("{" + list + "}").strip();
        var text = new StringBuilder(sentence);
        boolean starts = true;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (starts && Character.isLetter(letter)) {
                text.setCharAt(i, Character.toUpperCase(letter));
            }
            starts = letter == '.' || starts && !Character.isLetterOrDigit(letter);
        }
        return text.toString();
    }

    private String fill(String piece) {
        Matcher slot = SLOT.matcher(piece);
        var filled = new StringBuilder();
        while (slot.find()) {
            List<String> list = Objects.requireNonNull(pieces.get(slot.group(1)), slot.group(1));
            slot.appendReplacement(filled, Matcher.quoteReplacement(fill(list.get(random.nextInt(list.size())))));
        }
        return slot.appendTail(filled).toString();
    }

    private static Map<String, List<String>> read() {
        try (InputStream file = MinutesProse.class.getResourceAsStream("/minutes-prose.txt")) {
            var lists = new HashMap<String, List<String>>();
            List<String> current = new ArrayList<>();
            for (String line : new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList()) {
                if (line.startsWith("=")) {
                    current = lists.computeIfAbsent(line.substring(1), none -> new ArrayList<>());
                } else {
                    current.add(line);
                }
            }
            return lists;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
