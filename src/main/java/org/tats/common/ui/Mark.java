package org.tats.common.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;

/** The mark of TATS and its name, leading home. */
public final class Mark extends Anchor {

    public Mark(String besides) {
        super("", new Span("TATS"), new Small(besides));
        addClassName("brand");
        addComponentAsFirst(picture());
    }

    /** The mark alone, before words that a screen puts into the bar. */
    public static Anchor alone() {
        Anchor mark = new Anchor("", picture());
        mark.addClassName("brand");
        mark.getElement().setAttribute("aria-label", "TATS, home");
        return mark;
    }

    private static Span picture() {
        Span picture = new Span();
        picture.addClassName("picture");
        return picture;
    }
}
