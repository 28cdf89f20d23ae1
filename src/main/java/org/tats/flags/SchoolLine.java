package org.tats.flags;

import java.time.LocalDate;
import java.util.Optional;
import org.tats.common.SchoolUrn;

/**
 * A school, for filters and warnings.
 *
 * @param nothingSince the last day that its registers are about, when that is more than a week before the as-of date
 */
public record SchoolLine(SchoolUrn urn, String name, Optional<LocalDate> nothingSince) {}
