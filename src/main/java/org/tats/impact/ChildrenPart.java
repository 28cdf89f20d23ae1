package org.tats.impact;

import java.util.Locale;

/** Which children stand behind a figure. */
public enum ChildrenPart {
    ALL("discussed", "true"),
    COUNTED("with both windows", "incomplete is null"),
    ROSE("whose attendance rose by 5 points or more", "incomplete is null and points >= 5"),
    SAME("whose attendance changed by less than 5 points", "incomplete is null and points > -5 and points < 5"),
    FELL("whose attendance fell by 5 points or more", "incomplete is null and points <= -5"),
    LATE_SUSPENSIONS("with both windows, of schools whose suspensions are late", "incomplete is null and late"),
    NOT_COMPLETE("whose follow-up is not complete", "incomplete is not null");

    private final String words;
    private final String condition;

    ChildrenPart(String words, String condition) {
        this.words = words;
        this.condition = condition;
    }

    /** After "children": "whose follow-up is not complete". */
    public String words() {
        return words;
    }

    /** As an address has it: {@code not-complete}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Over columns of {@link ChildrenQueries}. */
    String condition() {
        return condition;
    }
}
