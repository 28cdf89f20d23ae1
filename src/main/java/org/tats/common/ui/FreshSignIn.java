package org.tats.common.ui;

/** Asks for the password or code again before what cannot be undone. */
public interface FreshSignIn {

    /** Goes on at once when the last proof is fresh; else asks in a dialog, and goes on when the answer is right. */
    void before(Runnable goOn);
}
