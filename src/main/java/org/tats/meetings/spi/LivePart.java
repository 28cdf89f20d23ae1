package org.tats.meetings.spi;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** A form as it stands on one screen. */
public interface LivePart {

    /** How a part stands to what the screen shows anyway. */
    enum Stands {
        ABOVE,
        /** In the middle: the data card, voices and contributions are folded below. At the right: no plain outcome and review. */
        INSTEAD
    }

    /** The middle: clocks, evidence, options. */
    default Optional<Component> middle() {
        return Optional.empty();
    }

    default Stands middleStands() {
        return Stands.ABOVE;
    }

    /** At the right: the decision. Agreed actions always stand below it. */
    default Optional<Component> decision() {
        return Optional.empty();
    }

    default Stands decisionStands() {
        return Stands.ABOVE;
    }

    /** Keeps for good what is typed, before the screen goes elsewhere. @return false when two texts must be looked at first */
    default boolean commit() {
        return true;
    }

    /**
     * Reads again what others may have changed, every few seconds and after each change of this screen; a field that is being
     * typed in keeps its text. Ask {@link PartScreen} again what may be shown: people come and go.
     */
    default void refresh() {}
}
