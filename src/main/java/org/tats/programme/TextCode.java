package org.tats.programme;

/** The texts of a board paper, in its order, each with what it says as long as nobody wrote anything else. */
public enum TextCode {
    REPORT_TO("Report to", ""),
    REPORTING_OFFICER("Reporting officer", ""),
    PORTFOLIO("Portfolio", ""),
    SUBJECT("Subject", ""),
    WARDS("Ward(s)", "All wards"),
    PURPOSE("Purpose of the report", ""),
    RECOMMENDATION("Recommendation", "That the report be noted."),
    BACKGROUND("Supporting information", ""),
    EXIT_STRATEGY("Exit strategy", ""),
    POLICY("Policy implications", TextCode.NONE),
    FINANCIAL("Financial implications", TextCode.NONE),
    RISK("Risk analysis", TextCode.NONE),
    EQUALITY("Equality and diversity issues", TextCode.NONE),
    CLIMATE("Climate change implications", TextCode.NONE),
    BACKGROUND_PAPERS(
            "List of background papers under section 100D of the Local Government Act 1972",
            "None under the meaning of the Act.");

    /** What an implication says as long as nobody identified one. */
    public static final String NONE = "None identified.";

    private final String words;
    private final String standing;

    TextCode(String words, String standing) {
        this.words = words;
        this.standing = standing;
    }

    /** Its heading on screens; a paper's headings stand in its template. */
    public String words() {
        return words;
    }

    /** What stands there as long as nobody wrote anything else; may be empty. */
    public String standing() {
        return standing;
    }

    /** Whether it is one line of the block at the head of the paper. */
    public boolean line() {
        return ordinal() <= WARDS.ordinal();
    }
}
