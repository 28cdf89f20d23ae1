package org.tats.publishing;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.Dates;
import org.tats.common.RuleBroken;
import org.tats.common.Standing;

/** What counts as small, since when, and how an authority changes it. That small groups are protected cannot be switched off. */
@Service
@Transactional
public class PublishingRulesService {

    private static final int LARGEST_THRESHOLD = 50;
    private static final int LARGEST_DENOMINATOR = 200;
    private static final Set<Integer> ROUNDINGS = Set.of(1, 5, 10);

    private final RulesRepository rules;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PublishingRulesService(RulesRepository rules, Access access, ApplicationEventPublisher events, Clock clock) {
        this.rules = rules;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /** Those that hold today. */
    @Requires(Permission.SIGNED_IN)
    public PublishingRules current() {
        return rules.on(Dates.today(clock));
    }

    /** Past, present and to come, the latest first. */
    @Requires(Permission.ADMINISTER)
    public List<PublishingRules> all() {
        return rules.all();
    }

    /** @throws RuleBroken when a number is out of range, no source is named, or the day is past */
    @Requires(Permission.ADMINISTER)
    public void change(ChangeRules command) {
        if (command.threshold() < 2 || command.threshold() > LARGEST_THRESHOLD) {
            throw new RuleBroken("A threshold is between 2 and %d.".formatted(LARGEST_THRESHOLD));
        }
        if (command.minimumDenominator() < command.threshold() || command.minimumDenominator() > LARGEST_DENOMINATOR) {
            throw new RuleBroken("Shares and means need at least as many as the threshold, and %d at most."
                    .formatted(LARGEST_DENOMINATOR));
        }
        if (!ROUNDINGS.contains(command.rounding())) {
            throw new RuleBroken("Counts are rounded to the nearest 5 or 10, or not at all.");
        }
        if (command.source().isBlank()) {
            throw new RuleBroken("Say where the numbers come from: guidance or a local decision.");
        }
        if (command.from().isBefore(Dates.today(clock))) {
            throw new RuleBroken("New numbers begin today or later: what was published stays as it was.");
        }
        var next = new PublishingRules(
                command.from(),
                command.threshold(),
                command.minimumDenominator(),
                command.rounding(),
                Standing.LOCAL,
                command.source().strip());
        rules.insert(next, access.current().id());
        events.publishEvent(new RulesChanged(next));
    }
}
