package org.tats.programme;

/** What a part of a programme is. */
public enum PartKind {
    PROGRAMME("Programme", "programme"),
    WORKSTREAM("Workstream", "workstream"),
    ITEM("Item", "item"),
    MILESTONE("Milestone", "milestone"),
    RISK("Risk", "risk"),
    INCOME("Income", "income"),
    QUARTER("Period", "quarter"),
    FIGURE("Figure", "figure"),
    SCHOOL("Take-up of a school", "school_take_up"),
    NOT_ENGAGED("Why schools do not engage", "not_engaged"),
    MEASURE("Measure", "measure"),
    ACTUAL("Reached", "actual"),
    QUOTE("Quote", "quote"),
    PLAN_AREA("Priority action plan area", "plan_area"),
    PRIORITY("Council priority", "priority"),
    TEXT("Text of the paper", "paper_text"),
    /** Not a part: what is typed for the next edition of a paper, in the history. */
    PAPER("Next edition", "paper_draft");

    private final String words;
    private final String table;

    PartKind(String words, String table) {
        this.words = words;
        this.table = table;
    }

    public String words() {
        return words;
    }

    /** Where it is kept; its key has the same name. */
    String table() {
        return table;
    }

    /** Whether each change of what was kept needs a reason: money, and what is measured. */
    public boolean needsReason() {
        return this == PROGRAMME
                || this == INCOME
                || this == QUARTER
                || this == FIGURE
                || this == MEASURE
                || this == ACTUAL;
    }
}
