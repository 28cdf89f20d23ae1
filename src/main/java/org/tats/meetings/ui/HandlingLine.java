package org.tats.meetings.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tats.cases.FieldText;
import org.tats.cases.Keeping;
import org.tats.cases.spi.HandlingForm;
import org.tats.common.AgencyId;
import org.tats.common.ui.Announcer;

/** Who may read a text, in words beneath it; whose text it is opens the choice in place, without leaving the item. */
class HandlingLine extends Div {

    private final Writing writing;
    private final Span words = new Span();
    private final Span parent = new Span("Not for the parent");
    private final NativeButton change = new NativeButton("Change");
    private final Div place = new Div();
    private FieldText now;

    /** @param about "what Police brings", for those who hear the button only */
    HandlingLine(Writing writing, String about, FieldText text) {
        this.writing = writing;
        this.now = text;
        addClassName("handled");
        parent.addClassName("flagged");
        change.addClassName("link");
        change.getElement().setAttribute("aria-label", "Change who may read " + about);
        change.addClickListener(click -> toggle());
        add(new Div(words, parent, change), place);
        closed();
        update(text);
    }

    void update(FieldText text) {
        now = text;
        words.setText("Who may read this: " + text.keeping().words(writing.agencies()) + ". ");
        parent.setVisible(text.keeping().notForParent());
        change.setVisible(text.owned() && writing.mayWrite(text.field()));
    }

    private void toggle() {
        if (place.isVisible()) {
            closed();
            return;
        }
        HandlingForm form = new HandlingForm(now.keeping(), others(), this::keep, () -> {
            closed();
            change.focus();
        });
        place.removeAll();
        place.add(form);
        place.setVisible(true);
        change.getElement().setAttribute("aria-expanded", "true");
        form.focus();
    }

    private void keep(Keeping keeping) {
        update(writing.handle(now.field(), keeping));
        closed();
        change.focus();
        Announcer.say("Saved. " + words.getText());
        writing.screen().changed();
    }

    private void closed() {
        place.removeAll();
        place.setVisible(false);
        change.getElement().setAttribute("aria-expanded", "false");
    }

    /** The agencies at the item besides the one whose contribution this is. */
    private Map<AgencyId, String> others() {
        Map<AgencyId, String> others = new LinkedHashMap<>(writing.agencies());
        now.field().agency().ifPresent(others::remove);
        return others;
    }
}
