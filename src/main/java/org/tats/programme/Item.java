package org.tats.programme;

import org.tats.common.CleanText;

/**
 * One line of the paper: what is done, how it stands, how far it has come.
 *
 * @param narrative as typed, line ends kept
 * @param changed in one line, what changed in the period; may be empty
 * @param reason why it is not as planned; empty only while it is
 * @param owner a role, no person; may be empty
 */
public record Item(
        PartId id,
        ProgrammeId programme,
        PartId workstream,
        int position,
        String name,
        ItemStatus status,
        ItemPhase phase,
        String narrative,
        String changed,
        String reason,
        String owner,
        int version)
        implements Part {

    public Item {
        name = CleanText.clean(name).strip();
        narrative = CleanText.clean(narrative).strip();
        changed = CleanText.clean(changed).strip();
        reason = CleanText.clean(reason).strip();
        owner = CleanText.clean(owner).strip();
    }

    @Override
    public PartKind kind() {
        return PartKind.ITEM;
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
        return new PartFields()
                .of("Workstream", "workstream_id", workstream)
                .number("Position", "position", position)
                .text("Name", "name", name)
                .choice("Status", "status", status, status.words())
                .choice("Phase", "phase", phase, phase.words())
                .text("Narrative", "narrative", narrative)
                .text("Changed in the period", "changed", changed)
                .text("Reason of the status", "reason", reason)
                .text("Owner", "owner", owner);
    }
}
