package org.tats.registry;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tats.common.RuleBroken;
import org.tats.common.Standing;

/**
 * One rule of one kind of arrangement, as shown where it is applied.
 *
 * @param numbers days, weeks, sessions, pounds, half hours: each by its name
 * @param source where it comes from, in a sentence
 * @param validTo null while it holds
 */
public record ArrangementRule(
        String id,
        ArrangementKind kind,
        int version,
        String sentence,
        Map<String, Integer> numbers,
        Standing standing,
        String source,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    public ArrangementRule {
        numbers = Map.copyOf(numbers);
    }

    /** @throws IllegalStateException when this version lacks the number */
    public int number(String name) {
        Integer value = numbers.get(name);
        if (value == null) {
            throw new IllegalStateException("Rule " + id + " version " + version + " has no " + name + ".");
        }
        return value;
    }

    /** The refusal, which says on what it rests. */
    RuleBroken broken(String sentence) {
        return new RuleBroken(sentence + " (" + rests() + ")");
    }

    /** "Guidance: statutory guidance on attendance." */
    public String rests() {
        String words = standing.words();
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ": " + source;
    }
}
