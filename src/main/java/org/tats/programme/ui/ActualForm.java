package org.tats.programme.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tats.common.ui.DateField3;
import org.tats.programme.Actual;
import org.tats.programme.Measure;
import org.tats.programme.Part;
import org.tats.programme.PartKind;
import org.tats.programme.ProgrammeDetails;

/** What a measure reached in a period. */
final class ActualForm extends PartForm {

    private final ProgrammeDetails all;
    private final Select<Measure> measure;
    private final DateField3 from;
    private final DateField3 to;
    private final TextField reached;
    private final TextField source;

    ActualForm(ProgrammeDetails all, @Nullable Actual now, Keeper keeper) {
        super(PartKind.ACTUAL, now, keeper);
        this.all = all;
        measure = choice(
                "Measure",
                all.measures(),
                Measure::name,
                now == null ? null : all.measure(now.measure()).orElse(null));
        from = date("First day of the period", now == null ? null : now.from());
        to = date("Last day of the period", now == null ? null : now.to());
        reached = numberOrFewer(
                "Reached",
                now == null ? null : now.reached(),
                now != null && now.fewer(),
                "In the unit of the measure");
        source = line("Where the figure comes from", now == null ? "" : now.source());
    }

    @Override
    Part typed(int basedOn) {
        @Nullable BigDecimal value = maybeNumberOrFewer(reached);
        if (value == null) {
            problems().add(reached, "Write what was reached");
        }
        return new Actual(
                id(),
                all.id(),
                chosen(measure, all.measures().getFirst(), "Choose the measure").id(),
                day(from, "Write the first day of the period"),
                day(to, "Write the last day of the period"),
                value == null ? BigDecimal.ZERO : value,
                fewer(reached),
                0,
                source.getValue(),
                basedOn);
    }
}
