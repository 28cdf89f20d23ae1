package org.tats.impact;

import static org.tats.access.Permission.SEE_IMPACT;
import static org.tats.access.Permission.TAKE_EXTRACT;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Access;
import org.tats.access.AsTats;
import org.tats.access.Requires;
import org.tats.common.NotFound;

/** The facts that measures are counted from, as they were taken together. */
@Service
@Transactional
public class TakingService {

    private final Takings takings;
    private final TakingRepository repository;
    private final Access access;
    private final AsTats asTats;
    private final SchedulerClient scheduler;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TakingService(
            Takings takings,
            TakingRepository repository,
            Access access,
            AsTats asTats,
            SchedulerClient scheduler,
            ApplicationEventPublisher events,
            Clock clock) {
        this.takings = takings;
        this.repository = repository;
        this.access = access;
        this.asTats = asTats;
        this.scheduler = scheduler;
        this.events = events;
        this.clock = clock;
    }

    /** The last one; empty before the first night. */
    @Requires(SEE_IMPACT)
    public Optional<Taking> last() {
        return repository.last();
    }

    /** Takes the facts as they are now, in place of the last taking unless that one is kept. */
    @Requires(TAKE_EXTRACT)
    public Taking takeNow() {
        return takings.take();
    }

    /** Whether the acting person may have the facts taken. */
    @Requires(SEE_IMPACT)
    public boolean mayTake() {
        return access.may(TAKE_EXTRACT);
    }

    /** Has the facts taken in the background, as soon as that is possible; nothing more when that is under way already. */
    @Requires(TAKE_EXTRACT)
    public void takeSoon() {
        scheduler.scheduleIfNotExists(TakingTask.NOW.instance(TakingTask.ONLY).scheduledTo(clock.instant()));
        events.publishEvent(new TakingAsked());
    }

    /** Whether somebody asked for a taking that has not come to its end. */
    @Requires(SEE_IMPACT)
    public boolean underWay() {
        return scheduler
                .getScheduledExecution(TaskInstanceId.of(TakingTask.NOW.getTaskName(), TakingTask.ONLY))
                .isPresent();
    }

    /** The last one, and those that something published was counted from; the newest first. */
    @Requires(SEE_IMPACT)
    public List<Taking> all() {
        return repository.all();
    }

    /**
     * Whether the rows of a taking still have the hash that was kept when they were taken.
     *
     * @throws NotFound when it is no longer there
     */
    @Requires(SEE_IMPACT)
    public boolean unchanged(TakingId taking) {
        Taking kept = repository.find(taking).orElseThrow(NotFound::new);
        return asTats.within(() -> repository.hash(taking)).equals(kept.inputHash());
    }
}
