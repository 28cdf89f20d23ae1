package org.tats.programme.ui;

import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;
import org.tats.common.ui.DateField3;
import org.tats.programme.Income;
import org.tats.programme.Part;
import org.tats.programme.PartKind;
import org.tats.programme.ProgrammeDetails;

/** Money of the grant that came. */
final class IncomeForm extends PartForm {

    private final ProgrammeDetails all;
    private final DateField3 on;
    private final TextField amount;
    private final TextField source;

    IncomeForm(ProgrammeDetails all, @Nullable Income now, Keeper keeper) {
        super(PartKind.INCOME, now, keeper);
        this.all = all;
        on = date("Received on", now == null ? null : now.receivedOn());
        amount = money("Amount", now == null ? null : now.amount());
        source = line("Where the figure comes from", now == null ? "" : now.source());
    }

    @Override
    Part typed(int basedOn) {
        return new Income(
                id(),
                all.id(),
                day(on, "Write when it was received"),
                amount(amount, "Write the amount"),
                source.getValue(),
                basedOn);
    }
}
