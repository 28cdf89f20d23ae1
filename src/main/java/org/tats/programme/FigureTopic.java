package org.tats.programme;

/** What a reported figure is about. */
public enum FigureTopic {
    SCHOOLS_ENGAGED("Schools engaged"),
    SCHOOLS_BOOKED("Schools that booked"),
    REGISTRATIONS("Registrations"),
    STAFF_TRAINED("Staff trained"),
    PLACES("Places"),
    OTHER("Other");

    private final String words;

    FigureTopic(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
