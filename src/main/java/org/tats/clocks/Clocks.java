package org.tats.clocks;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.AsTats;
import org.tats.common.Dates;
import org.tats.common.Pieces;
import org.tats.common.PupilId;
import org.tats.registry.FactsChanged;

/**
 * Keeps the clocks as facts and records are, in the transaction that changes them, and as the days pass. Counts with the
 * rights of TATS itself, because who changes a fact may see fewer; what comes of it is shown by {@link ClockService}.
 */
@Component
public class Clocks {

    /** Why clocks move when nothing but the date changed. */
    static final String DAY = "day";

    private final ClockCount count;
    private final RunningRepository runnings;
    private final AsTats asTats;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Clocks(ClockCount count, RunningRepository runnings, AsTats asTats, ApplicationEventPublisher events, Clock clock) {
        this.count = count;
        this.runnings = runnings;
        this.asTats = asTats;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(FactsChanged changed) {
        if (changed.all()) {
            everybody(changed.kind());
        } else if (!changed.pupils().isEmpty()) {
            recount(changed.pupils(), changed.kind());
        }
    }

    /**
     * Counts the clocks of these children again, after a record of theirs changed, and those about no child. Of everybody,
     * when today was not counted yet.
     *
     * @param because what kind of record changed, in one word that may be shown
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recount(Set<PupilId> pupils, String because) {
        if (runnings.lastAsOf().filter(today()::equals).isEmpty()) {
            // for the others nothing happened but the day
            count(because, Optional.empty(), Optional.of(pupils), each -> count.everybody(today(), each));
            return;
        }
        count(because, Optional.of(pupils), Optional.of(pupils), each -> {
            count.these(pupils, today(), each);
            return pupils.size();
        });
    }

    /** Counts the clocks of everybody, as at today. */
    @Transactional
    public void everybody(String because) {
        count(because, Optional.empty(), Optional.empty(), each -> count.everybody(today(), each));
    }

    /** The passing of a day; nothing when today was counted already. */
    @Transactional
    public void day() {
        if (runnings.lastAsOf().filter(today()::equals).isEmpty()) {
            everybody(DAY);
        }
    }

    private interface Counting {
        int count(Consumer<ClockCount.Counted> each);
    }

    private void count(
            String because,
            Optional<Collection<PupilId>> about,
            Optional<Collection<PupilId>> caused,
            Counting counting) {
        Instant started = clock.instant();
        ClocksRecounted recounted = asTats.within(() -> {
            runnings.begin();
            var pieces = new Pieces<>(runnings::stage);
            int pupils = counting.count(counted -> {
                if (counted.reading().worthKeeping()) {
                    pieces.add(counted);
                }
            });
            pieces.end();
            if (about.isEmpty()) {
                runnings.lookOver();
            }
            int changed = runnings.merge(today(), started, because, about, caused);
            runnings.clear();
            return new ClocksRecounted(today(), about.isEmpty(), because, pupils, changed);
        });
        runnings.insertRecount(recounted, started, clock.instant());
        events.publishEvent(recounted);
    }

    private LocalDate today() {
        return Dates.today(clock);
    }
}
