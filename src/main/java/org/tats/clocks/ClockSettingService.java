package org.tats.clocks;

import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.Dates;
import org.tats.common.NotFound;
import org.tats.common.RuleBroken;

/** The numbers of the clocks, where they come from, and how an authority changes them. Holds nothing about children. */
@Service
@Transactional
public class ClockSettingService {

    private static final int LONGEST = 365;

    private final DefinitionRepository definitions;
    private final Clocks clocks;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ClockSettingService(
            DefinitionRepository definitions,
            Clocks clocks,
            Access access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.definitions = definitions;
        this.clocks = clocks;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /** Every version of every clock, in the order of lists, the latest version of each first. */
    @Requires(Permission.SIGNED_IN)
    public List<ClockDefinition> all() {
        return definitions.all();
    }

    /**
     * Ends the numbers that hold and begins new ones. A deadline that began before keeps the numbers of its first day; what
     * adds up goes by those of the day. All clocks are counted again.
     *
     * @throws RuleBroken when the numbers do not fit, no source is named, or somebody else changed them meanwhile
     */
    @Requires(Permission.ADMINISTER)
    public void change(ChangeClock command) {
        ClockDefinition held = definitions.all().stream()
                .filter(definition -> definition.id().equals(command.clock()))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (held.version() != command.version()) {
            throw new RuleBroken("Somebody else changed this clock meanwhile. Look at it again.");
        }
        ClockDefinition next = next(held, command);
        if (!definitions.replace(next, access.current().id())) {
            throw new RuleBroken("The new numbers begin after those that hold now. Choose a later day.");
        }
        events.publishEvent(new ClockChanged(next));
        clocks.everybody("settings");
    }

    private ClockDefinition next(ClockDefinition held, ChangeClock command) {
        if (command.source().isBlank()) {
            throw new RuleBroken("Say where the numbers come from: the law, the guidance or the local decision.");
        }
        if (held.length() > 0
                && (command.length() < 1
                        || command.length() > LONGEST
                        || command.amber() < 0
                        || command.amber() > command.length())) {
            throw new RuleBroken("It is due after 1 to %d, and due soon no later than that.".formatted(LONGEST));
        }
        if (held.length() < 0 && (command.length() >= 0 || command.length() < -LONGEST)) {
            throw new RuleBroken("This clock ends before the fact that starts it: give a number below nought.");
        }
        if (command.from().isBefore(Dates.today(clock))) {
            throw new RuleBroken("New numbers begin today or later: what was counted stays as it was counted.");
        }
        return new ClockDefinition(
                held.id(),
                held.version() + 1,
                held.owed(),
                held.in(),
                command.amber(),
                command.length(),
                held.numbers(),
                held.startCounts(),
                held.standing(),
                command.source().strip(),
                command.confirmed(),
                command.from(),
                null);
    }
}
