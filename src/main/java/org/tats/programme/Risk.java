package org.tats.programme;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tats.common.CleanText;

/**
 * What may go wrong, what is done about it, and by whom.
 *
 * @param control the control measures
 * @param owner a role, no person
 * @param closedOn null as long as it is open
 */
public record Risk(
        PartId id,
        ProgrammeId programme,
        int position,
        String what,
        String control,
        String owner,
        RiskLevel level,
        @Nullable LocalDate closedOn,
        int version)
        implements Part {

    public Risk {
        what = CleanText.clean(what).strip();
        control = CleanText.clean(control).strip();
        owner = CleanText.clean(owner).strip();
    }

    @Override
    public PartKind kind() {
        return PartKind.RISK;
    }

    @Override
    public PartId part() {
        return id;
    }

    @Override
    public String title() {
        return what;
    }

    @Override
    public PartFields fields() {
        return new PartFields()
                .number("Position", "position", position)
                .text("Risk", "what", what)
                .text("Control measures", "control", control)
                .text("Owner", "owner", owner)
                .choice("Level", "level", level, level.words())
                .date("Closed on", "closed_on", closedOn);
    }
}
