package org.tats.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

/** One sentence under the top bar when something went wrong that no form could say; the page keeps what was typed. */
final class Trouble extends Div {

    private final Span sentence = new Span();

    Trouble() {
        addClassName("trouble");
        getElement().setAttribute("role", "alert");
        NativeButton close = new NativeButton("Close this message", click -> clear());
        close.addClassName("link");
        add(sentence, close);
        clear();
    }

    void say(String words) {
        sentence.setText(words);
        setVisible(true);
    }

    void clear() {
        setVisible(false);
    }
}
