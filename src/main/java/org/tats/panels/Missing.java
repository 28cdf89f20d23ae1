package org.tats.panels;

/**
 * Something without which a decision is not recorded.
 *
 * @param field the key of the field that lacks it
 * @param thing in short, "reason for fewer hours"
 * @param sentence what to do about it, "Say why 10 hours is best for this child"
 */
public record Missing(String field, String thing, String sentence) {

    static Missing of(DecisionField field, String thing, String sentence) {
        return new Missing(field.key(), thing, sentence);
    }
}
