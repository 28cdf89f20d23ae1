package org.tats.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.function.IntFunction;

/** Under a long list: which of its rows are shown, and links to those before and after, each with its own address. */
public class PageLinks extends Paragraph {

    /**
     * @param view the screen of the list
     * @param page rows on a full page
     * @param offset of the first row shown
     * @param shown rows shown; nothing is drawn for none
     * @param total rows in all
     * @param at the address of the page that begins at an offset, which may be below nought
     */
    public PageLinks(
            Class<? extends Component> view,
            int page,
            int offset,
            int shown,
            int total,
            IntFunction<QueryParameters> at) {
        addClassName("quiet");
        if (shown == 0) {
            return;
        }
        int last = offset + shown;
        add(new Span("%,d to %,d of %,d. ".formatted(offset + 1, last, total)));
        if (offset > 0) {
            add(way(view, "Previous " + page, at.apply(offset - page)), new Span(" "));
        }
        if (last < total) {
            add(way(view, "Next " + Math.min(page, total - last), at.apply(last)));
        }
    }

    private static RouterLink way(Class<? extends Component> view, String text, QueryParameters address) {
        var link = new RouterLink(text, view);
        link.setQueryParameters(address);
        link.addClassName("act");
        return link;
    }
}
