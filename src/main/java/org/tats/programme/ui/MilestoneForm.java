package org.tats.programme.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;
import org.tats.common.ui.DateField3;
import org.tats.programme.Item;
import org.tats.programme.Milestone;
import org.tats.programme.Part;
import org.tats.programme.PartKind;
import org.tats.programme.ProgrammeDetails;

/** Something to be reached by a day. */
final class MilestoneForm extends PartForm {

    private final ProgrammeDetails all;
    private final TextField what;
    private final Select<Item> item;
    private final DateField3 due;
    private final DateField3 done;
    private final TextArea note;

    MilestoneForm(ProgrammeDetails all, @Nullable Milestone now, Keeper keeper) {
        super(PartKind.MILESTONE, now, keeper);
        this.all = all;
        what = line("What is to be reached?", now == null ? "" : now.what());
        item = choice(
                "Item",
                all.items(),
                Item::name,
                now == null ? null : all.item(now.item()).orElse(null));
        item.setEmptySelectionAllowed(true);
        item.setEmptySelectionCaption("The whole programme");
        item.setHelperText("Leave it empty for the whole programme");
        due = date("Due on", now == null ? null : now.due());
        done = date("Done on", now == null ? null : now.done());
        note = area("Why is it late, or how was it reached?", now == null ? "" : now.note());
    }

    @Override
    Part typed(int basedOn) {
        @Nullable Item chosen = item.getValue();
        return new Milestone(
                id(),
                all.id(),
                chosen == null ? null : chosen.id(),
                what.getValue(),
                day(due, "Write when it is due"),
                maybe(done),
                note.getValue(),
                basedOn);
    }
}
