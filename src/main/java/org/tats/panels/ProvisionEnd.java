package org.tats.panels;

/** Why education that was arranged ended. */
public enum ProvisionEnd {
    RETURNED("Back at school"),
    OTHER_PROVISION("Other provision instead"),
    MOVED_AWAY("Moved to another authority"),
    FAMILY_ENDED("The family ended it"),
    PROVIDER_ENDED("The provider ended it"),
    OVER_AGE("Over compulsory school age");

    private final String words;

    ProvisionEnd(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
