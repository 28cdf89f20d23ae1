package org.tats.programme;

import org.tats.common.CleanText;

/** A strand of a programme, in the order of the paper. */
public record Workstream(PartId id, ProgrammeId programme, int position, String name, int version) implements Part {

    public Workstream {
        name = CleanText.clean(name).strip();
    }

    @Override
    public PartKind kind() {
        return PartKind.WORKSTREAM;
    }

    @Override
    public PartId part() {
        return id;
    }

    @Override
    public String title() {
        return name;
    }

    @Override
    public PartFields fields() {
        return new PartFields().number("Position", "position", position).text("Name", "name", name);
    }
}
