package org.tats.documents;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes markup: tags are the program's, all words are escaped. */
final class Markup {

    private final StringBuilder written = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** @param attributes names and values in turn */
    Markup open(String tag, String... attributes) {
        tag(tag, attributes);
        written.append('>');
        open.push(tag);
        return this;
    }

    /** A tag with nothing in it. */
    Markup empty(String tag, String... attributes) {
        tag(tag, attributes);
        written.append("/>");
        return this;
    }

    Markup text(String words) {
        escape(words);
        return this;
    }

    /** Ends the tag that was opened last. */
    Markup close() {
        written.append("</").append(open.pop()).append('>');
        return this;
    }

    private void tag(String tag, String... attributes) {
        written.append('<').append(tag);
        for (int name = 0; name < attributes.length; name += 2) {
            written.append(' ').append(attributes[name]).append("=\"");
            escape(attributes[name + 1]);
            written.append('"');
        }
    }

    private void escape(String words) {
        for (int at = 0; at < words.length(); at++) {
            char letter = words.charAt(at);
            switch (letter) {
                case '&' -> written.append("&amp;");
                case '<' -> written.append("&lt;");
                case '>' -> written.append("&gt;");
                case '"' -> written.append("&quot;");
                case '\'' -> written.append("&#39;");
                default -> written.append(letter);
            }
        }
    }

    @Override
    public String toString() {
        return written.toString();
    }
}
