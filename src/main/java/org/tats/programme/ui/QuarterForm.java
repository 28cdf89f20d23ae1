package org.tats.programme.ui;

import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;
import org.tats.common.ui.DateField3;
import org.tats.programme.Part;
import org.tats.programme.PartKind;
import org.tats.programme.ProgrammeDetails;
import org.tats.programme.Quarter;

/** A period of the money: its days, its plan, its cost. */
final class QuarterForm extends PartForm {

    private final ProgrammeDetails all;
    private final TextField label;
    private final DateField3 from;
    private final DateField3 to;
    private final TextField planned;
    private final TextField cost;
    private final TextField source;

    QuarterForm(ProgrammeDetails all, @Nullable Quarter now, Keeper keeper) {
        super(PartKind.QUARTER, now, keeper);
        this.all = all;
        label = line(
                "Name of the period", now == null ? "Quarter " + (all.quarters().size() + 1) : now.label());
        from = date("First day", now == null ? null : now.from());
        to = date("Last day", now == null ? null : now.to());
        planned = money("Planned", now == null ? null : now.planned());
        cost = money("Cost", now == null ? null : now.cost());
        source = line("Where the cost comes from", now == null ? "" : now.source());
    }

    @Override
    Part typed(int basedOn) {
        return new Quarter(
                id(),
                all.id(),
                label.getValue(),
                day(from, "Write the first day of the period"),
                day(to, "Write the last day of the period"),
                maybeAmount(planned),
                maybeAmount(cost),
                source.getValue(),
                basedOn);
    }
}
