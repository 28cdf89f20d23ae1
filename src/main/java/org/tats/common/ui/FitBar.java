package org.tats.common.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A part drawn against its whole: planned minutes in the slot, decided of all. Always beside words that say the same. */
public class FitBar extends Div {

    public FitBar(int part, int whole) {
        addClassName("fit");
        getElement().setAttribute("aria-hidden", "true");
        set(part, whole);
    }

    public final void set(int part, int whole) {
        removeAll();
        setClassName("over", part > whole);
        Span filled = new Span();
        filled.getStyle().setWidth((whole <= 0 ? 0 : Math.clamp(100L * part / whole, 0, 100)) + "%");
        add(filled);
    }

    /** Thin and of fixed width, for the head of a page or an item. */
    public FitBar small() {
        addClassName("small");
        return this;
    }
}
