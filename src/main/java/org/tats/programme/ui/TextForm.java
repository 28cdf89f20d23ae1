package org.tats.programme.ui;

import com.vaadin.flow.component.textfield.TextArea;
import org.tats.programme.PaperText;
import org.tats.programme.Part;
import org.tats.programme.PartKind;

/** A text of the paper. */
final class TextForm extends PartForm {

    private final PaperText now;
    private final TextArea words;

    TextForm(PaperText now, Keeper keeper) {
        super(PartKind.TEXT, now, keeper);
        this.now = now;
        words = area(now.code().words(), now.words());
        words.setMinRows(now.code().line() ? 1 : 6);
        words.setHelperText("A line end begins a new paragraph.");
    }

    @Override
    Part typed(int basedOn) {
        return new PaperText(now.id(), now.programme(), now.code(), words.getValue(), basedOn);
    }
}
