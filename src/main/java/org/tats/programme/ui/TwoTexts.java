package org.tats.programme.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Two texts side by side, each under its head. */
final class TwoTexts {

    private TwoTexts() {}

    static Div of(String head, String text, String otherHead, String otherText) {
        Div two = new Div(column(head, text), column(otherHead, otherText));
        two.addClassName("two");
        return two;
    }

    private static Div column(String head, String text) {
        Div words = new Div(text.isEmpty() ? "Nothing" : text);
        words.addClassName("said");
        return new Div(new Span(head), words);
    }
}
