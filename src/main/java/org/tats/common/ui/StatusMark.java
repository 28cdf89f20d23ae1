package org.tats.common.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** A status: always a shape and a word, the colour only helps. */
public class StatusMark extends Span {

    /** The shapes, from the worst to the best, then the quiet ones. */
    public enum Shape {
        /** Red square: late or urgent. */
        URGENT,
        /** Amber triangle: due soon, waiting, look out. */
        DUE,
        /** Amber diamond: slightly behind, something missing. */
        SLIGHT,
        /** Green circle: on track. */
        TRACK,
        /** Green tick: done, complete, better. */
        GOOD,
        /** Green arrow up: ahead. */
        AHEAD,
        /** Two bars: paused. */
        PAUSE,
        /** Grey ring: not yet, not here. */
        NONE
    }

    /** @param words the status in words, "Due tomorrow"; may wrap over lines */
    public StatusMark(Shape shape, String words) {
        addClassNames("st", shape.name().toLowerCase(Locale.ROOT), "wrap");
        Drawn drawn = new Drawn();
        drawn.getElement().setAttribute("aria-hidden", "true");
        add(drawn, new Span(words));
    }
}
