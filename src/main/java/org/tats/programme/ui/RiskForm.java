package org.tats.programme.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tats.common.ui.DateField3;
import org.tats.programme.Part;
import org.tats.programme.PartKind;
import org.tats.programme.ProgrammeDetails;
import org.tats.programme.Risk;
import org.tats.programme.RiskLevel;

/** What may go wrong, and what is done about it. */
final class RiskForm extends PartForm {

    private final ProgrammeDetails all;
    private final TextArea what;
    private final TextArea control;
    private final TextField owner;
    private final Select<RiskLevel> level;
    private final DateField3 closed;
    private final int position;

    RiskForm(ProgrammeDetails all, @Nullable Risk now, Keeper keeper) {
        super(PartKind.RISK, now, keeper);
        this.all = all;
        position = now == null ? all.risks().size() + 1 : now.position();
        what = area("What may go wrong?", now == null ? "" : now.what());
        control = area("Control measures", now == null ? "" : now.control());
        owner = line("Owner", now == null ? "" : now.owner());
        owner.setHelperText("A role, no name");
        level = choice("Level", List.of(RiskLevel.values()), RiskLevel::words, now == null ? null : now.level());
        level.setHelperText("As the owner judges it; TATS scores nothing");
        closed = date("Closed on", now == null ? null : now.closedOn());
    }

    @Override
    Part typed(int basedOn) {
        return new Risk(
                id(),
                all.id(),
                position,
                what.getValue(),
                control.getValue(),
                owner.getValue(),
                chosen(level, RiskLevel.LOW, "Choose the level"),
                maybe(closed),
                basedOn);
    }
}
