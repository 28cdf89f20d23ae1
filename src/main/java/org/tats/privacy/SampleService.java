package org.tats.privacy;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.audit.AuditReading;
import org.tats.audit.BusyHour;
import org.tats.audit.Drawn;
import org.tats.audit.Opening;
import org.tats.audit.RightsChange;
import org.tats.common.Audited;
import org.tats.common.Dates;
import org.tats.common.DomainEvent;
import org.tats.common.NotFound;
import org.tats.common.RuleBroken;

/** The monthly check of openings by the privacy officer: a stated draw, and a finding for each. */
@Service
@Transactional
public class SampleService {

    /** What is being written just now commits by then. */
    private static final Duration SETTLED = Duration.ofMinutes(1);

    private final SampleRepository samples;
    private final AuditReading trail;
    private final SampleSettings settings;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SampleService(
            SampleRepository samples,
            AuditReading trail,
            SampleSettings settings,
            Access access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.samples = samples;
        this.trail = trail;
        this.settings = settings;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Draws from the openings of a month that no draw has covered yet: all of a month that is over, else up to now. The
     * seed is drawn by lot, so that nobody knows before what will be looked at, and kept.
     *
     * @throws RuleBroken when nothing is left to draw from
     */
    @Requires(Permission.REVIEW_OPENINGS)
    public UUID draw(YearMonth month) {
        Instant begins = month.atDay(1).atStartOfDay(Dates.LONDON).toInstant();
        Instant ends = month.plusMonths(1).atDay(1).atStartOfDay(Dates.LONDON).toInstant();
        Instant from = samples.drawnTo(month).orElse(begins);
        Instant settled = clock.instant().minus(SETTLED).truncatedTo(ChronoUnit.SECONDS);
        Instant to = ends.isBefore(settled) ? ends : settled;
        if (!from.isBefore(to)) {
            throw new RuleBroken("A draw covers this month up to now. Draw again later, or check what was drawn.");
        }
        UUID id = UUID.randomUUID();
        long seed = random.nextInt(1_000_000);
        List<Drawn> drawn = trail.draw(settings.draw(from, to, seed));
        samples.insert(id, month, seed, from, to, access.current().id(), clock.instant());
        samples.insertChecks(id, drawn);
        events.publishEvent(new Checked("OpeningsDrawn", id, Map.of("seed", seed, "count", drawn.size())));
        return id;
    }

    /** The newest first. */
    @Requires(Permission.REVIEW_OPENINGS)
    public List<SampleRow> samples() {
        return samples.samples();
    }

    /** Those without a finding first, the oddest first. */
    @Requires(Permission.REVIEW_OPENINGS)
    public List<CheckRow> checks(UUID sample, int offset, int limit) {
        List<SampleRepository.Kept> kept = samples.checks(sample, offset, limit);
        Map<Long, Opening> about = trail
                .openings(kept.stream().map(SampleRepository.Kept::event).toList())
                .stream()
                .collect(Collectors.toMap(Opening::event, Function.identity()));
        return kept.stream()
                .flatMap(check ->
                        Optional.ofNullable(about.get(check.event())).map(opening -> row(check, opening)).stream())
                .toList();
    }

    /** How many openings of all draws wait for a check. */
    @Requires(Permission.REVIEW_OPENINGS)
    public int waiting() {
        return samples.waiting();
    }

    /** Keeps what was found; a later finding replaces it. @throws RuleBroken for one's own opening, or without words */
    @Requires(Permission.REVIEW_OPENINGS)
    public void check(UUID sample, long event, Finding finding, String words, int version) {
        Opening opening = trail.openings(List.of(event)).stream().findFirst().orElseThrow(NotFound::new);
        if (!samples.drawn(sample, event)) {
            throw new NotFound();
        }
        if (opening.person().id().equals(access.current().id())) {
            throw new RuleBroken("Nobody checks their own opening. Ask another privacy officer.");
        }
        if (words.isBlank()) {
            throw new RuleBroken("Say in a sentence what you found.");
        }
        boolean kept = samples.find(
                sample, event, finding, words.strip(), access.current().id(), clock.instant(), version);
        if (!kept) {
            throw new RuleBroken("Somebody else has checked this meanwhile. Look again.");
        }
        events.publishEvent(new Checked("OpeningChecked", sample, Map.of("event", event, "finding", finding.name())));
    }

    /** Who opened records of unusually many pupils within an hour, outside a meeting. */
    @Requires(Permission.REVIEW_OPENINGS)
    public List<BusyHour> busyHours(YearMonth month) {
        return trail.busyHours(
                month.atDay(1).atStartOfDay(Dates.LONDON).toInstant(),
                month.plusMonths(1).atDay(1).atStartOfDay(Dates.LONDON).toInstant(),
                settings.busy());
    }

    /** How many pupils an hour are still usual: a setting. */
    @Requires(Permission.REVIEW_OPENINGS)
    public int usualPupilsAnHour() {
        return settings.busy();
    }

    /** Changes of people, posts, roles and rules in a month, the newest first. */
    @Requires(Permission.REVIEW_OPENINGS)
    public List<RightsChange> rightsChanges(YearMonth month, int offset, int limit) {
        return trail.rightsChanges(
                month.atDay(1).atStartOfDay(Dates.LONDON).toInstant(),
                month.plusMonths(1).atDay(1).atStartOfDay(Dates.LONDON).toInstant(),
                offset,
                limit);
    }

    private static CheckRow row(SampleRepository.Kept check, Opening opening) {
        return new CheckRow(
                check.sample(),
                check.event(),
                opening.at(),
                opening.person(),
                opening.kind(),
                Pseudonym.of(opening.pupil()),
                check.stratum(),
                check.ofSo(),
                check.finding(),
                check.words(),
                check.checkedBy(),
                check.version());
    }

    private record Checked(String action, UUID sample, Map<String, ?> detail) implements DomainEvent {
        @Override
        public Audited audited() {
            return new Audited(action, "sample", sample.toString(), null, detail);
        }
    }
}
