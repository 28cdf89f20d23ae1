package org.tats.panels;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.Audited;
import org.tats.common.Dates;
import org.tats.common.DomainEvent;
import org.tats.common.NotFound;
import org.tats.common.RuleBroken;

/** Hours that an authority takes as full time, by key stage, and how it changes them. Holds nothing about children. */
@Service
@Transactional
public class PanelSettingService {

    private final PanelSettingsRepository settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PanelSettingService(PanelSettingsRepository settings, ApplicationEventPublisher events, Clock clock) {
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** Former and later ones too, by key stage, the latest first. */
    @Requires(Permission.SIGNED_IN)
    public List<DatedYardstick> yardsticks() {
        return settings.yardsticks();
    }

    /**
     * Ends the hours that hold and begins others. Decisions keep the yardstick of their day.
     *
     * @throws RuleBroken when no source is named, the day is past, or the former hours ended meanwhile
     */
    @Requires(Permission.ADMINISTER)
    public void change(ChangeYardstick command) {
        List<DatedYardstick> all = settings.yardsticks();
        if (all.stream().anyMatch(each -> each.id().equals(command.id()))) {
            return;
        }
        DatedYardstick former = all.stream()
                .filter(each -> each.id().equals(command.former()))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (command.source().isBlank()) {
            throw new RuleBroken("Say where the hours come from.");
        }
        if (command.hours().halfHours() == 0) {
            throw new RuleBroken("Give more than no hours a week.");
        }
        if (command.from().isBefore(Dates.today(clock)) || !command.from().isAfter(former.from())) {
            throw new RuleBroken("New hours begin today or later, and after those that hold now.");
        }
        if (former.to() != null || !settings.follow(command)) {
            throw new RuleBroken("Somebody else changed these hours meanwhile. Look at them again.");
        }
        events.publishEvent(new YardstickChanged(command));
    }

    /** The hours of a key stage are others from a day on. */
    record YardstickChanged(ChangeYardstick change) implements DomainEvent {

        @Override
        public Audited audited() {
            return new Audited(
                    "YardstickChanged",
                    "yardstick",
                    change.id().toString(),
                    null,
                    Map.of(
                            "halfHours",
                            change.hours().halfHours(),
                            "from",
                            change.from().toString()));
        }
    }
}
