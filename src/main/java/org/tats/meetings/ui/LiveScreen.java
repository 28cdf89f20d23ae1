package org.tats.meetings.ui;

import java.time.Instant;

/** What the parts of the live meeting tell the screen that holds them. */
interface LiveScreen {

    /** Something was committed: only now may the screen say "Saved". */
    void saved(Instant at);

    /** Something could not be kept; the text stays in its field and is sent again. */
    void notSaved();

    /** Outcome, actions, review or people changed: reads the item again and brings every part up to date. */
    void changed();

    /** Whether others see this screen, on the wall or on a call. */
    boolean shared();

    /** Somebody was recorded as here or not: brings up to date what stands around, and leaves the focus alone. */
    void peopleChanged();
}
