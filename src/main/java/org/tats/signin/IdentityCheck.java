package org.tats.signin;

/** How an administrator made sure that somebody is who it says. An email or a call that came in is no check. */
public enum IdentityCheck {
    IN_PERSON("In person, with a staff card"),
    VIDEO_CALL("On a video call, with their manager there"),
    CALLED_BACK("Called back on the number in the staff directory");

    private final String words;

    IdentityCheck(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
