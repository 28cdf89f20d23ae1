package org.tats.common.ui;

import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.tats.common.Dates;

/** Says whether what was typed is kept: "Saved 1:37pm", only ever after the commit. */
public class SavedMark extends Span {

    private final Span words = new Span();

    public SavedMark() {
        addClassName("saved");
        Drawn shape = new Drawn();
        shape.getElement().setAttribute("aria-hidden", "true");
        add(shape, words);
        setVisible(false);
    }

    /** After the commit. Not announced: it would interrupt people who type. */
    public void saved(Instant at) {
        removeClassName("late");
        getElement().removeAttribute("role");
        words.setText("Saved " + Dates.time(at));
        setVisible(true);
    }

    /** When keeping failed; said once as an alert. The screen keeps the text and tries again. */
    public void notSavedSince(Instant last) {
        addClassName("late");
        getElement().setAttribute("role", "alert");
        words.setText("Not saved since " + Dates.time(last) + ". Your text is kept here. Trying again.");
        setVisible(true);
    }
}
