package org.tats.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.access.Role;
import org.tats.common.Dates;
import org.tats.common.Opened;
import org.tats.common.PupilId;
import org.tats.common.RuleBroken;
import org.tats.common.SchoolUrn;

/** The door to schools, pupils and attendance figures for people and programs. */
@Service
@Transactional
public class RegistryService {

    /** Keys of a longer answer are counted in the audit trail, not listed. */
    private static final int MOST_KEYS = 500;

    private final Access access;
    private final PupilQueries pupils;
    private final AttendanceQueries attendance;
    private final SchoolQueries schools;
    private final FreshnessRepository freshness;
    private final CalendarQueries calendars;
    private final ConsiderationRepository considerations;
    private final FactsReader facts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RegistryService(
            Access access,
            PupilQueries pupils,
            AttendanceQueries attendance,
            SchoolQueries schools,
            FreshnessRepository freshness,
            CalendarQueries calendars,
            ConsiderationRepository considerations,
            FactsReader facts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.pupils = pupils;
        this.attendance = attendance;
        this.schools = schools;
        this.freshness = freshness;
        this.calendars = calendars;
        this.considerations = considerations;
        this.facts = facts;
        this.events = events;
        this.clock = clock;
    }

    /** One pupil's data up to the latest day that any register reaches; the opening is audited. Empty when unknown. */
    @Requires(Permission.SEE_PUPIL)
    public Optional<PupilCard> card(PupilId pupil) {
        access.require(Permission.SEE_PUPIL, pupil);
        Optional<PupilCard> card = whole(pupil, LocalDate.MAX);
        return access.may(Permission.SEE_CARD_DETAIL, pupil) ? card : card.map(PupilCard::summary);
    }

    /**
     * The same with counts and weeks up to {@code upTo} at most, and whole whatever the acting person may see of it: for what
     * is kept of a meeting on that day, of which each reader is shown the own part.
     */
    @Requires(Permission.RECORD_MEETING)
    public Optional<PupilCard> cardToKeep(PupilId pupil, LocalDate upTo) {
        access.require(Permission.RECORD_MEETING, pupil);
        return whole(pupil, upTo);
    }

    private Optional<PupilCard> whole(PupilId pupil, LocalDate upTo) {
        LocalDate latest = asOf();
        LocalDate on = upTo.isBefore(latest) ? upTo : latest;
        Optional<PupilCard> card = pupils.identity(pupil)
                .flatMap(identity ->
                        facts.read(pupil).map(known -> PupilCards.card(identity, known, visibleStatuses(pupil), on)));
        card.ifPresent(shown -> events.publishEvent(new Opened("pupil", pupil.toString(), pupil)));
        return card;
    }

    /**
     * Pupils whom the acting person may see and whose surname, forename or UPN starts so. Fewer than two characters find
     * nobody. One audit row an answer, without the text.
     */
    @Requires(Permission.FIND_PUPIL)
    public List<PupilHit> find(String text, int offset, int limit) {
        var search = new PupilSearch(text);
        if (search.tooShort()) {
            return List.of();
        }
        List<PupilHit> hits = pupils.find(search, access.scope(Permission.FIND_PUPIL), offset, limit);
        List<String> ids = hits.stream().map(hit -> hit.pupil().toString()).toList();
        events.publishEvent(
                new Opened("pupil-search", search.hash(), null, Map.of("count", hits.size(), "pupils", ids)));
        return hits;
    }

    /** How many {@link #find} would give in all. */
    @Requires(Permission.FIND_PUPIL)
    public int countFound(String text) {
        var search = new PupilSearch(text);
        return search.tooShort() ? 0 : pupils.count(search, access.scope(Permission.FIND_PUPIL));
    }

    /** Schools with pupils, by name. */
    @Requires(Permission.SIGNED_IN)
    public List<SchoolRow> schools() {
        return schools.withPupils();
    }

    /** The school days of these schools, read together. */
    @Requires(Permission.SIGNED_IN)
    public SchoolCalendars calendars(Collection<SchoolUrn> urns) {
        return urns.isEmpty() ? new SchoolCalendars(Map.of()) : calendars.of(urns);
    }

    /** How far each school's data goes. */
    @Requires(Permission.SIGNED_IN)
    public List<FreshnessRow> freshness() {
        return freshness.all();
    }

    /**
     * Attendance from one date to another, both included, by the formulas of the Department, ordered by key. Groups
     * without a mark in the period are left out.
     *
     * @throws RuleBroken when the period ends before it starts
     */
    @Requires(Permission.READ_FIGURES)
    public List<AttendanceFigure> attendance(LocalDate from, LocalDate to, AttendanceGroup groupBy) {
        if (to.isBefore(from)) {
            throw new RuleBroken("The period ends before it starts. Give from and to in order of time.");
        }
        List<AttendanceFigure> figures = attendance.figures(from, to, groupBy);
        events.publishEvent(new Opened(
                "attendance-figures",
                groupBy.parameter(),
                null,
                Map.of(
                        "from",
                        from.toString(),
                        "to",
                        to.toString(),
                        "count",
                        figures.size(),
                        "keys",
                        keys(groupBy, figures))));
        return figures;
    }

    /**
     * Keeps that a headteacher is considering permanent exclusion. The same source again changes nothing.
     *
     * @param source the fact that says so, for example {@code referral:<id>}
     */
    @Requires(Permission.REFER)
    public void recordConsideration(PupilId pupil, SchoolUrn school, LocalDate statedOn, String source) {
        access.require(Permission.REFER, pupil);
        if (considerations.insert(pupil, school, statedOn, source)) {
            events.publishEvent(new FactsChanged("considerations", Set.of(pupil), false));
        }
    }

    private List<PupilCard.Status> visibleStatuses(PupilId pupil) {
        boolean school = access.current().has(Role.SCHOOL);
        return pupils.statuses(pupil).stream()
                .filter(status -> !school || status.status() != PupilStatus.YJS)
                .toList();
    }

    private LocalDate asOf() {
        return facts.latestDate().orElseGet(() -> Dates.today(clock));
    }

    /** UPNs stay out of the audit trail. */
    private static List<String> keys(AttendanceGroup groupBy, List<AttendanceFigure> figures) {
        return groupBy == AttendanceGroup.PUPIL || figures.size() > MOST_KEYS
                ? List.of()
                : figures.stream().map(AttendanceFigure::key).toList();
    }
}
