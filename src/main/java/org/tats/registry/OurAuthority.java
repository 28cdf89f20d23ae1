package org.tats.registry;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The authority that this installation is of. Arranging education under section 19 and from the sixth day of a permanent
 * exclusion falls on the authority in whose area a child lives, not on that of the school.
 *
 * @param code its three digits in the Department's numbering
 */
@Component
public record OurAuthority(@Value("${tats.authority-code}") int code) {

    /** Whether a child of this home authority lives with us. */
    public boolean is(int homeLa) {
        return homeLa == code;
    }
}
