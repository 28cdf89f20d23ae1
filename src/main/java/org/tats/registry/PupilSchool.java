package org.tats.registry;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.tats.common.SchoolUrn;

/** The school whose days count for a pupil: that of the as-of date, else the last one before it, else the first one. */
public final class PupilSchool {

    private PupilSchool() {}

    public static Optional<SchoolUrn> of(PupilFacts facts, LocalDate asOf) {
        Comparator<Enrolment> byEntry = Comparator.comparing(Enrolment::entry);
        return facts.schoolAt(asOf)
                .or(() -> facts.enrolments().stream()
                        .filter(enrolment -> !enrolment.entry().isAfter(asOf))
                        .max(byEntry)
                        .map(Enrolment::school))
                .or(() -> facts.enrolments().stream().min(byEntry).map(Enrolment::school));
    }

    public static SchoolDays days(PupilFacts facts, LocalDate asOf) {
        return of(facts, asOf).map(facts.calendars()::of).orElseGet(SchoolDays::none);
    }
}
