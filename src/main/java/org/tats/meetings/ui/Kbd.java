package org.tats.meetings.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;

/** A key of the keyboard, printed beside what it does. */
@Tag("kbd")
final class Kbd extends HtmlContainer {

    Kbd(String key) {
        setText(key);
    }
}
