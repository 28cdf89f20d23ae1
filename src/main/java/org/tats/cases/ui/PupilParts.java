package org.tats.cases.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.tats.cases.spi.PupilPart;
import org.tats.common.PupilId;

/** Draws what later modules contribute to a page about a pupil. */
final class PupilParts {

    private PupilParts() {}

    static void draw(List<PupilPart> parts, PupilPart.Place place, PupilId pupil, Div onto) {
        parts.stream()
                .filter(part -> part.place() == place)
                .flatMap(part -> part.content(pupil).stream())
                .forEach(onto::add);
    }
}
