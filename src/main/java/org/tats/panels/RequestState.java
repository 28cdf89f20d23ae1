package org.tats.panels;

import java.util.EnumSet;
import java.util.Set;

/** Where a request under Section 19 stands, and what may follow. */
public enum RequestState {
    RECEIVED("Received"),
    ACKNOWLEDGED("Acknowledged"),
    EVIDENCE("Evidence"),
    /** A decision is recorded; the letter to the parent may be still to come. */
    DECIDED("Decided"),
    PROVISION("Provision"),
    /** A review found that a new decision is needed, or that it ends. */
    REVIEW("Review"),
    ENDED("Ended");

    private final String words;

    RequestState(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    public boolean open() {
        return this != ENDED;
    }

    /** Whether a decision is owed: none is recorded, or the last one is looked at again. */
    public boolean undecided() {
        return this == RECEIVED || this == ACKNOWLEDGED || this == EVIDENCE || this == REVIEW;
    }

    /**
     * An emergency is decided before anything else. From a decision the way leads to the provision that was agreed, back to
     * the evidence (after a multi-agency meeting or a check-in), or to the end; from a review back to a new decision.
     */
    public boolean canBecome(RequestState next) {
        return following().contains(next);
    }

    private Set<RequestState> following() {
        return switch (this) {
            case RECEIVED -> EnumSet.of(ACKNOWLEDGED, DECIDED, ENDED);
            case ACKNOWLEDGED -> EnumSet.of(EVIDENCE, DECIDED, ENDED);
            case EVIDENCE -> EnumSet.of(DECIDED, ENDED);
            case DECIDED -> EnumSet.of(EVIDENCE, PROVISION, ENDED);
            case PROVISION -> EnumSet.of(REVIEW, ENDED);
            case REVIEW -> EnumSet.of(PROVISION, DECIDED, ENDED);
            case ENDED -> EnumSet.noneOf(RequestState.class);
        };
    }
}
