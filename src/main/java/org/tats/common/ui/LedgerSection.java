package org.tats.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;

/** A part of a page under the 2 px ink rule: an h2, something at its right, then the content. */
public class LedgerSection extends Section {

    private final H2 heading = new H2();
    private final Header header = new Header(heading);

    public LedgerSection(String heading) {
        addClassName("sec");
        add(header);
        heading(heading);
    }

    public LedgerSection(String heading, Component... content) {
        this(heading);
        add(content);
    }

    public final void heading(String text) {
        heading.setText(text);
        getElement().setAttribute("aria-label", text);
    }

    /** A link or a remark at the right of the heading, "All 3 referrals". */
    public LedgerSection aside(Component component) {
        header.add(component);
        return this;
    }

    /** A remark at the right of the heading, "5 of 7 answered". */
    public LedgerSection aside(String text) {
        return aside(new Quiet(text));
    }

    /** Moves focus to the heading, as when the next pupil has come into this part of the page. */
    public void focusHeading() {
        heading.getElement().setAttribute("tabindex", "-1");
        heading.getElement().callJsFunction("focus");
    }
}
