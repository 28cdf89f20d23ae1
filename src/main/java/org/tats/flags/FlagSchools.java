package org.tats.flags;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Schools, and how old their registers are. */
@Component
class FlagSchools {
    List<SchoolLine> lines(Optional<LocalDate> asOf) {
        return List.of();
    }
}
