package org.tats.programme.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tats.programme.Item;
import org.tats.programme.ItemPhase;
import org.tats.programme.ItemStatus;
import org.tats.programme.Part;
import org.tats.programme.PartKind;
import org.tats.programme.ProgrammeDetails;
import org.tats.programme.Workstream;

/** An item: how it stands, how far it has come, and its words for the paper. */
final class ItemForm extends PartForm {

    private final ProgrammeDetails all;
    private final TextField name;
    private final Select<Workstream> workstream;
    private final Select<ItemStatus> status;
    private final TextField why;
    private final Select<ItemPhase> phase;
    private final TextField changed;
    private final TextArea narrative;
    private final TextField owner;
    private final int position;

    ItemForm(ProgrammeDetails all, @Nullable Item now, Keeper keeper) {
        super(PartKind.ITEM, now, keeper);
        this.all = all;
        position = now == null ? all.items().size() + 1 : now.position();
        status = choice("Status", List.of(ItemStatus.values()), ItemStatus::words, now == null ? null : now.status());
        why = line("Why is it so?", now == null ? "" : now.reason());
        why.setHelperText("Needed when it is slightly behind, behind or paused, and when it becomes worse.");
        phase = choice("Phase", List.of(ItemPhase.values()), ItemPhase::words, now == null ? null : now.phase());
        changed = line("What changed in the period, in one line", now == null ? "" : now.changed());
        narrative = area("Narrative for the paper", now == null ? "" : now.narrative());
        narrative.setMinRows(8);
        narrative.setHelperText("A line end begins a new paragraph.");
        name = line("Name of the item", now == null ? "" : now.name());
        workstream = choice(
                "Workstream",
                all.workstreams(),
                Workstream::name,
                now == null
                        ? null
                        : all.workstreams().stream()
                                .filter(one -> one.id().equals(now.workstream()))
                                .findFirst()
                                .orElse(null));
        owner = line("Owner", now == null ? "" : now.owner());
        owner.setHelperText("A role, no name");
    }

    @Override
    Part typed(int basedOn) {
        return new Item(
                id(),
                all.id(),
                chosen(workstream, all.workstreams().getFirst(), "Choose the workstream")
                        .id(),
                position,
                name.getValue(),
                chosen(status, ItemStatus.ON_TRACK, "Choose the status"),
                chosen(phase, ItemPhase.DIAGNOSTIC, "Choose the phase"),
                narrative.getValue(),
                changed.getValue(),
                why.getValue(),
                owner.getValue(),
                basedOn);
    }
}
