package org.tats.ebsna;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.tats.registry.AcademicYear;
import org.tats.registry.AttendanceCounts;
import org.tats.registry.Enrolment;
import org.tats.registry.PupilFacts;
import org.tats.registry.PupilSchool;
import org.tats.registry.PupilStatus;

/** What the data shows that speaks for joint work without delay. Facts beside a request; they decide nothing. */
public enum FastTrack {
    NEVER_ATTENDED("Has never attended the present school"),
    ABSENT_A_TERM("Nothing attended for more than a term (" + FastTrack.TERM_DAYS + " school days)"),
    BELOW_HALF_AND_SOCIAL_CARE("Attended less than half of this school year and is known to social care");

    /** A third of the 195 days of a school year. */
    static final int TERM_DAYS = 65;

    private static final Set<PupilStatus> SOCIAL_CARE =
            EnumSet.of(PupilStatus.CIN, PupilStatus.CP, PupilStatus.LAC, PupilStatus.SOCIAL_WORKER);

    private final String words;

    FastTrack(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Those that hold on the day, by the registers up to it. */
    static Set<FastTrack> of(PupilFacts facts, LocalDate asOf) {
        Set<FastTrack> found = EnumSet.noneOf(FastTrack.class);
        Optional<LocalDate> joined = facts.enrolments().stream()
                .filter(enrolment -> enrolment.covers(asOf))
                .map(Enrolment::entry)
                .min(LocalDate::compareTo);
        joined.map(entry -> facts.marks().counts(entry, asOf))
                .filter(counts -> counts.attended() == 0 && counts.possible() > 0)
                .ifPresent(counts -> found.add(NEVER_ATTENDED));
        if (daysSinceAttended(facts, asOf) > TERM_DAYS) {
            found.add(ABSENT_A_TERM);
        }
        AttendanceCounts year = facts.marks().counts(AcademicYear.of(asOf).first(), asOf);
        if (year.possible() >= AttendanceCounts.LEAST_POSSIBLE
                && year.attended() * 2 < year.possible()
                && SOCIAL_CARE.stream().anyMatch(status -> facts.hasStatus(status, asOf))) {
            found.add(BELOW_HALF_AND_SOCIAL_CARE);
        }
        return found;
    }

    /** School days after the last attended one on which a mark is held; all of them for who never attended. */
    private static int daysSinceAttended(PupilFacts facts, LocalDate asOf) {
        if (facts.marks().isEmpty()) {
            return 0;
        }
        int last = facts.marks().lastAttended(facts.marks().after(asOf));
        LocalDate from =
                last < 0 ? facts.marks().first() : facts.marks().dateOf(last).plusDays(1);
        return (int) PupilSchool.days(facts, asOf).between(from, asOf).stream()
                .filter(day -> facts.marks().counts(day, day).possible() > 0)
                .count();
    }
}
