package org.tats.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;

/** The parts of one record as underlined words: links, so that each part has an address of its own. */
public class LinkTabs extends Nav {

    private boolean pushed;

    /** @param label what the links lead through, "Parts of this case file" */
    public LinkTabs(String label) {
        addClassName("tabs");
        getElement().setAttribute("aria-label", label);
    }

    /** @param href address within the application, without a leading slash */
    public LinkTabs tab(String words, String href, boolean current) {
        Anchor link = new Anchor(href, words);
        if (current) {
            link.getElement().setAttribute("aria-current", "page");
        }
        add(link);
        return this;
    }

    /** Something that belongs to the record but is not a part of it, at the right: "Who has looked?" */
    public LinkTabs aside(Component link) {
        link.addClassName("act2");
        if (!pushed) {
            link.getStyle().setMarginLeft("auto");
            pushed = true;
        }
        add(link);
        return this;
    }
}
