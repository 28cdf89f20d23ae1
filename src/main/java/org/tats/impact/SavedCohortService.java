package org.tats.impact;

import static org.tats.access.Permission.SEE_IMPACT;

import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Access;
import org.tats.access.Requires;
import org.tats.common.Dates;
import org.tats.common.NotFound;
import org.tats.common.RuleBroken;

/** Choices of pupils with a name, for oneself or for all who may see measures. They hold codes and no pupil. */
@Service
@Transactional
public class SavedCohortService {

    private static final int LONGEST_NAME = 80;

    private final Access access;
    private final SavedCohortRepository repository;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SavedCohortService(Access access, SavedCohortRepository repository, ApplicationEventPublisher events, Clock clock) {
        this.access = access;
        this.repository = repository;
        this.events = events;
        this.clock = clock;
    }

    /** One's own and those that others share, by name. */
    @Requires(SEE_IMPACT)
    public List<SavedCohort> all() {
        return repository.all(access.current().id(), Dates.today(clock));
    }

    /** @throws RuleBroken without a name, or with one too long for a list */
    @Requires(SEE_IMPACT)
    public void save(SaveCohort command) {
        String name = command.name().strip();
        if (name.isEmpty()) {
            throw new RuleBroken("Give the choice a name, for example: Secondary, last year.");
        }
        if (name.length() > LONGEST_NAME) {
            throw new RuleBroken("Give it a name of at most " + LONGEST_NAME + " letters.");
        }
        var named = new SaveCohort(command.id(), name, command.cohort(), command.shared());
        if (repository.save(named, access.current().id(), clock.instant())) {
            events.publishEvent(new CohortSaved(command.id(), command.shared()));
        }
    }

    /** Only who saved it removes it. @throws NotFound for another's, and for none */
    @Requires(SEE_IMPACT)
    public void remove(SavedCohortId id) {
        if (!repository.remove(id, access.current().id())) {
            throw new NotFound();
        }
        events.publishEvent(new CohortRemoved(id));
    }
}
