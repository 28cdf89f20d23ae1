package org.tats.common.ui;

import com.vaadin.flow.component.html.Span;

/** Secondary words, grey and smaller: the second line of a table cell, a note under a table. */
public class Quiet extends Span {

    public Quiet(String text) {
        super(text);
        addClassName("quiet");
    }
}
