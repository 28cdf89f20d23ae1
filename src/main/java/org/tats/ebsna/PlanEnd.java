package org.tats.ebsna;

/** Why a plan was closed. */
public enum PlanEnd {
    BACK("Attends and is settled"),
    STEPPED_DOWN("Goes on as a plan of the school"),
    OTHER_PLAN("Another plan took over"),
    MOVED("Moved away or to another school"),
    FAMILY("The family wishes no more joint work"),
    AGE("No longer of school age");

    private final String words;

    PlanEnd(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
