package org.tats.flags;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tats.common.Dates;
import org.tats.common.Pieces;
import org.tats.common.PupilId;
import org.tats.registry.FactsChanged;
import org.tats.registry.FactsReader;

/** Keeps the flags as the facts are, in the transaction that changes the facts. */
@Component
class FlagRefresh {

    private final FlagEvaluation evaluation;
    private final FindingLoader loader;
    private final FlagRepository repository;
    private final FactsReader facts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FlagRefresh(
            FlagEvaluation evaluation,
            FindingLoader loader,
            FlagRepository repository,
            FactsReader facts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.evaluation = evaluation;
        this.loader = loader;
        this.repository = repository;
        this.facts = facts;
        this.events = events;
        this.clock = clock;
    }

    /** Only the pupils that changed, unless the as-of date moved on: then the windows of everybody move with it. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(FactsChanged changed) {
        loader.begin();
        LocalDate asOf = latest();
        boolean moved = repository.lastAsOf().filter(asOf::equals).isEmpty();
        if (changed.all() || moved) {
            all(asOf);
        } else if (!changed.pupils().isEmpty()) {
            some(asOf, changed.pupils());
        }
    }

    @Transactional
    public void everybody(LocalDate asOf) {
        loader.begin();
        all(asOf);
    }

    /** The latest date for which a register holds a mark, at most today; today when no mark is held. */
    LocalDate latest() {
        return facts.latestDate().orElseGet(() -> Dates.today(clock));
    }

    private void all(LocalDate asOf) {
        Instant started = clock.instant();
        var pieces = new Pieces<>(loader::copy);
        int pupils = evaluation.everybody(asOf, pieces::add);
        pieces.end();
        int raised = merge(asOf, started);
        finish(new FlagsRefreshed(asOf, pupils, raised, repository.endOthers(asOf)), started);
    }

    private void some(LocalDate asOf, Set<PupilId> pupils) {
        Instant started = clock.instant();
        var pieces = new Pieces<>(loader::copy);
        evaluation.these(pupils, asOf, pieces::add);
        pieces.end();
        int raised = merge(asOf, started);
        finish(new FlagsRefreshed(asOf, pupils.size(), raised, repository.endOthers(asOf, pupils)), started);
    }

    private int merge(LocalDate asOf, Instant knownAt) {
        repository.continueRuns();
        int raised = repository.countNew();
        repository.merge(asOf, knownAt);
        return raised;
    }

    private void finish(FlagsRefreshed refreshed, Instant started) {
        loader.clear();
        repository.insertRefresh(refreshed, started, clock.instant());
        events.publishEvent(refreshed);
    }
}
