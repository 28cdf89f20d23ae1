package org.tats.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.Dates;
import org.tats.common.NotFound;
import org.tats.common.Opened;
import org.tats.common.PupilId;
import org.tats.common.RuleBroken;
import org.tats.common.SchoolUrn;
import org.tats.common.StaleSave;

/**
 * Where a child is instead of, or besides, full-time school: recorded, reviewed, ended, never overwritten. A school records
 * and sees what schools arrange, for children on its roll and where it is the school. Flags and clocks follow each change.
 */
@Service
@Transactional
public class ArrangementService {

    private final Access access;
    private final ArrangementRepository arrangements;
    private final ArrangementRuleQueries rules;
    private final ArrangementBasics basics;
    private final FactsReader facts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ArrangementService(
            Access access,
            ArrangementRepository arrangements,
            ArrangementRuleQueries rules,
            ArrangementBasics basics,
            FactsReader facts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.arrangements = arrangements;
        this.rules = rules;
        this.basics = basics;
        this.facts = facts;
        this.events = events;
        this.clock = clock;
    }

    /** All of a pupil that the acting person may see, the latest start first; the opening is audited. */
    @Requires(Permission.SEE_CARD_DETAIL)
    public List<ArrangementRow> ofPupil(PupilId pupil) {
        access.require(Permission.SEE_CARD_DETAIL, pupil);
        Map<ArrangementId, List<ArrangementReview>> reviews = arrangements.reviews(pupil);
        List<ArrangementRow> rows = arrangements.ofPupil(pupil).stream()
                .map(row -> row.with(reviews.getOrDefault(row.id(), List.of()), changeable(row)))
                .toList();
        events.publishEvent(new Opened("arrangements", pupil.toString(), pupil, Map.of("count", rows.size())));
        return rows;
    }

    /** What a form about a new one needs to know of the child. */
    @Requires(Permission.RECORD_ARRANGEMENT)
    public ArrangementBasis basis(PupilId pupil) {
        access.require(Permission.RECORD_ARRANGEMENT, pupil);
        List<ArrangementKind> kinds = Arrays.stream(ArrangementKind.values())
                .filter(kind -> !asSchool() || kind.bySchool())
                .toList();
        return basics.of(facts.read(pupil).orElseThrow(NotFound::new), kinds);
    }

    /** The rules of a kind that hold on a day, in their order. */
    @Requires(Permission.SIGNED_IN)
    public List<ArrangementRule> rules(ArrangementKind kind, LocalDate on) {
        return rules.on(kind, on);
    }

    /** The categories of fair access as they are today. */
    @Requires(Permission.SIGNED_IN)
    public List<FairAccessCategory> fairAccessCategories() {
        return rules.categories(Dates.today(clock));
    }

    /**
     * Records one. Twice with the same id is the same as once.
     *
     * @throws RuleBroken with the rule that stands in the way and what it rests on
     */
    @Requires(Permission.RECORD_ARRANGEMENT)
    public void record(RecordArrangement asked) {
        access.require(Permission.RECORD_ARRANGEMENT, asked.pupil());
        PupilFacts pupil = facts.read(asked.pupil()).orElseThrow(NotFound::new);
        RecordArrangement whole = at(asked, school(asked, pupil));
        var book = new ArrangementRuleBook(rules.on(whole.kind(), whole.from()));
        new ArrangementChecks(pupil, whole, book, basics.phase(whole.school()).orElse(null), Dates.today(clock))
                .check();
        EndReason ended = whole.kind().event() ? EndReason.CONSIDERED : null;
        if (arrangements.insert(whole, ended, access.current().id(), clock.instant())) {
            changed(new ArrangementRecorded(whole.id(), whole.pupil(), whole.kind(), whole.from()), whole.pupil());
        }
    }

    /** @throws StaleSave when somebody else changed it meanwhile; RuleBroken when the review lacks something */
    @Requires(Permission.RECORD_ARRANGEMENT)
    public void review(ReviewArrangement asked) {
        ArrangementRow row = changeableRow(asked.id());
        var book = new ArrangementRuleBook(rules.on(row.kind(), row.from()));
        boolean plan = facts.read(row.pupil()).map(PupilFacts::senProvision).orElse(SenProvision.N) == SenProvision.E;
        new ArrangementEndChecks(row, Dates.today(clock)).review(asked, book, plan);
        if (!arrangements.review(asked, row.pupil(), access.current().id(), clock.instant())) {
            throw new StaleSave(asked.words(), "Reviewed or ended by somebody else");
        }
        changed(
                new ArrangementReviewed(
                        row.id(), row.pupil(), asked.reviewedOn(), asked.outcome(), asked.version() + 1),
                row.pupil());
    }

    /** @throws StaleSave when somebody else changed it meanwhile; RuleBroken when the ending lacks something */
    @Requires(Permission.RECORD_ARRANGEMENT)
    public void end(EndArrangement asked) {
        ArrangementRow row = changeableRow(asked.id());
        new ArrangementEndChecks(row, Dates.today(clock)).end(asked);
        if (!arrangements.end(asked)) {
            throw new StaleSave(asked.reason().words(), "Reviewed or ended by somebody else");
        }
        changed(
                new ArrangementEnded(row.id(), row.pupil(), asked.endedOn(), asked.reason(), asked.version() + 1),
                row.pupil());
    }

    private void changed(Object event, PupilId pupil) {
        events.publishEvent(event);
        events.publishEvent(new FactsChanged("arrangements", Set.of(pupil), false));
    }

    private boolean changeable(ArrangementRow row) {
        return !row.inError()
                && access.may(Permission.RECORD_ARRANGEMENT, row.pupil())
                && (!asSchool()
                        || access.current()
                                .school()
                                .filter(own -> own.equals(row.school()))
                                .isPresent());
    }

    private ArrangementRow changeableRow(ArrangementId id) {
        return arrangements.find(id).filter(this::changeable).orElseThrow(NotFound::new);
    }

    /** Whether the acting person records for a school only. */
    private boolean asSchool() {
        return !access.scope(Permission.RECORD_ARRANGEMENT).everyPupil()
                && access.current().school().isPresent();
    }

    private @Nullable SchoolUrn school(RecordArrangement asked, PupilFacts pupil) {
        if (!asSchool()) {
            return Optional.ofNullable(asked.school())
                    .or(() -> pupil.schoolAt(asked.from()))
                    .orElse(null);
        }
        SchoolUrn own = access.current().school().orElseThrow(NotFound::new);
        if (!asked.kind().bySchool()
                || (asked.school() != null && !asked.school().equals(own))) {
            throw new NotFound();
        }
        return own;
    }

    private static RecordArrangement at(RecordArrangement asked, @Nullable SchoolUrn school) {
        return new RecordArrangement(
                asked.id(),
                asked.pupil(),
                school,
                asked.otherSchool(),
                asked.from(),
                asked.plannedEnd(),
                asked.halfHours(),
                asked.noticeGivenOn(),
                asked.details());
    }
}
