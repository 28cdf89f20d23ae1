package org.tats.programme;

import org.tats.common.CleanText;

/** One of the council's priorities and what the programme means for it. */
public record Priority(PartId id, ProgrammeId programme, int position, String heading, String words, int version)
        implements Part {

    public Priority {
        heading = CleanText.clean(heading).strip();
        words = CleanText.clean(words).strip();
    }

    @Override
    public PartKind kind() {
        return PartKind.PRIORITY;
    }

    @Override
    public PartId part() {
        return id;
    }

    @Override
    public String title() {
        return heading;
    }

    @Override
    public PartFields fields() {
        return new PartFields()
                .number("Position", "position", position)
                .text("Priority", "heading", heading)
                .text("Implications", "words", words);
    }
}
