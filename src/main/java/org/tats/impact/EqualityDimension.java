package org.tats.impact;

/** By what the equality view groups children: as at the taking, each with what its rates do not say. */
public enum EqualityDimension {
    SEX("Sex", "It does not say who needs to be discussed: what the flags rest on is not the same for girls and boys."),
    ETHNICITY(
            "Ethnic group",
            "Main groups hide differences inside them. It does not say why, and where many are not recorded it says little."),
    FSM("Free school meals", "Eligibility is a rough sign of low income. It does not say what a family has."),
    PROVISION(
            "SEN provision",
            "Needs are a reason to be discussed, so a higher rate is expected here and says nothing of fairness by itself."),
    NEED(
            "Primary need",
            "It counts the one need that a school named first, and children without SEN provision as one group."),
    PHASE("Phase", "Flags rest on attendance and suspensions, which differ between phases."),
    YEAR(
            "Year group",
            "Older pupils are suspended and absent more often everywhere. It does not say whether that is right."),
    STATUS(
            "Social care status",
            "Only what social care sent is known. A child with several statuses stands in the first of them. Small groups move"
                    + " much by one child.");

    private final String words;
    private final String limits;

    EqualityDimension(String words, String limits) {
        this.words = words;
        this.limits = limits;
    }

    public String words() {
        return words;
    }

    /** Whether the children of a group may be listed to those who may see them: what is kept for monitoring is only counted. */
    public boolean listed() {
        return this != SEX && this != ETHNICITY && this != FSM;
    }

    /** What its rates do not show: a sentence or two. */
    public String limits() {
        return limits;
    }
}
