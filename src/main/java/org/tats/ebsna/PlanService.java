package org.tats.ebsna;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Access;
import org.tats.access.AsTats;
import org.tats.access.PeopleService;
import org.tats.access.Permission;
import org.tats.access.Person;
import org.tats.access.PersonRow;
import org.tats.access.Requires;
import org.tats.common.Dates;
import org.tats.common.Opened;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.common.RuleBroken;
import org.tats.documents.Addressee;
import org.tats.documents.DocumentId;
import org.tats.documents.DocumentService;
import org.tats.documents.DocumentWay;
import org.tats.documents.IssueDocument;
import org.tats.documents.Letter;

/** EBSNA plans: who works on them, when they are looked at again, and their end. */
@Service
@Transactional
public class PlanService {

    private final Access access;
    private final Plans plans;
    private final PlanQueries queries;
    private final PlanRepository rows;
    private final PlanOpening opening;
    private final PlanReading reading;
    private final Attendances attendances;
    private final BandReadings readings;
    private final PlanDraftRepository drafts;
    private final AsTats tats;
    private final PeopleService people;
    private final DocumentService documents;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PlanService(
            Access access,
            Plans plans,
            PlanQueries queries,
            PlanRepository rows,
            PlanOpening opening,
            PlanReading reading,
            Attendances attendances,
            BandReadings readings,
            PlanDraftRepository drafts,
            AsTats tats,
            PeopleService people,
            DocumentService documents,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.plans = plans;
        this.queries = queries;
        this.rows = rows;
        this.opening = opening;
        this.reading = reading;
        this.attendances = attendances;
        this.readings = readings;
        this.drafts = drafts;
        this.tats = tats;
        this.people = people;
        this.documents = documents;
        this.events = events;
        this.clock = clock;
    }

    /** The whole plan; the opening is kept in the audit trail. */
    @Requires(Permission.SEE_PLAN)
    public PlanDetails read(PlanId id) {
        PlanRow row = plans.readable(id);
        events.publishEvent(new Opened("ebsna-plan", id.toString(), row.pupil(), Map.of("version", row.version())));
        return reading.read(row);
    }

    /** The pupil's open plan, else the one closed last; without its parts. */
    @Requires(Permission.SEE_PLAN)
    public Optional<PlanRow> ofPupil(PupilId pupil) {
        access.require(Permission.SEE_PLAN, pupil);
        return queries.latest(pupil);
    }

    /** Plans that this person may see, the next review first. */
    @Requires(Permission.SEE_PLAN)
    public List<PlanRow> list(PlanFilter filter, int offset, int limit) {
        List<PlanRow> found = queries.list(counted(filter), access.scope(Permission.SEE_PLAN), offset, limit);
        List<String> keys = found.stream().map(row -> row.id().toString()).toList();
        List<String> pupils = found.stream().map(row -> row.pupil().toString()).toList();
        events.publishEvent(new Opened(
                "ebsna-plans",
                "list",
                null,
                Map.of("offset", offset, "count", keys.size(), "keys", keys, "pupils", pupils)));
        return found;
    }

    @Requires(Permission.SEE_PLAN)
    public int count(PlanFilter filter) {
        return queries.count(counted(filter), access.scope(Permission.SEE_PLAN));
    }

    /** The bands of the pupils of these rows, by the registers of today. */
    @Requires(Permission.SEE_PLAN)
    public Map<PupilId, BandReading> bands(Collection<PupilId> pupils) {
        return attendances.bands(access.among(Permission.SEE_PLAN, pupils));
    }

    /** Everybody who works on an open plan that this person may see, by name. */
    @Requires(Permission.SEE_PLAN)
    public List<Worker> workers() {
        return queries.workers(access.scope(Permission.SEE_PLAN));
    }

    /** Everybody who may be named as a worker, by name. */
    @Requires(Permission.WORK_PLAN)
    public List<PersonRow> nameable() {
        List<PersonRow> all = people.directory();
        Map<PersonId, Person> rights =
                access.people(all.stream().map(PersonRow::id).toList());
        return all.stream()
                .filter(row -> Optional.ofNullable(rights.get(row.id()))
                        .filter(person ->
                                access.decide(person, Permission.WORK_PLAN).allowed())
                        .isPresent())
                .toList();
    }

