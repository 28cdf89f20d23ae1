package org.tats.programme.ui;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;
import org.tats.programme.Part;
import org.tats.programme.PartKind;
import org.tats.programme.PlanArea;
import org.tats.programme.ProgrammeDetails;

/** An area of the priority action plan. */
final class AreaForm extends PartForm {

    private final ProgrammeDetails all;
    private final TextField number;
    private final TextField title;
    private final TextArea words;

    AreaForm(ProgrammeDetails all, @Nullable PlanArea now, Keeper keeper) {
        super(PartKind.PLAN_AREA, now, keeper);
        this.all = all;
        number = number("Number", now == null ? all.planAreas().size() + 1 : now.position(), "As in the plan");
        title = line("Area", now == null ? "" : now.title());
        words = area("Progress", now == null ? "" : now.words());
    }

    @Override
    Part typed(int basedOn) {
        return new PlanArea(
                id(),
                all.id(),
                count(number, "Write the number of the area"),
                title.getValue(),
                words.getValue(),
                basedOn);
    }
}
