package org.tats.flags;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The thresholds valid on one date. A rule without a threshold on that date finds nothing. */
final class Thresholds {

    private final Map<String, Threshold> byRule;

    Thresholds(Collection<Threshold> valid) {
        byRule = valid.stream().collect(Collectors.toUnmodifiableMap(Threshold::rule, Function.identity()));
    }

    Optional<Threshold> of(String rule) {
        return Optional.ofNullable(byRule.get(rule));
    }
}
