package org.tats.access;

/**
 * What can be asked of {@link Access#decide}. {@code ofPupil} says that a role alone is not enough unless it covers every
 * pupil: a relationship to the pupil is needed.
 */
public enum Permission {
    /** Anything that each signed-in person may do: see the own name, sign out, the home page. */
    SIGNED_IN(false),
    /** Manage people, roles, standing members and forum outcomes. */
    ADMINISTER(false),
    LOAD_FILES(false),
    SEE_IMPORTS(false),
    /** Attendance and flag figures for programs. */
    READ_FIGURES(false),
    SEE_FLAGS(false),
    TRIAGE(false),
    /** Search by name or UPN; results are limited to pupils whom the person may see. */
    FIND_PUPIL(false),
    /** The data card: name, school, attendance, suspensions, SEN, statuses. */
    SEE_PUPIL(true),
    /** The card's detail: attendance week by week, suspensions, statuses. Without it, identity and a summary. */
    SEE_CARD_DETAIL(true),
    /** Structured parts of a case: lead, status, review, outcome, dates of discussions and actions. */
    SEE_CASE(true),
    /** Free text of a case: voices, concern, contributions, actions' wording. */
    SEE_CASE_TEXT(true),
    /** Sections that their writers keep to one or some agencies. */
    SEE_RESTRICTED(true),
    MANAGE_CASE(true),
    /** Ask for a pupil to be discussed. */
    REFER(true),
    SEE_REFERRALS(false),
    DECIDE_REFERRAL(false),
    /** One's own agreed actions. */
    SEE_ACTIONS(false),
    SEE_ALL_ACTIONS(false),
    UPDATE_ACTION(false),
    /** Meetings to which the person is invited; what is shown of an item depends on the pupil. */
    SEE_MEETING(false),
    BUILD_AGENDA(false),
    RECORD_MEETING(false),
    /** Bring what one's own agency knows to an item. */
    CONTRIBUTE(true),
    APPROVE_MINUTES(false),
    SEE_COUNTS(false),
    /** A school's view of a pupil on its roll: outcome, review date and the school's own actions. */
    OWN_OUTCOME(true),
    /** Open one child's record for an hour in an emergency. */
    BREAK_GLASS(false),
    /** Check who looked: reviews of emergency access, samples of openings. */
    REVIEW_OPENINGS(false),
    /** Change the rules of who may do what. */
    CHANGE_MATRIX(false);

    private final boolean ofPupil;

    Permission(boolean ofPupil) {
        this.ofPupil = ofPupil;
    }

    public boolean ofPupil() {
        return ofPupil;
    }
}
