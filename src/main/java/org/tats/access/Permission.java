package org.tats.access;

/**
 * What can be asked of {@link Access#decide}. {@code ofPupil} says that a role alone is not enough unless it covers every
 * pupil: a relationship to the pupil is needed.
 */
public enum Permission {
    /** Anything that each signed-in person may do: see the own name, sign out, the home page. */
    SIGNED_IN(false, "Sign in, and see the home page and this page"),
    /** Manage people, roles, standing members and forum outcomes. */
    ADMINISTER(false, "Manage people, their posts and roles, agencies, forums and their members"),
    LOAD_FILES(false, "Load files of schools and the authority"),
    SEE_IMPORTS(false, "See which files came and what was set aside"),
    /** Attendance and flag figures for programs. */
    READ_FIGURES(false, "Fetch attendance and flag figures by a program"),
    SEE_FLAGS(false, "See which pupils the rules flag, and why"),
    TRIAGE(false, "Decide what happens with a flag"),
    /** Search by name or UPN; results are limited to pupils whom the person may see. */
    FIND_PUPIL(false, "Find pupils by name or number"),
    /** The data card: name, school, attendance, suspensions, SEN, statuses. */
    SEE_PUPIL(true, "See the data card: name, school, attendance and suspensions in total, SEN provision"),
    /** The card's detail: attendance week by week, suspensions, statuses. Without it, identity and a summary. */
    SEE_CARD_DETAIL(true, "See the card’s detail: attendance week by week, each suspension, statuses"),
    /** Structured parts of a case: lead, status, review, outcome, dates of discussions and actions. */
    SEE_CASE(true, "See a case without its words: lead, dates, outcomes, states of actions"),
    /** Free text of a case: voices, concern, contributions, actions' wording. */
    SEE_CASE_TEXT(true, "Read what was said at the items, as far as its writers allow"),
    /** Sections that their writers keep to one or some agencies. */
    SEE_RESTRICTED(true, "Read also what writers keep to some agencies"),
    MANAGE_CASE(true, "Name the lead, set the next review, close a case"),
    /** Record where a child is instead of full-time school, review it and end it. */
    RECORD_ARRANGEMENT(
            true,
            "Record part-time timetables, placements and other time out of full-time school, review and end them"),
    /** EBSNA plans: what keeps a child from school, the child's own scale, the contact log. */
    SEE_PLAN(true, "Read an EBSNA plan: what keeps a child from school, the child’s own words, contacts"),
    WORK_PLAN(true, "Work on an EBSNA plan: steps, contacts, reviews"),
    /** Ask for a pupil to be discussed. */
    REFER(true, "Ask for a pupil to be discussed"),
    SEE_REFERRALS(false, "See referrals"),
    DECIDE_REFERRAL(false, "Accept or decline referrals"),
    /** One's own agreed actions. */
    SEE_ACTIONS(false, "See the own agreed actions"),
    SEE_ALL_ACTIONS(false, "See everybody’s agreed actions"),
    UPDATE_ACTION(false, "Say how an agreed action ended"),
    /** Meetings to which the person is invited; what is shown of an item depends on the pupil. */
    SEE_MEETING(false, "Come to the meetings to which they are invited"),
    BUILD_AGENDA(false, "Build the agenda"),
    RECORD_MEETING(false, "Run the meeting and write in every open field"),
    /** Bring what one's own agency knows to an item. */
    CONTRIBUTE(true, "Write what the own agency brings to an item"),
    APPROVE_MINUTES(false, "Approve and lock the minutes"),
    SEE_COUNTS(false, "See how many pupils were discussed, without names"),
    /** Statutory clocks that run by registers, exclusions and placements; those of requests need {@link #SEE_CASE} too. */
    SEE_CLOCKS(true, "See which statutory clocks run, and what is due when"),
    /** Dates that followed an exclusion: notice to the governing board, its decision, provision. */
    RECORD_STEPS(true, "Record what followed an exclusion: notice, meeting, provision"),
    /** A school's view of a pupil on its roll: outcome, review date and the school's own actions. */
    OWN_OUTCOME(true, "See how a discussion ended, when it comes back, and what is shared with the school"),
    /** A former school's view, for a time: what was decided and shared while the pupil was on its roll, its own referrals. */
    FORMER_OUTCOME(
            true, "See what was decided and shared with the school while the pupil was on its roll, and its referrals"),
    /** Section 19: requests, what was considered, decisions, the education arranged. */
    SEE_SECTION_19(true, "See Section 19: requests, evidence, decisions and the education arranged"),
    /** Enter and acknowledge requests, gather evidence, record decisions, keep the provision register. */
    WORK_SECTION_19(true, "Work on Section 19: requests, evidence, decisions, letters, provision"),
    /** Ask the authority to arrange education for a child; what is typed for it is kept. */
    ASK_SECTION_19(true, "Ask the council to arrange education for a child under Section 19"),
    /** The list of the Vulnerable Learners group: who is not in full-time school, why, and with how many hours. */
    SEE_LISTED(true, "See who is not in full-time school, why, for how long and with how many hours"),
    /** Measures and comparisons as they are, small numbers too; the children behind a figure need besides what lets a reader see what it counts. */
    SEE_IMPACT(false, "See measures and comparisons as they are, small numbers too"),
    TAKE_EXTRACT(false, "Take an extract without names for analysts’ own tools"),
    PUBLISH_FIGURES(false, "Check figures for small numbers and publish them"),
    SEE_PUBLISHED(false, "See figures that were published"),
    /** What a school or the EHCP team had in mind before the meeting, and what became of it. */
    ATTEST(true, "Record that an exclusion or a placement was intended before the meeting, and what became of it"),
    SIGN_ATTESTATION(true, "Sign as second reviewer that an exclusion or a placement did not come"),
    SEE_PROGRAMME(false, "See grant programmes, their figures without personal data and frozen papers"),
    EDIT_PROGRAMME(false, "Keep a grant programme: items, money, milestones, risks, words"),
    FREEZE_EDITION(false, "Freeze an edition of a board paper"),
    /** Open one child's record for an hour in an emergency. */
    BREAK_GLASS(false, "Open one child’s record for an hour in an emergency, with a reason that is reviewed"),
    /** Check who looked: reviews of emergency access, samples of openings. */
    REVIEW_OPENINGS(false, "Check who looked, and review emergency access"),
    /** Change the rules of who may do what. */
    CHANGE_MATRIX(false, "Change the rules on this page");

    private final boolean ofPupil;
    private final String words;

    Permission(boolean ofPupil, String words) {
        this.ofPupil = ofPupil;
        this.words = words;
    }

    /** What it lets people do, as the page of who sees what says it. */
    public String words() {
        return words;
    }

    public boolean ofPupil() {
        return ofPupil;
    }
}
