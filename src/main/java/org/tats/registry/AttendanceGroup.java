package org.tats.registry;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By what attendance is summed. */
public enum AttendanceGroup {
    /** Key: UPN. */
    PUPIL,
    /** Key: URN. */
    SCHOOL,
    /** Key: the phase in words, as the Department's files write it. */
    PHASE,
    /** Key: three-digit code of the schools' authority. */
    AUTHORITY;

    /** The name in an address: pupil, school, phase or authority. Empty when it is none of these. */
    public static Optional<AttendanceGroup> of(String name) {
        return Arrays.stream(values())
                .filter(group -> group.parameter().equals(name))
                .findFirst();
    }

    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }
}
