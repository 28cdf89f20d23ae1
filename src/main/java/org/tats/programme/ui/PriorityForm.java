package org.tats.programme.ui;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;
import org.tats.programme.Part;
import org.tats.programme.PartKind;
import org.tats.programme.Priority;
import org.tats.programme.ProgrammeDetails;
import org.tats.programme.TextCode;

/** A priority of the council and what the programme means for it. */
final class PriorityForm extends PartForm {

    private final ProgrammeDetails all;
    private final TextField number;
    private final TextField heading;
    private final TextArea words;

    PriorityForm(ProgrammeDetails all, @Nullable Priority now, Keeper keeper) {
        super(PartKind.PRIORITY, now, keeper);
        this.all = all;
        number = number("Place", now == null ? all.priorities().size() + 1 : now.position(), "Its place in the paper");
        heading = line("Heading", now == null ? "" : now.heading());
        words = area("Implications", now == null ? TextCode.NONE : now.words());
    }

    @Override
    Part typed(int basedOn) {
        return new Priority(
                id(),
                all.id(),
                count(number, "Write its place in the paper"),
                heading.getValue(),
                words.getValue(),
                basedOn);
    }
}
