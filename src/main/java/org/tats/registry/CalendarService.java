package org.tats.registry;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.NotFound;
import org.tats.common.RuleBroken;
import org.tats.common.SchoolUrn;

/**
 * School calendars kept by hand: what a person says of a day holds over files until it is taken back. Who loads files or
 * administers may change them; flags and clocks of the school's pupils are counted again.
 */
@Service
@Transactional
public class CalendarService {

    private final Access access;
    private final CalendarChangeRepository changes;
    private final CalendarQueries calendars;
    private final WorkingDays working;
    private final Changes facts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CalendarService(
            Access access,
            CalendarChangeRepository changes,
            CalendarQueries calendars,
            WorkingDays working,
            Changes facts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.changes = changes;
        this.calendars = calendars;
        this.working = working;
        this.facts = facts;
        this.events = events;
        this.clock = clock;
    }

    /** One school's year: terms, days without school, what was changed and by whom. */
    @Requires(Permission.SEE_IMPORTS)
    public CalendarYear year(SchoolUrn urn, AcademicYear year) {
        SchoolRow school = changes.school(urn).orElseThrow(NotFound::new);
        return CalendarYears.of(
                school,
                year,
                calendars.of(List.of(urn)).of(urn),
                changes.planned(urn, year),
                changes.changes(urn, year),
                working);
    }

    /** Whether the acting person may change calendars; screens hide what is refused. */
    @Requires(Permission.SEE_IMPORTS)
    public boolean mayChange() {
        return access.may(Permission.LOAD_FILES) || access.may(Permission.ADMINISTER);
    }

    /**
     * Says what a school's days are. What was said of them before is taken back.
     *
     * @throws RuleBroken when none of the days is a Monday to Friday
     */
    @Requires(Permission.SEE_IMPORTS)
    public void change(ChangeDays command) {
        requireChanging();
        if (changes.school(command.school()).isEmpty()) {
            throw new NotFound();
        }
        List<LocalDate> days = command.from()
                .datesUntil(command.to().plusDays(1))
                .filter(date -> date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                .toList();
        if (days.isEmpty()) {
            throw new RuleBroken("These days are a weekend. Check the dates.");
        }
        days.forEach(date -> changes.change(command, date, access.current().id(), clock.instant()));
        changed(new CalendarChanged(
                "CalendarChanged",
                command.school(),
                days.stream().map(LocalDate::toString).toList(),
                command.kind().name()));
    }

    /** From now on the day is again what files say. @throws RuleBroken when it was taken back already */
    @Requires(Permission.SEE_IMPORTS)
    public void takeBack(CalendarChangeId id) {
        requireChanging();
        changed(changes.takeBack(id, access.current().id(), clock.instant())
                .orElseThrow(() -> new RuleBroken("This change does not hold any more. Open the page again.")));
    }

    private void changed(CalendarChanged event) {
        events.publishEvent(event);
        facts.publish("calendars", event.days().size(), event.days().size(), changes.pupils(event.school()));
    }

    private void requireChanging() {
        if (!mayChange()) {
            throw new NotFound();
        }
    }
}
