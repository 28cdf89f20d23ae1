package org.tats.common.ui;

import com.vaadin.flow.component.html.Span;

/** Secondary words on a line of their own, grey and smaller: under a name in a table cell, a note under a table. */
public class Quiet extends Span {

    public Quiet(String text) {
        super(text);
        addClassNames("quiet", "line");
    }
}
