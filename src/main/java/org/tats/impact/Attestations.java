package org.tats.impact;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.AsTats;
import org.tats.access.RunAs;
import org.tats.common.Dates;
import org.tats.common.PupilId;
import org.tats.registry.FactsChanged;

/**
 * Counts where every attestation stands, with the rights of TATS itself: each night, when facts change that it rests on, and
 * after somebody acted. What was signed and no longer agrees with the facts is reopened, and the history says so.
 */
@Component
class Attestations {

    private static final Set<String> FACTS = Set.of("pupils", "suspensions", "arrangements", "considerations");

    private final AttestationFactQueries facts;
    private final AttestationRepository repository;
    private final AsTats asTats;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Attestations(
            AttestationFactQueries facts,
            AttestationRepository repository,
            AsTats asTats,
            ApplicationEventPublisher events,
            Clock clock) {
        this.facts = facts;
        this.repository = repository;
        this.asTats = asTats;
        this.events = events;
        this.clock = clock;
    }

    /** As at today. */
    @Transactional
    public void recount() {
        LocalDate today = Dates.today(clock);
        asTats.within(() -> {
            Map<AttestationId, AttestationRepository.Kept> kept = repository.kept();
            once(facts.all(today), kept).forEach(each -> count(each, kept.get(each.id()), today));
            repository.countedOn(today);
            return today;
        });
    }

    /** The passing of a day; nothing when today was counted already. */
    @Transactional
    public void day() {
        if (repository.lastCount().filter(Dates.today(clock)::equals).isEmpty()) {
            recount();
        }
    }

    /** Counts, and keeps what stands with a taking; called while it is made. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(TakingId taking) {
        recount();
        repository.keep(taking);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(FactsChanged changed) {
        if (FACTS.contains(changed.kind())) {
            recount();
        }
    }

    private void count(AttestationFacts each, AttestationRepository.@Nullable Kept was, LocalDate today) {
        AttestationFacts.Holding holding = each.holding();
        boolean reopens = was != null && was.signed() && holding.fact() != AttestedFact.HELD;
        AttestationState state = was == null
                ? AttestationState.of(holding.fact(), false, false, false)
                : AttestationState.of(holding.fact(), was.withdrawn(), was.signed(), was.reopened());
        if (was != null && was.state() != state && !was.state().canBecome(state)) {
            throw new IllegalStateException("An attestation cannot become " + state + " from " + was.state());
        }
        if (was == null || !was.same(each, holding, state)) {
            repository.counted(each, holding, state, today, clock.instant());
        }
        if (was != null && (was.fact() != holding.fact() || !Objects.equals(was.factOn(), holding.on()))) {
            say(each, AttestationAct.Kind.FACTS, holding);
        }
        if (reopens) {
            say(each, AttestationAct.Kind.REOPENED, holding);
        }
    }

    private void say(AttestationFacts each, AttestationAct.Kind act, AttestationFacts.Holding holding) {
        repository.act(
                each.id(), each.pupil(), act, holding.fact().name(), holding.on(), RunAs.SYSTEM, clock.instant());
        events.publishEvent(new AttestationChanged(
                each.id(), each.pupil(), act.name(), holding.fact().name()));
    }

    /** A pupil counts once in 12 months: a statement whose discussion lies in those of an earlier one belongs to that one. */
    private static List<AttestationFacts> once(
            List<AttestationFacts> all, Map<AttestationId, AttestationRepository.Kept> kept) {
        Map<PupilId, LocalDate> until = new HashMap<>();
        List<AttestationFacts> once = new ArrayList<>();
        for (AttestationFacts each : all) {
            if (each.kind() != AttestationKind.EXCLUSION
                    || each.discussedOn() == null
                    || gone(each, kept.get(each.id()))) {
                once.add(each);
                continue;
            }
            LocalDate earlier = until.get(each.pupil());
            boolean again = earlier != null && !each.discussedOn().isAfter(earlier);
            once.add(again ? each.asRepeated() : each);
            if (!again) {
                until.put(each.pupil(), Objects.requireNonNull(each.until()));
            }
        }
        return once;
    }

    private static boolean gone(AttestationFacts each, AttestationRepository.@Nullable Kept kept) {
        return each.holding().fact() == AttestedFact.TAKEN_BACK || kept != null && kept.withdrawn();
    }
}
