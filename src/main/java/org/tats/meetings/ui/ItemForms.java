package org.tats.meetings.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tats.meetings.spi.LivePart;
import org.tats.meetings.spi.LivePart.Stands;

/** The forms of later modules as they stand on an open item of one screen. */
record ItemForms(List<LivePart> parts, FormScreen screen) {

    List<Component> middle() {
        return drawn(LivePart::middle);
    }

    List<Component> decision() {
        return drawn(LivePart::decision);
    }

    boolean insteadOfVoices() {
        return parts.stream()
                .anyMatch(part ->
                        part.middleStands() == Stands.INSTEAD && part.middle().isPresent());
    }

    boolean insteadOfOutcome() {
        return parts.stream()
                .anyMatch(part -> part.decisionStands() == Stands.INSTEAD
                        && part.decision().isPresent());
    }

    boolean commit() {
        boolean all = true;
        for (LivePart part : parts) {
            all &= part.commit();
        }
        return all;
    }

    void refresh() {
        screen.lookAgain();
        parts.forEach(LivePart::refresh);
    }

    private List<Component> drawn(Function<LivePart, Optional<Component>> place) {
        return parts.stream().flatMap(part -> place.apply(part).stream()).toList();
    }
}
