package org.tats.common.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** The first line of every page: how to handle it, and whether it is made up. */
public final class MarkingStrip extends Div {

    /** For pages that hold data about children. */
    public static MarkingStrip sensitive(FrameSettings settings) {
        Span marking = new Span();
        Span level = new Span("OFFICIAL-SENSITIVE");
        level.addClassName("level");
        Span handling = new Span(" Do not forward.");
        handling.addClassName("wide");
        marking.add(level, handling);
        MarkingStrip strip = new MarkingStrip(marking);
        if (settings.demonstration()) {
            strip.add(new Span("Demonstration: every pupil, school and person is made up"));
        }
        return strip;
    }

    /** For pages that hold none. */
    public static MarkingStrip open(FrameSettings settings) {
        if (!settings.demonstration()) {
            return new MarkingStrip(new Span(settings.authorityName()));
        }
        MarkingStrip strip = new MarkingStrip(new Span(settings.authorityName() + " (demonstration)"));
        strip.add(new Span("Every pupil, school and person is made up"));
        return strip;
    }

    private MarkingStrip(Span first) {
        addClassName("strip");
        add(first);
    }
}
