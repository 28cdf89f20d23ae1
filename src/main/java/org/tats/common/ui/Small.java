package org.tats.common.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;

/** A side remark, set smaller. */
@Tag("small")
public class Small extends HtmlContainer {

    public Small(String text) {
        setText(text);
    }
}
