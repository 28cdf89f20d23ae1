package org.tats.registry;

/** Where a child is instead of, or besides, full-time school. */
public enum ArrangementKind {
    /** Fewer hours than full time, agreed for a limited time; code C2. */
    PART_TIME("Part-time timetable", true, false),
    /** A move to another school for good, by agreement. */
    MANAGED_MOVE("Managed move", true, true),
    /** Sent by the school to be educated elsewhere for a time, to improve behaviour. */
    OFFSITE_DIRECTION("Off-site direction", true, false),
    /** Kept off the site because of an allegation of harm; no suspension. */
    SEPARATION("Safeguarding separation", true, false),
    /** Alternative provision placed by the school. */
    ALTERNATIVE("Alternative provision placed by the school", true, false),
    /** Elective home education. */
    HOME_EDUCATED("Home education", false, false),
    /** Child missing education: on no roll and not suitably educated otherwise. */
    MISSING("Missing education", false, false),
    AWAITING_PLACE("Awaiting a school place", false, false),
    CUSTODY("In custody", false, false),
    /** A penalty notice was considered on a day; no notice comes from here. */
    PENALTY_CONSIDERED("Penalty notice considered", false, true),
    /** A child whom the fair access panel agreed to consider. */
    FAIR_ACCESS("Fair access", false, false);

    private final String words;
    private final boolean bySchool;
    private final boolean event;

    ArrangementKind(String words, boolean bySchool, boolean event) {
        this.words = words;
        this.bySchool = bySchool;
        this.event = event;
    }

    public String words() {
        return words;
    }

    /** Whether schools arrange it: then a school may record it for its own roll and see it. */
    public boolean bySchool() {
        return bySchool;
    }

    /** Something of one day: it does not go on, is not reviewed and does not end. */
    public boolean event() {
        return event;
    }
}
