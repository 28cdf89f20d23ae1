package org.tats.learners;

/** Why a child stands on the list. Several may hold at once; the child stands there once. */
public enum Category {
    SECTION_19(
            "Section 19",
            true,
            "A request that the council arrange education is open: not decided yet, or its provision goes on."),
    PART_TIME("Part-time timetable", true, "A part-time timetable is recorded and goes on."),
    SEVERE_ABSENCE(
            "Severe absence",
            false,
            "On a roll, and half or more of the possible sessions of the year missed, or none attended for 15 school days."),
    ALTERNATIVE(
            "Alternative provision",
            false,
            "A placement in alternative provision, or an off-site direction, is recorded and goes on."),
    MISSING(
            "Missing education",
            true,
            "Recorded as missing education: on no roll and not suitably educated otherwise."),
    HOME_CONCERN(
            "Home education with concern", true, "Home education is recorded with a concern whether it is suitable."),
    AWAITING("Awaiting a place", true, "A school place is awaited, or the fair access panel considers the child."),
    SIXTH_DAY(
            "Sixth day",
            true,
            "Permanently excluded, or suspended for more than 5 days, and full-time education from the sixth day is not recorded."),
    SEPARATION(
            "Safeguarding separation",
            false,
            "Kept off the site because of an allegation of harm. It is no suspension and says nothing about guilt."),
    CUSTODY("Custody", false, "Recorded as in custody, or code Y5 in the last register.");

    private final String words;
    private final boolean compulsoryAge;
    private final String definition;

    Category(String words, boolean compulsoryAge, String definition) {
        this.words = words;
        this.compulsoryAge = compulsoryAge;
        this.definition = definition;
    }

    public String words() {
        return words;
    }

    /** Whether it concerns children of compulsory school age only. */
    public boolean compulsoryAge() {
        return compulsoryAge;
    }

    /** When it holds: a sentence. */
    public String definition() {
        return compulsoryAge ? definition + " Compulsory school age only." : definition;
    }
}
