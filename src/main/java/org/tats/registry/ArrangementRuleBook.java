package org.tats.registry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rules that hold for an arrangement that starts on one day. A rule that does not hold then asks nothing. */
final class ArrangementRuleBook {

    private final Map<String, ArrangementRule> byId;

    ArrangementRuleBook(List<ArrangementRule> valid) {
        byId = valid.stream().collect(Collectors.toUnmodifiableMap(ArrangementRule::id, Function.identity()));
    }

    Optional<ArrangementRule> of(String rule) {
        return Optional.ofNullable(byId.get(rule));
    }

    /** @throws org.tats.common.RuleBroken with the sentence and what the rule rests on, unless {@code holds} */
    void must(String rule, boolean holds, String sentence) {
        of(rule).filter(valid -> !holds).ifPresent(valid -> {
            throw valid.broken(sentence);
        });
    }
}
