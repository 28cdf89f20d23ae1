package org.tats.privacy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Access;
import org.tats.access.AsTats;
import org.tats.access.BreakGlass;
import org.tats.access.BreakGlassCategory;
import org.tats.access.GlassReading;
import org.tats.access.OpenGlass;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.cases.CaseId;
import org.tats.cases.CaseLookup;
import org.tats.common.Dates;
import org.tats.common.FreshProof;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.common.RuleBroken;
import org.tats.registry.PupilLookup;
import org.tats.registry.WorkingDays;

/** Opens one child's record for an hour to somebody whom nothing relates to the child. */
@Service
@Transactional
public class EmergencyService {

    /** Local rules (trust notes 2.4, AC-11). */
    static final int QUESTIONS_AN_HOUR = 10;

    public static final int SHORTEST_REASON = 20;
    static final int WORKING_DAYS_TO_REVIEW = 2;
    private static final Period REPEAT = Period.ofDays(30);

    private final Access access;
    private final AsTats asTats;
    private final BreakGlass glasses;
    private final GlassReading reading;
    private final PupilLookup pupils;
    private final CaseLookup cases;
    private final EmergencyRepository repository;
    private final EmergencyNotices notices;
    private final FreshProof proof;
    private final WorkingDays workingDays;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EmergencyService(
            Access access,
            AsTats asTats,
            BreakGlass glasses,
            GlassReading reading,
            PupilLookup pupils,
            CaseLookup cases,
            EmergencyRepository repository,
            EmergencyNotices notices,
            FreshProof proof,
            WorkingDays workingDays,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.asTats = asTats;
        this.glasses = glasses;
        this.reading = reading;
        this.pupils = pupils;
        this.cases = cases;
        this.repository = repository;
        this.notices = notices;
        this.proof = proof;
        this.workingDays = workingDays;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens it, tells the privacy officers and asks for a review. A question that finds nobody counts like one that does.
     *
     * @throws RuleBroken for a reason shorter than {@link #SHORTEST_REASON} characters, or when nobody is named
     * @throws org.tats.common.NeedsFreshSignIn when the last proof of who is at the screen is too old
     */
    @Requires(Permission.BREAK_GLASS)
    public EmergencyAnswer open(OpenEmergency command) {
        check(command);
        proof.requireFresh();
        PersonId person = access.current().id();
        Instant now = clock.instant();
        repository.queue(person);
        List<Instant> tries = repository.triesSince(person, now.minus(Duration.ofHours(1)));
        if (tries.size() >= QUESTIONS_AN_HOUR) {
            events.publishEvent(new EmergencyEvent("EmergencyAccessLimited", null, null, Map.of("within", "1h")));
            return new EmergencyAnswer.TooMany(
                    tries.get(tries.size() - QUESTIONS_AN_HOUR).plus(Duration.ofHours(1)));
        }
        repository.insertTry(person, now);
        Optional<PupilId> found = asTats.within(() -> find(command));
        if (found.isEmpty()) {
            events.publishEvent(new EmergencyEvent("EmergencyAccessMissed", null, null, Map.of("by", by(command))));
            return new EmergencyAnswer.NoMatch();
        }
        return new EmergencyAnswer.Open(
                open(person, found.get(), command.category(), command.reason().strip()));
    }

    private OpenGlass open(PersonId person, PupilId pupil, BreakGlassCategory category, String reason) {
        Optional<OpenGlass> already = glasses.current(person, pupil);
        if (already.isPresent()) {
            return already.get();
        }
        OpenGlass glass = glasses.open(person, pupil, category, reason);
        LocalDate due = workingDays.after(Dates.date(glass.openedAt()), WORKING_DAYS_TO_REVIEW);
        int recent = reading.openedSince(
                person, glass.openedAt().atZone(Dates.LONDON).minus(REPEAT).toInstant());
        repository.insertReview(glass.id(), due, recent);
        events.publishEvent(
                new EmergencyEvent("EmergencyAccessOpened", glass.id(), pupil, Map.of("category", category.name())));
        notices.opened(glass, category, due);
        return glass;
    }

    private Optional<PupilId> find(OpenEmergency command) {
        LocalDate born = command.dateOfBirth();
        return command.upn().isBlank() || born == null
                ? cases.pupil(command.reference())
                : pupils.find(command.upn(), born);
    }

    private static String by(OpenEmergency command) {
        return command.upn().isBlank() ? "reference" : "upn";
    }

    private static void check(OpenEmergency command) {
        boolean byNumber = !command.upn().isBlank() && command.dateOfBirth() != null;
        if (!byNumber && command.reference().isBlank()) {
            throw new RuleBroken("Give the UPN and the date of birth, or the case reference.");
        }
        if (byNumber && !command.reference().isBlank()) {
            throw new RuleBroken("Give either the UPN and the date of birth, or the case reference, not both.");
        }
        if (command.reason().strip().length() < SHORTEST_REASON) {
            throw new RuleBroken("Say in at least " + SHORTEST_REASON + " characters why you must look now.");
        }
    }

    /** The acting person's open emergency access to this pupil. */
    @Requires(Permission.BREAK_GLASS)
    public Optional<OpenGlass> current(PupilId pupil) {
        return glasses.current(access.current().id(), pupil);
    }

    /** Where the record is: the pupil's case, if there is one. For somebody to whom it is open. */
    @Requires(Permission.BREAK_GLASS)
    public Optional<CaseId> caseOf(PupilId pupil) {
        access.require(Permission.SEE_CASE, pupil);
        return cases.latest(pupil);
    }

    /** Ends it before its hour. Nothing happens when none is open. */
    @Requires(Permission.BREAK_GLASS)
    public void end(PupilId pupil) {
        current(pupil).ifPresent(glass -> {
            glasses.end(glass.id());
            events.publishEvent(new EmergencyEvent("EmergencyAccessEnded", glass.id(), pupil, Map.of()));
        });
    }
}
