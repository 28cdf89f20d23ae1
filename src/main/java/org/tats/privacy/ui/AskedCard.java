package org.tats.privacy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.tats.common.Words;
import org.tats.common.ui.HomeCard;
import org.tats.privacy.GuardService;

/** On the home page of police and youth justice: somebody with emergency access may need their part. */
@org.springframework.stereotype.Component
class AskedCard implements HomeCard {

    private final GuardService guards;

    AskedCard(GuardService guards) {
        this.guards = guards;
    }

    @Override
    public String title() {
        return "Asked to allow";
    }

    @Override
    public int order() {
        return 4;
    }

    @Override
    public Optional<Component> content() {
        long waiting = guards.asked().stream().filter(row -> !row.allowed()).count();
        return waiting == 0
                ? Optional.empty()
                : Optional.of(new Paragraph(new Anchor(
                        Privacy.ASKED,
                        Words.count(waiting, "emergency access asks", "emergency accesses ask")
                                + " for your agency’s part")));
    }
}
