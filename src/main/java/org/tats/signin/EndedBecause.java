package org.tats.signin;

/** Why a session is over. */
public enum EndedBecause {
    SIGNED_OUT,
    LOCKED_TOO_LONG,
    LIMIT_REACHED,
    BY_ADMINISTRATOR,
    ACCOUNT_ENDED,
    /** The same browser signed in anew. */
    REPLACED,
    /** From another browser of the same person. */
    BY_PERSON,
    /** The password, second factor or work account that it was begun with is another or gone. */
    CREDENTIAL_CHANGED
}
