package org.tats.clocks.spi;

import java.time.LocalDate;
import org.tats.common.PupilId;

/**
 * What a total asks for was done for a child: it is owed no more until the total begins anew.
 *
 * @param clock as in the list of clocks, for example {@code SICK-15}
 * @param on the day on which it was done
 */
public record RecordStop(PupilId pupil, String clock, LocalDate on) {}
