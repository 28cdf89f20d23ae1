package org.tats.panels;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.meetings.AgendaItemId;

/**
 * A recorded decision. It never changes: what is wrong or new stands in an addendum.
 *
 * @param askedFrom the day from which it was owed
 * @param item the item of the meeting that made it; null for one made outside a meeting
 * @param decidedBy who recorded it in the meeting, or who made it outside
 * @param whyOutside why it could not wait; empty for one made in a meeting
 * @param considered what was considered of each source, or why it was not there
 * @param arranged what is arranged; null unless education was agreed
 * @param ratifiedOn when a meeting ratified one made outside; null until then and for others
 */
public record Decision(
        DecisionId id,
        RequestId request,
        PupilId pupil,
        int year,
        int serial,
        LocalDate askedFrom,
        LocalDate decidedOn,
        @Nullable AgendaItemId item,
        PersonId decidedBy,
        String decidedByName,
        String whyOutside,
        Ground ground,
        Reachable reachable,
        String reachableWords,
        DecisionOutcome outcome,
        String reasons,
        Map<EvidenceSource, String> considered,
        List<WeighedChoice> options,
        @Nullable Arranged arranged,
        Letter letter,
        @Nullable LocalDate ratifiedOn,
        List<Addendum> addenda,
        int version) {

    /**
     * The education that is arranged.
     *
     * @param yardstick hours that are taken as full time for the year; null where there is no such number
     * @param whyLess why fewer are best for this child; empty for full time
     */
    public record Arranged(
            Hours hours,
            @Nullable Hours yardstick,
            String yardstickSource,
            String whyLess,
            String provider,
            String place,
            String subjects,
            LocalDate startsOn,
            LocalDate reviewOn) {

        public boolean fullTime() {
            return yardstick == null || hours.compareTo(yardstick) >= 0;
        }
    }

    /** The letter to the parent. @param issuedOn null until it went out */
    public record Letter(
            PersonId by,
            String byName,
            LocalDate due,
            @Nullable LocalDate issuedOn) {}

    /** What was added later. */
    public record Addendum(String text, String writerName, Instant at) {}

    public Decision {
        considered = Map.copyOf(considered);
        options = List.copyOf(options);
        addenda = List.copyOf(addenda);
    }

    /** "26/041". */
    public String number() {
        return number(year, serial);
    }

    static String number(int year, int serial) {
        return String.format(Locale.ROOT, "%02d/%03d", year % 100, serial);
    }

    public boolean outside() {
        return item == null;
    }

    /** Reasons, evidence and the letter to the parent are there. The clock of the decision runs until then. */
    public boolean complete() {
        return letter.issuedOn() != null;
    }

    public Optional<Arranged> education() {
        return Optional.ofNullable(arranged);
    }

    /** What it still lacks, in sentences; empty when nothing. */
    public List<String> lacks() {
        List<String> lacks = new java.util.ArrayList<>();
        if (!complete()) {
            lacks.add("The letter to the parent has not gone. It is " + letter.byName() + "’s, by "
                    + org.tats.common.Dates.day(letter.due()) + ".");
        }
        if (outside() && ratifiedOn == null) {
            lacks.add("It was made outside a meeting and waits to be ratified at the next.");
        }
        return lacks;
    }
}
