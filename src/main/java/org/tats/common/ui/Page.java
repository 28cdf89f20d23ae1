package org.tats.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;

/**
 * Every screen of the frame: one h1 that says the finding, a line beneath it, and at the right the one next step.
 * Views extend it, fill the head in {@code afterNavigation} and {@code add} their sections.
 */
public class Page extends Main implements HasDynamicTitle {

    private final String documentTitle;
    private final H1 finding = new H1();
    private final Paragraph subtitle = new Paragraph();
    private final Div next = new Div();

    /** @param documentTitle the kind of page, as in "Case file"; never the name of a child, for titles end in histories */
    public Page(String documentTitle) {
        this.documentTitle = documentTitle;
        setId("main");
        addClassName("main");
        finding.setText(documentTitle);
        // can be given focus by the skip link and after a change of the item, is no stop of the Tab key
        finding.getElement().setAttribute("tabindex", "-1");
        subtitle.setVisible(false);
        next.addClassName("next");
        next.setVisible(false);
        Div words = new Div(finding, subtitle);
        Div head = new Div(words, next);
        head.addClassName("head");
        add(head);
    }

    @Override
    public String getPageTitle() {
        return documentTitle + " – TATS";
    }

    /** The h1: what there is to know, "41 pupils flagged, 9 never discussed". */
    public void finding(String text) {
        finding.setText(text);
    }

    /** The line beneath the h1. */
    public void subtitle(String text) {
        subtitle.setText(text);
        subtitle.setVisible(true);
    }

    /** The one solid control of the page (a link or button with the classes {@code btn go}) and a short note under it. */
    public void next(Component control, String note) {
        next.removeAll();
        control.addClassNames("btn", "go");
        next.add(control);
        if (!note.isEmpty()) {
            next.add(new Small(note));
        }
        next.setVisible(true);
    }

    /** For pages whose next step is further down: something to read at the right of the h1 instead. */
    public void aside(Component... components) {
        next.removeAll();
        next.add(components);
        next.setVisible(true);
    }

    /** Moves focus to the h1, for screens that change their subject without leaving. */
    public void focusFinding() {
        finding.getElement().callJsFunction("focus");
    }
}
