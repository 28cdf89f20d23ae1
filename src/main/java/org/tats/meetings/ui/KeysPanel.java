package org.tats.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import org.tats.common.ui.Facts;

/** All keys of the meeting; opened and closed by {@code ?} or its button, over nothing. */
class KeysPanel extends Div {

    private final NativeButton button = new NativeButton("Keys ");

    KeysPanel() {
        addClassName("keyspanel");
        setVisible(false);
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", "Keys of the meeting");
        add(new Facts()
                .fact("Alt N", "next item")
                .fact("Alt P", "previous item")
                .fact("Alt O", "outcome; letters choose, Enter keeps")
                .fact("Alt A", "new action: what, who, by when; Enter adds")
                .fact("Alt R", "review date, for example 5w or 17 dec")
                .fact("Alt W", "who is here, and back")
                .fact("Alt S", "they have left: show the item to the room")
                .fact("?", "shows and hides this list"));
        button.add(new Kbd("?"));
        button.addClassNames("menu", "on");
        button.getElement().setAttribute("data-key", "?");
        button.getElement().setAttribute("aria-expanded", "false");
        button.addClickListener(click -> {
            setVisible(!isVisible());
            button.getElement().setAttribute("aria-expanded", String.valueOf(isVisible()));
        });
    }

    Component button() {
        return button;
    }
}
