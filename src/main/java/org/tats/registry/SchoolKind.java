package org.tats.registry;

/** Where a child who was opened by hand goes to school. */
public enum SchoolKind {
    HERE("A school in the data"),
    INDEPENDENT("An independent school"),
    OTHER_AUTHORITY("A school in another authority"),
    NONE("No school");

    private final String words;

    SchoolKind(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Whether the school is named in words. */
    public boolean named() {
        return this == INDEPENDENT || this == OTHER_AUTHORITY;
    }
}
