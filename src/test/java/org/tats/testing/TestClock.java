package org.tats.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * A clock that stands still until a test moves it. Starts each test class at 9:00 on Saturday 21 November 2026 in
 * London. Its zone is UTC, as the application's; {@link #set(LocalDateTime)} takes London time.
 */
public final class TestClock extends Clock {

    public static final LocalDateTime DEFAULT = LocalDateTime.of(2026, 11, 21, 9, 0);
    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final ZoneId zone;
    private final Hand hand;

    public TestClock() {
        this(ZoneId.of("UTC"), new Hand());
        reset();
    }

    private TestClock(ZoneId zone, Hand hand) {
        this.zone = zone;
        this.hand = hand;
    }

    /** To a date and time in London. */
    public void set(LocalDateTime london) {
        set(london.atZone(LONDON).toInstant());
    }

    public void set(Instant now) {
        hand.now = now;
    }

    public void advance(Duration by) {
        hand.now = hand.now.plus(by);
    }

    public void reset() {
        set(DEFAULT);
    }

    @Override
    public Instant instant() {
        return hand.now;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** Shows the same moving time in another zone. */
    @Override
    public Clock withZone(ZoneId other) {
        return new TestClock(other, hand);
    }

    private static final class Hand {
        private volatile Instant now = Instant.EPOCH;
    }
}
