package org.tats.cases.spi;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.tats.cases.CaseId;
import org.tats.common.PupilId;

/** A part of the case file that a later module contributes, such as the meetings of the pupil. A bean. */
public interface CaseTab {

    /** Its place in the address, for example {@code meetings}; lower case, never empty. */
    String key();

    /** The word that leads to it. */
    String title();

    /** The parts are drawn in this order, the smallest first. */
    int order();

    /** Whether there is this part for the person signed in. Asked for every part, where {@link #content} is for one. */
    default boolean offered(CaseId caseFile, PupilId pupil) {
        return content(caseFile, pupil).isPresent();
    }

    /** Reads and draws the part for the person signed in; empty when it is not for them, then no link is drawn. */
    Optional<Component> content(CaseId caseFile, PupilId pupil);
}
