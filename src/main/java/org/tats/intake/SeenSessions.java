package org.tats.intake;

import java.time.LocalDate;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.tats.common.SchoolUrn;
import org.tats.registry.Session;

/** Which sessions of one pupil a file has named already; two bits a day, for a file may hold millions of marks. */
final class SeenSessions {

    /** Days from the first one named; those before it are counted backwards. */
    private final BitSet later = new BitSet();

    private final BitSet earlier = new BitSet();
    private long origin = Long.MIN_VALUE;
    private @Nullable SchoolUrn school;
    private @Nullable SeenSessions otherSchools;

    /** Notes the session; false if it was noted before. */
    boolean add(SchoolUrn at, LocalDate day, Session half) {
        if (school == null) {
            school = at;
            origin = day.toEpochDay();
        }
        if (!school.equals(at)) {
            if (otherSchools == null) {
                otherSchools = new SeenSessions();
            }
            return otherSchools.add(at, day, half);
        }
        long days = day.toEpochDay() - origin;
        BitSet bits = days < 0 ? earlier : later;
        int bit = Math.toIntExact(Math.abs(days)) * 2 + half.ordinal();
        if (bits.get(bit)) {
            return false;
        }
        bits.set(bit);
        return true;
    }
}
