package org.tats.programme;

import java.util.List;
import org.tats.programme.TypedField.Kind;

/** What papers a programme makes, each from a Word file, with what is typed for it alone. */
public enum PaperForm {
    /** From the whole programme and published counts; only its day is typed. */
    BOARD_PAPER("Board paper", List.of(new TypedField("date", "Day of the meeting", "", Kind.DAY, true))),
    MINUTE(
            "Minute",
            List.of(
                    new TypedField("meeting", "Meeting", "The board, as in the paper", Kind.LINE, true),
                    new TypedField("date", "Day of the meeting", "", Kind.DAY, true),
                    new TypedField("number", "Number of the minute", "“23”", Kind.LINE, true),
                    new TypedField("title", "Title", "", Kind.LINE, true),
                    new TypedField(
                            "report", "What was considered", "“The Board considered a report from …”", Kind.TEXT, true),
                    new TypedField("discussion", "Discussion", "An empty line begins a paragraph.", Kind.TEXT, false),
                    new TypedField(
                            "questions",
                            "Further to questions",
                            "Goes on the sentence “Further to questions, …”",
                            Kind.TEXT,
                            false),
                    new TypedField(
                            "resolved", "RESOLVED", "“That the report and comments made be noted.”", Kind.TEXT, true))),
    CABINET_DECISION(
            "Cabinet decision",
            List.of(
                    new TypedField("meeting", "Meeting", "", Kind.LINE, true),
                    new TypedField("date", "Day of the meeting", "", Kind.DAY, true),
                    new TypedField("number", "Number of the item", "“12”", Kind.LINE, true),
                    new TypedField("title", "Title", "", Kind.LINE, true),
                    new TypedField("report", "What the report says", "", Kind.TEXT, true),
                    new TypedField("body", "Who decided", "“Cabinet”", Kind.LINE, true),
                    new TypedField(
                            "decisions",
                            "Decision",
                            "One part a line, without its letter: (a), (b) … are put before them.",
                            Kind.TEXT,
                            true),
                    new TypedField("voting", "Voting", "“Unanimous”", Kind.LINE, true),
                    new TypedField("portfolioHolder", "Portfolio holder", "", Kind.LINE, true),
                    new TypedField("reason", "Reason", "", Kind.TEXT, true),
                    new TypedField("minutes", "Minutes", "", Kind.TEXT, false)));

    private final String words;
    private final List<TypedField> typed;

    PaperForm(String words, List<TypedField> typed) {
        this.words = words;
        this.typed = typed;
    }

    public String words() {
        return words;
    }

    /** What is typed for it, in the order of its page. */
    public List<TypedField> typed() {
        return typed;
    }
}
