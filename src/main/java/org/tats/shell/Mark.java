package org.tats.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import org.tats.common.ui.Small;

/** The mark of TATS and its name, leading home. */
final class Mark extends Anchor {

    Mark(String besides) {
        super("", new Span("TATS"), new Small(besides));
        addClassName("brand");
        addComponentAsFirst(picture());
    }

    /** The mark alone, before words that a screen puts into the bar. */
    static Anchor alone() {
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
