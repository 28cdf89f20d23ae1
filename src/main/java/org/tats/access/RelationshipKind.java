package org.tats.access;

/** Why a person may see a pupil. Each is made, and ended, by a fact of another module. */
public enum RelationshipKind {
    /** The pupil is on the roll of the person's school. */
    ON_ROLL("the pupil is on the roll of your school", "pupils on the roll of their school"),
    /** The pupil left the roll of the person's school; ends by itself after a time that the authority sets. */
    LEFT_ROLL("the pupil was on the roll of your school", "pupils who left their roll, for a time afterwards"),
    /** The person is the lead professional of the pupil's open case. */
    NAMED_ON_CASE("you are named on the case", "pupils on whose case they are named"),
    /** The person was invited to a meeting item about the pupil. */
    INVITED("you were invited to the meeting item", "pupils to whose item they are invited"),
    /** The person owns an agreed action for the pupil. */
    ACTION_OWNER("you own an agreed action", "pupils for whom they own an action"),
    /** The person opened emergency access, which ends by itself after an hour. */
    BREAK_GLASS("you opened emergency access", "one pupil for an hour in an emergency");

    private final String words;
    private final String pupils;

    RelationshipKind(String words, String pupils) {
        this.words = words;
        this.pupils = pupils;
    }

    /** Whom it leads to, about others: "pupils to whose item they are invited". */
    public String pupils() {
        return pupils;
    }

    public String words() {
        return words;
    }
}
