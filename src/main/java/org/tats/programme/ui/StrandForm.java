package org.tats.programme.ui;

import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;
import org.tats.programme.Part;
import org.tats.programme.PartKind;
import org.tats.programme.ProgrammeDetails;
import org.tats.programme.Workstream;

/** A workstream. */
final class StrandForm extends PartForm {

    private final ProgrammeDetails all;
    private final TextField number;
    private final TextField name;

    StrandForm(ProgrammeDetails all, @Nullable Workstream now, Keeper keeper) {
        super(PartKind.WORKSTREAM, now, keeper);
        this.all = all;
        number =
                number("Number", now == null ? all.workstreams().size() + 1 : now.position(), "Its place in the paper");
        name = line("Name of the workstream", now == null ? "" : now.name());
    }

    @Override
    Part typed(int basedOn) {
        return new Workstream(id(), all.id(), count(number, "Write its place in the paper"), name.getValue(), basedOn);
    }
}
