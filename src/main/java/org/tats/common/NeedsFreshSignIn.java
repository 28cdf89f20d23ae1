package org.tats.common;

/** What was asked for needs a proof of who one is that is not older than {@link FreshProof#FRESH}. */
public class NeedsFreshSignIn extends RuleBroken {

    private static final long serialVersionUID = 1L;

    public NeedsFreshSignIn() {
        super("Confirm that it is you, then do it again.");
    }
}
