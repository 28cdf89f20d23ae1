package org.tats.impact;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.AsTats;
import org.tats.common.Dates;
import org.tats.registry.WorkingDays;

/**
 * Copies the facts that measures need, with the rights of TATS itself: one statement a kind of fact, however many pupils there
 * are. What was taken is shown by the services of this module.
 */
@Component
class Takings {

    /** Terms of the control chart, and years whose bank holidays are looked up. */
    static final int YEARS = 8;

    private final TakingRepository repository;
    private final FactCopy facts;
    private final DiscussionCopy discussions;
    private final Section19Copy section19;
    private final FollowedCopy followed;
    private final Attestations attestations;
    private final WorkingDays workingDays;
    private final AsTats asTats;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Takings(
            TakingRepository repository,
            FactCopy facts,
            DiscussionCopy discussions,
            Section19Copy section19,
            FollowedCopy followed,
            Attestations attestations,
            WorkingDays workingDays,
            AsTats asTats,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.facts = facts;
        this.discussions = discussions;
        this.section19 = section19;
        this.followed = followed;
        this.attestations = attestations;
        this.workingDays = workingDays;
        this.asTats = asTats;
        this.events = events;
        this.clock = clock;
    }

    /** As at now; earlier takings that nothing published names are forgotten. */
    @Transactional
    public Taking take() {
        TakingId id = TakingId.random();
        asTats.within(() -> {
            copy(id, Dates.today(clock));
            String hash = repository.hash(id);
            repository.finish(id, hash, Long.parseUnsignedLong(hash.substring(0, 15), 16));
            repository.forgetOthers(id);
            return id;
        });
        Taking taking = repository.find(id).orElseThrow();
        events.publishEvent(new TakingTaken(taking));
        return taking;
    }

    /** The passing of a day; nothing when today was taken already. */
    @Transactional
    public void day() {
        if (repository
                .last()
                .map(Taking::asOf)
                .filter(Dates.today(clock)::equals)
                .isEmpty()) {
            take();
        }
    }

    /** The last one; the first is taken when somebody asks. */
    @Transactional
    public Taking last() {
        return repository.last().orElseGet(this::take);
    }

    private void copy(TakingId id, LocalDate asOf) {
        repository.begin(id, asOf, clock.instant());
        facts.numberSchoolDays();
        facts.pupils(id, asOf);
        facts.schools(id, asOf);
        facts.exclusions(id, asOf);
        facts.flags(id, asOf);
        facts.arrangementsAndStatuses(id, asOf);
        facts.terms(id, asOf, SchoolTerm.upTo(asOf, YEARS));
        discussions.discussions(id, asOf, bankHolidays(asOf));
        discussions.actions(id);
        discussions.gap(id);
        section19.requests(id, asOf);
        section19.provisions(id, asOf);
        followed.followed(id, asOf);
        attestations.keep(id);
        facts.lookOver();
        facts.forgetSchoolDays();
    }

    private List<LocalDate> bankHolidays(LocalDate asOf) {
        return IntStream.rangeClosed(asOf.getYear() - YEARS, asOf.getYear() + 1)
                .boxed()
                .flatMap(year -> workingDays.bankHolidays(year).keySet().stream())
                .toList();
    }

    Optional<Taking> find(TakingId id) {
        return repository.find(id);
    }
}
