package org.tats.privacy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.common.Words;
import org.tats.common.ui.HomeCard;
import org.tats.privacy.SampleService;

/** On the privacy officer's home page: the monthly check of openings. */
@org.springframework.stereotype.Component
class SampleCard implements HomeCard {

    private final SampleService samples;
    private final Access access;

    SampleCard(SampleService samples, Access access) {
        this.samples = samples;
        this.access = access;
    }

    @Override
    public String title() {
        return "Openings to check";
    }

    @Override
    public int order() {
        return 6;
    }

    @Override
    public Optional<Component> content() {
        if (!access.may(Permission.REVIEW_OPENINGS)) {
            return Optional.empty();
        }
        int waiting = samples.waiting();
        return Optional.of(new Paragraph(new Anchor(
                Privacy.OPENINGS,
                waiting == 0
                        ? "Nothing drawn waits. Draw openings once a month"
                        : Words.count(waiting, "drawn opening waits", "drawn openings wait") + " for a check")));
    }
}
