package org.tats.meetings.spi;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tats.access.Section;

/** The live screen as a form on it sees it. */
public interface PartScreen {

    /** Whether the person signed in may record here: chair or minute-taker, and the minutes are not approved. Else read only. */
    boolean writes();

    /** Whether others see this screen, on the wall or on a call. */
    boolean shared();

    /**
     * Whether this screen may show a text: the person signed in may read it and, on a shared screen, everybody there may hear
     * it and it is not restricted.
     *
     * @param section whose it is and how it is handled; null for what everybody at the item may read
     */
    boolean shows(@Nullable Section section);

    /** Something was committed: only now does the screen say "Saved". */
    void saved(Instant at);

    /** Something could not be kept; the form keeps it in its field and sends it again. */
    void notSaved();

    /** Something was decided: the screen reads everything again, calls {@link LivePart#refresh}, and says what is missing. */
    void changed();
}
