package org.tats.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;

/** Names and values in two columns: a few facts about one thing. */
public class Facts extends DescriptionList {

    public Facts() {
        addClassName("facts");
    }

    public Facts fact(String name, String value) {
        return fact(name, new Span(value));
    }

    public Facts fact(String name, Component value) {
        add(new Term(name), new Description(value));
        return this;
    }
}
