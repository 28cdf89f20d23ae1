package org.tats.signin;

/** What a session that has not ended allows now. */
public enum SessionState {
    OPEN,
    /** Open, and about to lock unless somebody touches it. */
    WARNED,
    /** Nothing is shown and nothing may be done until a factor is given again. */
    LOCKED
}
