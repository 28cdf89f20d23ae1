package org.tats.meetings.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.tats.common.Words;
import org.tats.common.ui.StatusMark;
import org.tats.common.ui.StatusMark.Shape;

/** The foot: previous and next, what is missing, the keys. */
class FootBar extends Div {

    private static final int AT_MOST = 4;

    private final Button previous = new Button("Previous");
    private final Button next = new Button("Next");
    private final Span missing = new Span();

    FootBar(Runnable back, Runnable on, Runnable people) {
        addClassNames("foot", "live");
        previous.addClickListener(click -> back.run());
        previous.addClickShortcut(Key.KEY_P, KeyModifier.ALT);
        next.addClickListener(click -> on.run());
        next.addClickShortcut(Key.KEY_N, KeyModifier.ALT);
        next.addThemeVariants(ButtonVariant.PRIMARY);
        missing.addClassName("missing");
        Shortcuts.addShortcutListener(this, people::run, Key.KEY_W, KeyModifier.ALT);
        Div keys = new Div();
        keys.addClassName("keys");
        key(keys, "Alt N", "next");
        key(keys, "Alt O", "outcome");
        key(keys, "Alt A", "action");
        key(keys, "Alt R", "review");
        key(keys, "Alt W", "who is here");
        key(keys, "?", "all keys");
        add(previous, next, missing, keys);
    }

    /** @param onwards words of the next step; empty when there is none */
    void ways(boolean back, String onwards) {
        previous.setVisible(back);
        next.setVisible(!onwards.isEmpty());
        next.setText(onwards);
    }

    void missing(List<String> sentences) {
        missing.removeAll();
        if (!sentences.isEmpty()) {
            missing.add(new StatusMark(
                    Shape.DUE,
                    Words.count(sentences.size(), "thing") + " missing: "
                            + first(sentences).toLowerCase(Locale.UK)));
        }
    }

    /** All of a few; the form itself says all of many. */
    private static String first(List<String> sentences) {
        return sentences.size() <= AT_MOST
                ? String.join("; ", sentences)
                : String.join("; ", sentences.subList(0, AT_MOST - 1)) + "; and " + (sentences.size() - AT_MOST + 1)
                        + " more";
    }

    void say(StatusMark mark) {
        missing.removeAll();
        missing.add(mark);
    }

    private static void key(Div keys, String key, String meaning) {
        keys.add(new Span(new Kbd(key), new Span(" " + meaning)));
    }
}
