package org.tats.programme;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tats.common.CleanText;
import org.tats.common.Dates;

/**
 * A period of the money with its first and last day: what was planned and what was spent.
 *
 * @param label as on the paper, "Quarter 1"; never without its days
 * @param planned the profile; null where none was agreed
 * @param cost null until it is known
 * @param source where the cost comes from; may be empty only without a cost
 */
public record Quarter(
        PartId id,
        ProgrammeId programme,
        String label,
        LocalDate from,
        LocalDate to,
        @Nullable Pence planned,
        @Nullable Pence cost,
        String source,
        int version)
        implements Part {

    public Quarter {
        label = CleanText.clean(label).strip();
        source = CleanText.clean(source).strip();
    }

    @Override
    public PartKind kind() {
        return PartKind.QUARTER;
    }

    @Override
    public PartId part() {
        return id;
    }

    @Override
    public String title() {
        return label;
    }

    @Override
    public PartFields fields() {
        return new PartFields()
                .text("Period", "label", label)
                .date("From", "from_on", from)
                .date("To", "to_on", to)
                .money("Planned", "planned_pence", planned)
                .money("Cost", "cost_pence", cost)
                .text("Where the cost comes from", "source", source);
    }

    /** "1 April to 30 June 2024", with both years where they differ. */
    public String period() {
        String first = from.getYear() == to.getYear() ? Dates.day(from) : Dates.full(from);
        return first + " to " + Dates.full(to);
    }
}
