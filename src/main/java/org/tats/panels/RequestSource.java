package org.tats.panels;

/** Who asked the authority to arrange education. */
public enum RequestSource {
    SCHOOL("School"),
    PARENT("Parent or carer"),
    HEALTH("Health"),
    SOCIAL_CARE("Social care"),
    SEND_TEAM("SEND team"),
    CLOCK("Raised by a clock"),
    OTHER("Somebody else");

    private final String words;

    RequestSource(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
