package org.tats.common.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** One section of the home page. A module contributes it as a bean; the page asks once per visit. */
public interface HomeCard {

    /** Where the section stands. */
    enum Place {
        /** Left: work, in order of time. */
        WORK,
        /** Right: good news, today's meeting, figures. */
        BESIDE
    }

    /** The one next step of the page and the note under it. */
    record NextStep(Component control, String note) {}

    String title();

    /** Sections are drawn in this order, the smallest first. */
    int order();

    default Place place() {
        return Place.WORK;
    }

    /** Reads and draws the section for the person signed in; empty when it is not for them, then nothing is drawn. */
    Optional<Component> content();

    /** A link at the right of the heading, "All 3 referrals". */
    default Optional<Component> more() {
        return Optional.empty();
    }

    /** What this section proposes to do next; the page takes the first in order. */
    default Optional<NextStep> nextStep() {
        return Optional.empty();
    }
}
