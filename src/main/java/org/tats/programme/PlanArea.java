package org.tats.programme;

import org.tats.common.CleanText;

/** An area of the priority action plan that followed an inspection. */
public record PlanArea(PartId id, ProgrammeId programme, int position, String title, String words, int version)
        implements Part {

    public PlanArea {
        title = CleanText.clean(title).strip();
        words = CleanText.clean(words).strip();
    }

    @Override
    public PartKind kind() {
        return PartKind.PLAN_AREA;
    }

    @Override
    public PartId part() {
        return id;
    }

    @Override
    public PartFields fields() {
        return new PartFields()
                .number("Number", "position", position)
                .text("Area", "title", title)
                .text("Progress", "words", words);
    }
}
