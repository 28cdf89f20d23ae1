package org.tats.programme;

import java.time.LocalDate;
import org.tats.common.CleanText;

/**
 * A reason why schools do not engage, as a total: which schools is not said.
 *
 * @param schools how many
 * @param source where the figure comes from
 */
public record NotEngaged(
        PartId id,
        ProgrammeId programme,
        PartId item,
        String reason,
        int schools,
        LocalDate asAt,
        String source,
        int version)
        implements Part {

    public NotEngaged {
        reason = CleanText.clean(reason).strip();
        source = CleanText.clean(source).strip();
    }

    @Override
    public PartKind kind() {
        return PartKind.NOT_ENGAGED;
    }

    @Override
    public PartId part() {
        return id;
    }

    @Override
    public String title() {
        return reason;
    }

    @Override
    public PartFields fields() {
        return new PartFields()
                .of("Item", "item_id", item)
                .text("Reason", "reason", reason)
                .number("Schools", "schools", schools)
                .date("As at", "as_at", asAt)
                .text("Where it comes from", "source", source);
    }
}
