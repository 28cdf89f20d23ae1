package org.tats.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tats.common.Dates;
import org.tats.common.PupilId;

/**
 * Reads what rules may see. However many pupils are asked for, a fixed number of queries runs: one cursor a table, in the
 * order of pupils, merged as they stream by. Nobody's permission is asked: the callers' services do that.
 */
@Component
@Transactional
public class FactsReader {

    private final FactQueries facts;
    private final CalendarQueries calendars;
    private final Clock clock;

    FactsReader(FactQueries facts, CalendarQueries calendars, Clock clock) {
        this.facts = facts;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Every pupil, one after the other; nothing is kept. */
    public void streamAll(Consumer<PupilFacts> each) {
        facts.stream(Optional.empty(), calendars.all(), each);
    }

    /** These pupils; unknown ones are passed over. */
    public void streamFor(Collection<PupilId> pupils, Consumer<PupilFacts> each) {
        if (!pupils.isEmpty()) {
            facts.stream(Optional.of(pupils), calendars.of(facts.schools(pupils)), each);
        }
    }

    /** One pupil; empty when unknown. */
    public Optional<PupilFacts> read(PupilId pupil) {
        List<PupilFacts> found = new ArrayList<>(1);
        streamFor(List.of(pupil), found::add);
        return found.stream().findFirst();
    }

    /** The days on which most schools have school, for a child who is at none ({@link SchoolCalendars#usual}). */
    public SchoolDays usualSchoolDays() {
        return calendars.all().usual();
    }

    /** The latest day up to today for which any register holds a mark; empty when none does. */
    public Optional<LocalDate> latestDate() {
        LocalDate today = Dates.today(clock);
        return facts.latestAttendance().map(latest -> latest.isAfter(today) ? today : latest);
    }
}
