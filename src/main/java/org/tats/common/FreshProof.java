package org.tats.common;

import java.time.Duration;

/**
 * Whether the acting person proved a short while ago who they are. Services that do what cannot be undone ask it, for an
 * open browser window may have changed hands.
 */
public interface FreshProof {

    /** How old a proof may be before it is asked for again. */
    Duration FRESH = Duration.ofMinutes(5);

    /** False for a program that acts as a person, true for TATS itself, which nobody can ask. */
    boolean provedWithin(Duration age);

    default boolean fresh() {
        return provedWithin(FRESH);
    }

    /** @throws NeedsFreshSignIn when the proof is older than {@link #FRESH} */
    default void requireFresh() {
        if (!fresh()) {
            throw new NeedsFreshSignIn();
        }
    }
}
