package org.tats.documents;

import java.util.ArrayList;
import java.util.List;
import org.tats.common.RuleBroken;

/**
 * One place of a template.
 *
 * @param sign what stands before the name: {@code #}, {@code ^}, {@code /}, or a blank for the value itself
 * @param line counted from 1
 */
record Tag(char sign, String name, int line) {

    private static final String SIGNS = "#^/";
    private static final String REFUSED = "&><$={";

    /** The places in their order, comments left out. @throws RuleBroken for what a template may not have */
    static List<Tag> in(String template) {
        List<Tag> tags = new ArrayList<>();
        int line = 1;
        int at = 0;
        while (true) {
            int open = template.indexOf("{{", at);
            if (open < 0) {
                return tags;
            }
            line += lines(template, at, open);
            int close = template.indexOf("}}", open + 2);
            String inside = close < 0 ? "" : template.substring(open + 2, close).strip();
            if (inside.isEmpty() || inside.contains("{{")) {
                throw new RuleBroken(
                        "Line " + line + ": a place begins with {{ and ends with }}, with one name between them.");
            }
            if (REFUSED.indexOf(inside.charAt(0)) >= 0) {
                throw new RuleBroken("Line " + line + ": write a place as {{name}}, without “" + inside.charAt(0)
                        + "” before the name.");
            }
            if (inside.charAt(0) != '!') {
                tags.add(of(inside, line));
            }
            line += lines(template, open, close);
            at = close + 2;
        }
    }

    private static Tag of(String inside, int line) {
        boolean signed = SIGNS.indexOf(inside.charAt(0)) >= 0;
        return new Tag(
                signed ? inside.charAt(0) : ' ', signed ? inside.substring(1).strip() : inside, line);
    }

    private static int lines(String text, int from, int to) {
        return (int) text.substring(from, to).chars().filter(c -> c == '\n').count();
    }
}
