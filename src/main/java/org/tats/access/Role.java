package org.tats.access;

/** What a person does here. A role alone opens no child's record: see {@link Access#decide}. */
public enum Role {
    ADMINISTRATOR("Administrator"),
    ANALYST("Data analyst"),
    CHAIR("Chair"),
    MINUTE_TAKER("Minute-taker"),
    MEMBER("Agency member"),
    SCHOOL("School user"),
    /** Checks who looked at what, and reviews emergency access; sees no child's record by default. */
    PRIVACY_OFFICER("Privacy officer"),
    PROGRAMME_LEAD("Programme lead"),
    /** Oversees a grant programme; sees no child's record. */
    BOARD_MEMBER("Programme board member"),
    /** Programs: the demonstration and data feeds with a token. Never signs in at the screen. */
    SYSTEM("Program");

    private final String words;

    Role(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
