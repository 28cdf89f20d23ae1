package org.tats.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Map;
import org.tats.access.Handling;
import org.tats.cases.Keeping;
import org.tats.common.AgencyId;
import org.tats.common.ui.Quiet;

/** Sections of a case, each with whose it is and who may read it; what is kept from the reader is a line without its words. */
class Says extends UnorderedList {

    private final Map<AgencyId, String> agencies;

    /** @param agencies names, for saying who may read a text */
    Says(Map<AgencyId, String> agencies) {
        this.agencies = agencies;
        addClassName("says");
    }

    /** A section with its mark. @param more what stands beneath the mark */
    void open(String who, String text, Keeping keeping, Component... more) {
        var said = new Div(typed(text));
        if (keeping.handling() != Handling.ALL_AT_ITEM) {
            said.add(new Quiet("Who may read this: " + keeping.words(agencies) + "."));
        }
        if (keeping.notForParent()) {
            said.add(notForParent());
        }
        said.add(more);
        add(new ListItem(who(who), said));
    }

    /** @param what "One contribution, " */
    void kept(String who, String what, Keeping keeping) {
        add(new ListItem(who(who), new Quiet(what + keeping.kept())));
    }

    void nothing(String words) {
        if (getComponentCount() == 0) {
            add(new ListItem(new Span(words)));
        }
    }

    static Span typed(String text) {
        var words = new Span(text);
        words.addClassName("typed");
        return words;
    }

    static Span notForParent() {
        var flag = new Span("Not for the parent");
        flag.addClassName("flagged");
        return flag;
    }

    private static Span who(String words) {
        var name = new Span(words);
        name.addClassName("who2");
        return name;
    }
}
