package org.tats.cases.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.jspecify.annotations.Nullable;
import org.tats.cases.NoteDraft;
import org.tats.cases.NoteId;
import org.tats.cases.spi.HandlingChoice;
import org.tats.common.RuleBroken;
import org.tats.common.ui.ErrorSummary;
import org.tats.common.ui.HarmArea;
import org.tats.common.ui.Quiet;
import org.tats.common.ui.SavedMark;

/** Writes a note, or adds to one. What is typed is kept at once and is there again after a reload. */
class NoteForm extends Div {

    /** How far behind the typing the kept text may be. */
    private static final int BEHIND_MILLISECONDS = 1000;

    private final NoteId id = NoteId.random();
    private final Noting noting;
    private final @Nullable NoteId addsTo;
    private final ErrorSummary problems = new ErrorSummary();
    private final TextArea text = new TextArea();
    private final SavedMark saved = new SavedMark();
    private final HandlingChoice handling;

    NoteForm(Noting noting, @Nullable NoteId addsTo, NoteDraft draft, Runnable close) {
        this.noting = noting;
        this.addsTo = addsTo;
        addClassNames("form", "noteform");
        HarmArea harm = noting.harm(draft.field());
        text.setLabel(addsTo == null ? "What is new about this child" : "What is corrected or added");
        text.setMinRows(3);
        text.setValue(draft.text());
        text.setValueChangeMode(ValueChangeMode.TIMEOUT);
        text.setValueChangeTimeout(BEHIND_MILLISECONDS);
        text.addValueChangeListener(change -> {
            saved.saved(noting.save(addsTo, change.getValue()));
            noting.show(harm, draft.field(), true);
        });
        draft.savedAt().ifPresent(saved::saved);
        handling = new HandlingChoice(draft.keeping(), noting.nameable());
        handling.setVisible(addsTo == null);
        Button keep = new Button(addsTo == null ? "Keep the note" : "Add it to the note", click -> keep());
        Div actions = new Div(
                keep,
                new Button("Close", click -> close.run()),
                new Button("Discard what I typed", click -> noting.discard(addsTo)),
                saved);
        actions.addClassName("actions");
        add(
                problems,
                text,
                harm,
                handling,
                new Quiet("A note stays as it was kept. What is wrong in it is corrected by adding to it."),
                actions);
    }

    void focus() {
        text.focus();
    }

    private void keep() {
        problems.clear();
        if (text.getValue().isBlank()) {
            problems.add(text, "Write the note first");
            problems.show();
            return;
        }
        try {
            noting.write(id, addsTo, text.getValue(), handling.chosen());
        } catch (RuleBroken broken) {
            if (addsTo == null) {
                handling.refused(broken.sentence());
            } else {
                problems.add(broken.sentence());
                problems.show();
            }
        }
    }
}
