package org.tats.access;

/** Why a person may see a pupil. Each is made, and ended, by a fact of another module. */
public enum RelationshipKind {
    /** The pupil is on the roll of the person's school. */
    ON_ROLL("the pupil is on the roll of your school"),
    /** The person is the lead professional of the pupil's open case. */
    NAMED_ON_CASE("you are named on the case"),
    /** The person was invited to a meeting item about the pupil. */
    INVITED("you were invited to the meeting item"),
    /** The person owns an agreed action for the pupil. */
    ACTION_OWNER("you own an agreed action"),
    /** The person opened emergency access, which ends by itself after an hour. */
    BREAK_GLASS("you opened emergency access");

    private final String words;

    RelationshipKind(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
