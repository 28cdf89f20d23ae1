package org.tats.registry;

/** Who was asked to take part in a review. */
public enum ReviewParty {
    HEADTEACHER("Headteacher"),
    PARENTS("Parents"),
    PUPIL("Pupil"),
    BOARD_NOMINEE("The governing board’s nominee, not the headteacher"),
    AUTHORITY("Local authority"),
    SOCIAL_WORKER("Social worker"),
    VIRTUAL_SCHOOL("Virtual school"),
    PROVIDER("Provider");

    private final String words;

    ReviewParty(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
