package org.tats.privacy;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tats.audit.Reader;
import org.tats.audit.Stratum;

/**
 * One drawn opening with what its check found. It names no child.
 *
 * @param kind what was opened, as the trail names it
 * @param child a name that stands for the child, always the same for the same child
 * @param ofSo how many openings its stratum held when it was drawn
 * @param finding null until it is checked
 */
public record CheckRow(
        UUID sample,
        long event,
        Instant at,
        Reader person,
        String kind,
        String child,
        Stratum stratum,
        int ofSo,
        @Nullable Finding finding,
        String words,
        String checkedBy,
        int version) {}
