package org.tats.signin;

/** Why a session is over. */
public enum EndedBecause {
    SIGNED_OUT,
    LOCKED_TOO_LONG,
    LIMIT_REACHED,
    BY_ADMINISTRATOR,
    ACCOUNT_ENDED,
    /** The same browser signed in anew. */
    REPLACED
}
