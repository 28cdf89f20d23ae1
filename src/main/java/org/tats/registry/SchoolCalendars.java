package org.tats.registry;

import java.util.Map;
import org.tats.common.SchoolUrn;

/** The school days of many schools, read together. */
public record SchoolCalendars(Map<SchoolUrn, SchoolDays> bySchool) {

    public SchoolCalendars {
        bySchool = Map.copyOf(bySchool);
    }

    /** {@link SchoolDays#none()} for a school of which nothing is known. */
    public SchoolDays of(SchoolUrn school) {
        return bySchool.getOrDefault(school, SchoolDays.none());
    }
}
