package org.tats.impact;

import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.RuleBroken;

/** What places cost the authority a year. None is shipped: each figure is the authority's own, with its source. */
@Service
@Transactional
public class UnitCostService {

    private static final int MOST = 1_000_000;

    private final UnitCostRepository repository;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    UnitCostService(UnitCostRepository repository, Access access, ApplicationEventPublisher events, Clock clock) {
        this.repository = repository;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /** Every version, the latest of each place first. */
    @Requires(Permission.SIGNED_IN)
    public List<UnitCost> all() {
        return repository.all();
    }

    /**
     * Sets the first unit cost of a place, or ends the one that holds and begins another.
     *
     * @throws RuleBroken without a source, with a figure that cannot be, or when another one holds from that day on
     */
    @Requires(Permission.ADMINISTER)
    public void change(ChangeUnitCost change) {
        if (change.source().isBlank()) {
            throw new RuleBroken("Say where the figure comes from: the budget, the contract or the publication.");
        }
        if (change.pounds() < 1 || change.pounds() > MOST) {
            throw new RuleBroken("Give whole pounds a year, between 1 and 1,000,000.");
        }
        var next = new UnitCost(
                change.place(),
                change.version() + 1,
                change.pounds(),
                change.source().strip(),
                change.from(),
                null);
        if (!repository.add(next, access.current().id(), clock.instant())) {
            throw new RuleBroken(
                    "Another unit cost of this place holds from that day on, or was set meanwhile. Choose a later day.");
        }
        events.publishEvent(new UnitCostChanged(next));
    }
}
