package org.tats.privacy;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Access;
import org.tats.access.Decision;
import org.tats.access.Permission;
import org.tats.access.Person;
import org.tats.access.Requires;
import org.tats.access.Role;
import org.tats.access.Ties;
import org.tats.audit.AuditReading;
import org.tats.audit.Looker;
import org.tats.cases.CaseLookup;
import org.tats.common.Dates;
import org.tats.common.Opened;
import org.tats.common.PupilId;

/** "Why can I see this?" and "Who has looked?", for whoever may see the pupil. */
@Service
@Transactional
public class LookService {

    private static final Period LOOKED_BACK = Period.ofMonths(12);

    private static final Map<String, Permission> PARTS = parts();

    private final Access access;
    private final Ties ties;
    private final CaseLookup cases;
    private final AuditReading trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LookService(
            Access access,
            Ties ties,
            CaseLookup cases,
            AuditReading trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.ties = ties;
        this.cases = cases;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    private static Map<String, Permission> parts() {
        var parts = new LinkedHashMap<String, Permission>();
        parts.put("Name, school and a summary of attendance", Permission.SEE_PUPIL);
        parts.put("The data card in full: week by week, suspensions, statuses", Permission.SEE_CARD_DETAIL);
        parts.put("The case: lead, dates, outcomes", Permission.SEE_CASE);
        parts.put("What was said and agreed", Permission.SEE_CASE_TEXT);
        return parts;
    }

    /** Why the acting person may see this pupil, what is closed to them, and until when. */
    @Requires(Permission.SEE_PUPIL)
    public Why why(PupilId pupil) {
        access.require(Permission.SEE_PUPIL, pupil);
        Person reader = access.current();
        List<Why.Part> parts = new ArrayList<>();
        PARTS.forEach((what, permission) -> parts.add(part(what, access.decide(reader, permission, pupil))));
        if (reader.has(Role.SCHOOL)) {
            parts.add(part(
                    "Outcome, review date and your school’s actions",
                    access.decide(reader, Permission.OWN_OUTCOME, pupil)));
        }
        cases.kept(pupil).stream()
                .map(kept -> part(
                        "What " + kept.agencyName() + " keeps to itself or to some agencies",
                        access.decide(reader, Permission.SEE_CASE_TEXT, pupil, kept.section())))
                .distinct()
                .forEach(parts::add);
        return new Why(role(reader), ties.now(reader.id(), pupil), parts);
    }

    private Optional<String> role(Person reader) {
        if (!access.scope(Permission.SEE_PUPIL).everyPupil()) {
            return Optional.empty();
        }
        return Optional.of(reader.roles().stream().sorted().map(Role::words).collect(Collectors.joining(", ")));
    }

    private static Why.Part part(String what, Decision decision) {
        return new Why.Part(what, decision.allowed(), reason(decision));
    }

    private static String reason(Decision decision) {
        return switch (decision) {
            case ALLOWED -> "";
            case NO_PERSON, NO_ROLE -> "Your role does not include it.";
            case NO_RELATIONSHIP -> "Nothing relates you to this child in a way that opens it.";
            case RELATIONSHIP_ENDED -> "What opened it to you has ended.";
            case SECTION_OTHER_AGENCY ->
                "Its writer keeps it to that agency or to agencies that are named, and the chair.";
            case SECTION_NOT_SHARED -> "It is not shared with schools.";
            case GUARDED -> "Emergency access alone does not open what police and youth justice keep.";
            case LOCKED -> "It is locked.";
        };
    }

    /**
     * People to whom this pupil was shown within the last twelve months, who looked last first. For those who may see the
     * case: schools do not see who looked at the authority. Asking is itself kept.
     */
    @Requires(Permission.SEE_CASE)
    public List<Looker> whoLooked(PupilId pupil, int offset, int limit) {
        access.require(Permission.SEE_CASE, pupil);
        events.publishEvent(new Opened("openings", pupil.toString(), pupil));
        Instant from = clock.instant().atZone(Dates.LONDON).minus(LOOKED_BACK).toInstant();
        return trail.whoLooked(pupil, from, offset, limit);
    }
}
