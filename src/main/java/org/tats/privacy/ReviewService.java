package org.tats.privacy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Access;
import org.tats.access.BreakGlassId;
import org.tats.access.GlassReading;
import org.tats.access.GlassRow;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.NotFound;
import org.tats.common.RuleBroken;

/** The look at each emergency access afterwards. */
@Service
@Transactional
public class ReviewService {

    private final EmergencyRepository repository;
    private final GlassReading glasses;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReviewService(
            EmergencyRepository repository,
            GlassReading glasses,
            Access access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.glasses = glasses;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /** Those to be done first, by due date; then those done, the newest first. */
    @Requires(Permission.REVIEW_OPENINGS)
    public List<ReviewRow> list(int offset, int limit) {
        List<EmergencyRepository.Kept> reviews = repository.reviews(offset, limit);
        Map<BreakGlassId, GlassRow> about =
                glasses
                        .rows(reviews.stream()
                                .map(EmergencyRepository.Kept::glass)
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(GlassRow::id, Function.identity()));
        return reviews.stream()
                .flatMap(review ->
                        Optional.ofNullable(about.get(review.glass())).map(glass -> row(review, glass)).stream())
                .toList();
    }

    /** How many wait. */
    @Requires(Permission.REVIEW_OPENINGS)
    public int waiting() {
        return repository.waiting();
    }

    /** @throws RuleBroken for one's own, without words, or when somebody was quicker */
    @Requires(Permission.REVIEW_OPENINGS)
    public void decide(BreakGlassId id, Verdict verdict, String words) {
        GlassRow glass = glasses.find(id).orElseThrow(NotFound::new);
        if (repository.review(id).isEmpty()) {
            throw new NotFound();
        }
        if (glass.person().equals(access.current().id())) {
            throw new RuleBroken("Nobody reviews their own emergency access. Ask another privacy officer.");
        }
        if (words.isBlank()) {
            throw new RuleBroken("Say in a sentence what you found.");
        }
        if (!repository.decide(id, verdict, words.strip(), access.current().id(), clock.instant())) {
            throw new RuleBroken("Somebody else has reviewed this meanwhile.");
        }
        events.publishEvent(
                new EmergencyEvent("EmergencyAccessReviewed", id, glass.pupil(), Map.of("verdict", verdict.name())));
    }

    private static ReviewRow row(EmergencyRepository.Kept review, GlassRow glass) {
        return new ReviewRow(
                glass.id(),
                glass.reference(),
                glass.person(),
                glass.personName(),
                Pseudonym.of(glass.pupil()),
                glass.category(),
                glass.reason(),
                glass.openedAt(),
                glass.endedAt() == null ? glass.endsAt() : glass.endedAt(),
                glass.allowed().size(),
                review.dueOn(),
                review.within30Days(),
                review.verdict(),
                review.words(),
                review.reviewedBy(),
                review.reviewedAt());
    }
}
