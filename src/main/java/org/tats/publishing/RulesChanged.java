package org.tats.publishing;

import java.util.Map;
import org.tats.common.Audited;
import org.tats.common.DomainEvent;

/** Other numbers count as small from a day on. */
record RulesChanged(PublishingRules rules) implements DomainEvent {

    @Override
    public Audited audited() {
        return new Audited(
                "PublishingRulesChanged",
                "publishing_rules",
                rules.from().toString(),
                null,
                Map.of(
                        "threshold",
                        rules.threshold(),
                        "minimumDenominator",
                        rules.minimumDenominator(),
                        "rounding",
                        rules.rounding()));
    }
}
