package org.tats.signin;

/** By what a person showed who they are. */
public enum Proof {
    PASSWORD("password"),
    CODE("code of the authenticator app"),
    WORK_ACCOUNT("work account");

    private final String words;

    Proof(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
