package org.tats.signin;

/** What a link lets its holder do. */
public enum LinkKind {
    /** Set a first password and a second factor. */
    INVITATION,
    /** Set another password, with a code of the second factor that stands. */
    RESET
}
