package org.tats.clocks.spi;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;
import org.tats.common.PupilId;

/**
 * Clocks that run by the records of a later module. A bean. It is asked with the rights of TATS itself, and answers with a
 * fixed number of statements, however many children are asked for.
 */
public interface ClockSource {

    /**
     * Every running that has begun by the as-of date. What is about no pupil is always among them.
     *
     * @param pupils whose; empty for everybody
     */
    void read(Optional<Collection<PupilId>> pupils, LocalDate asOf, Consumer<RecordSpan> each);

    /** What was done about totals that clocks add up from registers, such as considering Section 19. */
    default void stops(Optional<Collection<PupilId>> pupils, LocalDate asOf, Consumer<RecordStop> each) {}
}
