package org.tats.cases;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.access.RelationshipKind;
import org.tats.access.Requires;
import org.tats.access.Ties;
import org.tats.common.Dates;
import org.tats.common.NotFound;
import org.tats.common.Opened;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;

/**
 * For a school whose pupil left, for the time that the authority sets: what was decided and shared while the pupil was on its
 * roll, and nothing of what came after. The data card, flags and other schools' things are not here.
 */
@Service
@Transactional
public class FormerPupilService {

    private final Access access;
    private final Ties ties;
    private final DiscussionQueries discussions;
    private final SchoolTexts texts;
    private final ApplicationEventPublisher events;

    FormerPupilService(
            Access access,
            Ties ties,
            DiscussionQueries discussions,
            SchoolTexts texts,
            ApplicationEventPublisher events) {
        this.access = access;
        this.ties = ties;
        this.discussions = discussions;
        this.texts = texts;
        this.events = events;
    }

    /** The pupil as the former school may see it; the opening is kept in the audit trail. */
    @Requires(Permission.FORMER_OUTCOME)
    public FormerPupil read(PupilId pupil) {
        access.require(Permission.FORMER_OUTCOME, pupil);
        SchoolUrn school = access.current().school().orElseThrow(NotFound::new);
        Instant until = ties.now(access.current().id(), pupil).stream()
                .filter(tie -> tie.kind() == RelationshipKind.LEFT_ROLL)
                .flatMap(tie -> Optional.ofNullable(tie.until()).stream())
                .findFirst()
                .orElseThrow(NotFound::new);
        List<OwnOutcome> outcomes = discussions.outcomesAt(pupil, school);
        List<SharedText> shared = texts.whileOnRoll(pupil, school);
        events.publishEvent(new Opened(
                "former-pupil", pupil.toString(), pupil, Map.of("outcomes", outcomes.size(), "shared", shared.size())));
        return new FormerPupil(discussions.name(pupil), Dates.date(until), outcomes, shared);
    }

    /** The pupils who left the school and were discussed while they were on its roll. */
    @Requires(Permission.FORMER_OUTCOME)
    public List<OwnPupil> list() {
        return access.current()
                .school()
                .map(school -> discussions.ownPupilsAt(access.scope(Permission.FORMER_OUTCOME), school))
                .map(this::opened)
                .orElse(List.of());
    }

    private List<OwnPupil> opened(List<OwnPupil> pupils) {
        List<String> ids = pupils.stream().map(row -> row.pupil().toString()).toList();
        events.publishEvent(new Opened("outcomes", "former", null, Map.of("count", pupils.size(), "pupils", ids)));
        return pupils;
    }
}
