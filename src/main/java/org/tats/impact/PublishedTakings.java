package org.tats.impact;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tats.publishing.FiguresPublished;

/** Keeps the facts that something published was counted from, in the transaction of the publication. */
@Component
class PublishedTakings {

    private final TakingRepository takings;
    private final ApplicationEventPublisher events;

    PublishedTakings(TakingRepository takings, ApplicationEventPublisher events) {
        this.takings = takings;
        this.events = events;
    }

    @EventListener
    void keep(FiguresPublished published) {
        takings.keep(published.inputs()).forEach(taking -> events.publishEvent(new TakingKept(taking)));
    }
}
