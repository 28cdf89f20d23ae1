package org.tats.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tats.common.Dates;

/**
 * The time of day, except for the thread that makes the demonstration authority: it lives through the past weeks one by
 * one, so that meetings, cards, flags and actions carry the dates they would have had.
 */
@Component
@Primary
@Profile("demonstration")
class DemonstrationClock extends Clock implements PastTime {

    private static final ThreadLocal<@Nullable Instant> PAST = new ThreadLocal<>();

    private final Clock real;

    DemonstrationClock() {
        this(Clock.system(ZoneOffset.UTC));
    }

    private DemonstrationClock(Clock real) {
        this.real = real;
    }

    /** For this thread only. */
    @Override
    public void at(LocalDateTime london, Runnable work) {
        Instant before = PAST.get();
        PAST.set(london.atZone(Dates.LONDON).toInstant());
        try {
            work.run();
        } finally {
            PAST.set(before);
        }
    }

    @Override
    public Instant instant() {
        Instant past = PAST.get();
        return past == null ? real.instant() : past;
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new DemonstrationClock(real.withZone(zone));
    }
}
