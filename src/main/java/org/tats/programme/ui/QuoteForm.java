package org.tats.programme.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;
import org.tats.programme.Item;
import org.tats.programme.Part;
import org.tats.programme.PartKind;
import org.tats.programme.ProgrammeDetails;
import org.tats.programme.Quote;

/** What somebody said, by role only. */
final class QuoteForm extends PartForm {

    private final ProgrammeDetails all;
    private final Select<Item> item;
    private final TextField role;
    private final TextArea words;
    private final Checkbox lookedAt = new Checkbox("I looked: nobody is named, and no school");

    QuoteForm(ProgrammeDetails all, @Nullable Quote now, Keeper keeper) {
        super(PartKind.QUOTE, now, keeper);
        this.all = all;
        item = choice(
                "Item",
                all.items(),
                Item::name,
                now == null ? null : all.item(now.item()).orElse(null));
        item.setEmptySelectionAllowed(true);
        item.setEmptySelectionCaption("The whole programme");
        item.setHelperText("Leave it empty for the whole programme");
        role = line("In which role was it said?", now == null ? "" : now.role());
        role.setHelperText("For example, a primary headteacher");
        words = area("What was said?", now == null ? "" : now.words());
        words.setHelperText("Put a role in place of each name of a person or a school");
        lookedAt.setValue(now != null && now.lookedAt());
        field(lookedAt);
    }

    @Override
    Part typed(int basedOn) {
        @Nullable Item of = item.getValue();
        return new Quote(
                id(),
                all.id(),
                of == null ? null : of.id(),
                role.getValue(),
                words.getValue(),
                lookedAt.getValue(),
                basedOn);
    }
}
