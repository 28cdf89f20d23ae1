package org.tats.programme.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** One of two texts that stand side by side. */
final class TwoTexts {

    private TwoTexts() {}

    static Div column(String head, String text) {
        Div words = new Div(text.isEmpty() ? "Nothing" : text);
        words.addClassName("said");
        return new Div(new Span(head), words);
    }
}
