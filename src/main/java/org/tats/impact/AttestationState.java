package org.tats.impact;

import java.util.Set;

/** Where an attestation stands: by what facts say, and by what people did. */
public enum AttestationState {
    CONSIDERED("Intended"),
    FOLLOWED("Followed"),
    READY_TO_SIGN("Ready to sign"),
    SIGNED("Signed"),
    REOPENED("Reopened"),
    NOT_AVERTED("Came after all"),
    APART("Counted apart"),
    WITHDRAWN("Withdrawn"),
    MERGED("Counted with another");

    private final String words;

    AttestationState(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /**
     * @param signed whether a second reviewer signed and nothing reopened it
     * @param reopened whether a signed one was reopened and nobody signed again
     */
    static AttestationState of(AttestedFact fact, boolean withdrawn, boolean signed, boolean reopened) {
        if (fact == AttestedFact.REPEATED) {
            return MERGED;
        }
        if (withdrawn || fact == AttestedFact.TAKEN_BACK) {
            return WITHDRAWN;
        }
        if (fact == AttestedFact.HELD) {
            return signed ? SIGNED : READY_TO_SIGN;
        }
        if (signed || reopened) {
            return REOPENED;
        }
        return switch (fact) {
            case NOT_DISCUSSED, NO_ALTERNATIVE -> CONSIDERED;
            case RUNNING -> FOLLOWED;
            default -> fact.came() ? NOT_AVERTED : APART;
        };
    }

    /**
     * Whether it may become the other by one count or act. Facts are corrected, so that most may come back; but nothing is
     * signed that was not ready, and what was signed and no longer holds is reopened, never quietly something else.
     */
    public boolean canBecome(AttestationState next) {
        return switch (next) {
            case SIGNED -> this == READY_TO_SIGN;
            case REOPENED -> this == SIGNED || this == REOPENED;
            case CONSIDERED, FOLLOWED, NOT_AVERTED, APART -> this != SIGNED && this != REOPENED;
            case READY_TO_SIGN -> this != SIGNED;
            case WITHDRAWN, MERGED -> true;
        };
    }

    /** States in which somebody is waited for or something may still change. */
    static Set<AttestationState> open() {
        return Set.of(CONSIDERED, FOLLOWED, READY_TO_SIGN, REOPENED);
    }
}