    /** Names other workers, or another tier. @throws RuleBroken when somebody may not work on plans */
    @Requires(Permission.WORK_PLAN)
    public void lead(PlanId id, UUID tier, Workers workers, int version) {
        PlanRow row = plans.workable(id);
        opening.check(workers);
        Plans.unlessStale(rows.lead(id, tier, workers, version));
        opening.grant(id, row.pupil(), workers);
        opening.reviewMoved(row.pupil());
        events.publishEvent(EbsnaEvent.of("EbsnaWorkersNamed", row, Map.of("tier", tier.toString())));
    }

    /** Names the adult at school whom the pupil trusts; empty for nobody yet. */
    @Requires(Permission.WORK_PLAN)
    public void nameSafeAdult(PlanId id, String words, int version) {
        PlanRow row = plans.workable(id);
        Plans.unlessStale(rows.safeAdult(id, Plans.text(words), version));
        events.publishEvent(EbsnaEvent.of("EbsnaSafeAdultNamed", row));
    }

    /**
     * Sets the last day attended where the registers are wrong.
     *
     * @param on null to go back to the registers
     * @throws RuleBroken without a reason, or for a day to come
     */
    @Requires(Permission.WORK_PLAN)
    public void correctLastAttended(PlanId id, @Nullable LocalDate on, String reason, int version) {
        PlanRow row = plans.workable(id);
        String why = on == null ? "" : Plans.needed(reason, "Say why the registers are wrong.");
        if (on != null && on.isAfter(Dates.today(clock))) {
            throw new RuleBroken("The last day attended cannot lie after today.");
        }
        Plans.unlessStale(rows.lastAttended(id, on, why, version));
        events.publishEvent(EbsnaEvent.of("EbsnaLastAttendedCorrected", row));
    }

    /** Keeps a review of today and when the next is. @throws RuleBroken when it is later than two weeks without a reason */
    @Requires(Permission.WORK_PLAN)
    public void review(PlanId id, UUID review, String words, LocalDate next, String lateReason, int version) {
        PlanRow row = plans.workable(id);
        LocalDate today = Dates.today(clock);
        String found = Plans.needed(words, "Write what the review found.");
        ReviewRule.check(today, next, lateReason);
        Plans.unlessStale(rows.reviewed(id, today, next, version));
        rows.insert(
                row,
                new Review(review, today, found, next, Plans.text(lateReason), false, ""),
                access.current().id(),
                clock.instant());
        opening.reviewMoved(row.pupil());
        events.publishEvent(EbsnaEvent.of("EbsnaPlanReviewed", row, Map.of("nextReview", next.toString())));
    }

    /**
     * Closes a plan; its workers' right to see the pupil ends with it, and what is typed and not saved is dropped.
     *
     * @throws RuleBroken without what was reached
     */
    @Requires(Permission.WORK_PLAN)
    public void close(PlanId id, UUID review, PlanEnd end, String reached, int version) {
        PlanRow row = plans.workable(id);
        LocalDate today = Dates.today(clock);
        String words = Plans.needed(reached, "Write what was reached.");
        rows.insert(
                row,
                new Review(review, today, words, null, "", true, ""),
                access.current().id(),
                clock.instant());
        Plans.unlessStale(rows.close(id, today, end, version));
        opening.end(id);
        tats.within(() -> drafts.deleteAll(row.pupil()));
        opening.reviewMoved(row.pupil());
        events.publishEvent(EbsnaEvent.of("EbsnaPlanClosed", row, Map.of("end", end.name())));
    }

    /**
     * Keeps the plan as it stands as a document in both formats, on file: without the contact log, and addressed to nobody.
     * Twice with the same id keeps one. Who issues documents of this kind is decided by {@link DocumentService}.
     */
    @Requires(Permission.WORK_PLAN)
    public void keepAsDocument(PlanId id, DocumentId document) {
        PlanRow row = plans.readable(id);
        access.require(Permission.WORK_PLAN, row.pupil());
        documents.issue(new IssueDocument(
                document,
                row.pupil(),
                DocumentWay.ON_FILE,
                new Letter(
                        PlanDocument.KIND,
                        Addressee.nobody(),
                        "",
                        PlanDocument.of(reading.read(row)),
                        new Letter.Signatory(access.current().name(), ""))));
    }

    /** Whoever asks for a band asks the bands of today. */
    private PlanFilter counted(PlanFilter filter) {
        if (filter.band().isPresent()) {
            readings.count();
        }
        return filter;
    }
}
