package org.tats.panels;

/** What kind of education was arranged. */
public enum ProvisionKind {
    HOME_TUITION("Home teaching"),
    ONLINE("Online teaching"),
    HOSPITAL_SCHOOL("Hospital or medical school"),
    AP_PLACE("Pupil referral unit or alternative provision"),
    SCHOOL_SUPPORTED("At school, with support"),
    OTHER("Other");

    private final String words;

    ProvisionKind(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
