package org.tats.cases.spi;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.tats.common.PupilId;

/** Something that a later module shows on the pages about one pupil. A bean. */
public interface PupilPart {

    /** Where it stands. */
    enum Place {
        /** Above everything, on the pupil's page and on the case file: what must not be overlooked. */
        TOP,
        /** At the end of the pupil's page; the case file has a {@link CaseTab} for it. */
        END
    }

    Place place();

    /** Reads and draws it for the person signed in; empty when there is nothing to show to this person. */
    Optional<Component> content(PupilId pupil);
}
