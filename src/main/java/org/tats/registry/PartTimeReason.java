package org.tats.registry;

/** Why a child has a part-time timetable. */
public enum PartTimeReason {
    PHYSICAL_HEALTH("Physical health"),
    MENTAL_HEALTH("Mental health"),
    REINTEGRATION("Reintegration, after suspension, absence or refusal"),
    ANXIETY("Anxiety"),
    OTHER("Another reason"),
    /** Can be said, and is refused: it is no reason. */
    BEHAVIOUR("To manage behaviour");

    private final String words;

    PartTimeReason(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
