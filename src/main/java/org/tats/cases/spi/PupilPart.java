package org.tats.cases.spi;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import java.util.List;
import java.util.Optional;
import org.tats.common.PupilId;

/** Something that a later module shows on the pages about one pupil. A bean. */
public interface PupilPart {

    /** Where it stands. */
    enum Place {
        /** Above everything, on the pupil’s page, the case file and an open agenda item on one’s own screen: what must not be overlooked. */
        TOP,
        /** At the end of the pupil's page; the case file has a {@link CaseTab} for it. */
        END
    }

    Place place();

    /** Reads and draws it for the person signed in; empty when there is nothing to show to this person. */
    Optional<Component> content(PupilId pupil);

    /** Draws those of one place that have something to show, in their order. */
    static void draw(List<PupilPart> parts, Place place, PupilId pupil, HasComponents onto) {
        parts.stream()
                .filter(part -> part.place() == place)
                .flatMap(part -> part.content(pupil).stream())
                .forEach(onto::add);
    }
}
