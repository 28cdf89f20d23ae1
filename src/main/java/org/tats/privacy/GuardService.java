package org.tats.privacy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Access;
import org.tats.access.Affiliation;
import org.tats.access.BreakGlass;
import org.tats.access.BreakGlassId;
import org.tats.access.GlassReading;
import org.tats.access.GlassRow;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.AgencyId;
import org.tats.common.NotFound;
import org.tats.common.Opened;
import org.tats.common.RuleBroken;
import org.tats.registry.PupilLookup;

/** Police and youth justice: whether an emergency access may read what they keep to themselves. */
@Service
@Transactional
public class GuardService {

    private final GlassReading reading;
    private final BreakGlass glasses;
    private final PupilLookup pupils;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GuardService(
            GlassReading reading,
            BreakGlass glasses,
            PupilLookup pupils,
            Access access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reading = reading;
        this.glasses = glasses;
        this.pupils = pupils;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the acting person's agency is one that is asked. */
    @Requires(Permission.SIGNED_IN)
    public boolean guards() {
        return agency().isPresent();
    }

    /** The emergency accesses of others that are open now; none for people of other agencies. */
    @Requires(Permission.SIGNED_IN)
    public List<AskedRow> asked() {
        return agency().map(this::asked).orElse(List.of());
    }

    private List<AskedRow> asked(AgencyId agency) {
        return reading.open().stream()
                .filter(glass -> !glass.person().equals(access.current().id()))
                .map(glass -> new AskedRow(
                        glass.id(),
                        glass.reference(),
                        glass.personName(),
                        glass.category(),
                        glass.reason(),
                        glass.endsAt(),
                        glass.allowed().contains(agency)))
                .toList();
    }

    /** Which child it is about, for whoever must decide. The opening is kept like any other. */
    @Requires(Permission.SIGNED_IN)
    public String child(BreakGlassId id) {
        GlassRow glass = open(id);
        events.publishEvent(new Opened("emergency", id.toString(), glass.pupil()));
        return pupils.whoIs(glass.pupil()).orElseThrow(NotFound::new);
    }

    /** Opens the agency's part to it until it ends. Saying so twice says it once. */
    @Requires(Permission.SIGNED_IN)
    public void allow(BreakGlassId id) {
        GlassRow glass = open(id);
        AgencyId agency = agency().orElseThrow(NotFound::new);
        if (glass.person().equals(access.current().id())) {
            throw new RuleBroken("Somebody else of your agency must allow this: you opened the emergency access.");
        }
        if (!glass.allowed().contains(agency)) {
            glasses.allowGuarded(id, agency, access.current().id());
            events.publishEvent(
                    new EmergencyEvent("GuardedPartAllowed", id, glass.pupil(), Map.of("agency", agency.toString())));
        }
    }

    private GlassRow open(BreakGlassId id) {
        if (agency().isEmpty()) {
            throw new NotFound();
        }
        return reading.find(id).filter(glass -> glass.openAt(clock.instant())).orElseThrow(NotFound::new);
    }

    private Optional<AgencyId> agency() {
        return access.current().affiliations().stream()
                .filter(post -> EmergencyNotices.GUARDING.contains(post.function()))
                .map(Affiliation::agency)
                .findFirst();
    }
}
