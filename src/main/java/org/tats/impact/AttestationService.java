package org.tats.impact;

import static org.tats.access.Permission.ATTEST;
import static org.tats.access.Permission.SEE_IMPACT;
import static org.tats.access.Permission.SIGN_ATTESTATION;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
import org.tats.common.PersonId;
import org.tats.common.RuleBroken;

/**
 * Outcomes by attestation: a permanent exclusion that was considered in writing before the discussion, a placement that was
 * intended, neither of which came within 12 months, signed by a second reviewer. Where each stands follows from facts; people
 * only state what no data holds.
 */
@Service
@Transactional
public class AttestationService {

    private static final int MOST = 500;

    private final Access access;
    private final Attestations attestations;
    private final AttestationRepository repository;
    private final AttestationQueries queries;
    private final MeasureService measures;
    private final CostQueries costs;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AttestationService(
            Access access,
            Attestations attestations,
            AttestationRepository repository,
            AttestationQueries queries,
            MeasureService measures,
            CostQueries costs,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.attestations = attestations;
        this.repository = repository;
        this.queries = queries;
        this.measures = measures;
        this.costs = costs;
        this.events = events;
        this.clock = clock;
    }

    /** Those of pupils whom the acting person may see here, what waits first. The opening is kept. @param open only those */
    @Requires(ATTEST)
    public List<AttestationRow> list(Optional<AttestationKind> kind, boolean open) {
        attestations.day();
        List<AttestationRow> rows =
                queries.list(access.scope(ATTEST), kind, open ? AttestationState.open() : Set.of(), MOST);
        events.publishEvent(new Opened(
                "attestations",
                "list",
                null,
                Map.of(
                        "count",
                        rows.size(),
                        "pupils",
                        rows.stream().map(row -> row.pupil().toString()).toList())));
        return rows;
    }

    /** One with its history. The opening is kept. */
    @Requires(ATTEST)
    public AttestationDetails open(AttestationId id) {
        AttestationRow row = find(id, ATTEST);
        events.publishEvent(new Opened("attestation", id.toString(), row.pupil(), Map.of("state", row.state())));
        return new AttestationDetails(row, queries.history(id));
    }

    /** The first reviewer saw the written statement, in this form. Said again, the later one is the first reviewer. */
    @Requires(ATTEST)
    public void confirm(AttestationId id, StatementForm form) {
        AttestationRow row = changeable(id);
        act(row, AttestationAct.Kind.CONFIRMED, form.name(), null);
    }

    /**
     * The EHCP team wrote down that it meant to place a child elsewhere.
     *
     * @throws RuleBroken when the place is a local one, or the day lies ahead
     */
    @Requires(ATTEST)
    public AttestationId placement(RecordPlacement placement) {
        access.require(ATTEST, placement.pupil());
        LocalDate today = Dates.today(clock);
        if (!placement.placement().elsewhere()) {
            throw new RuleBroken(
                    "Choose a place out of the borough or an independent one: only those are counted here.");
        }
        if (placement.intendedOn().isAfter(today)) {
            throw new RuleBroken("Give the day on which it was written down: it does not lie ahead.");
        }
        AttestationId id =
                repository.insert(placement, repository.schoolOf(placement.pupil()), me(), today, clock.instant());
        events.publishEvent(new AttestationChanged(
                id, placement.pupil(), "PLACEMENT", placement.placement().name()));
        attestations.recount();
        return id;
    }

    /** A local place is used instead, from this day. @throws RuleBroken when it is no local one, or began before the intention */
    @Requires(ATTEST)
    public void alternative(AttestationId id, Place place, LocalDate from) {
        AttestationRow row = placementOf(id);
        if (place.elsewhere()) {
            throw new RuleBroken("Choose a local place.");
        }
        if (from.isBefore(row.intendedOn()) || from.isAfter(Dates.today(clock))) {
            throw new RuleBroken(
                    "The local place begins on or after " + Dates.full(row.intendedOn()) + ", and not after today.");
        }
        act(row, AttestationAct.Kind.ALTERNATIVE, place.name(), from);
    }

    /** The local place did not hold. @throws RuleBroken when none is recorded, or the day does not fit */
    @Requires(ATTEST)
    public void ended(AttestationId id, LocalDate on) {
        AttestationRow row = placementOf(id);
        LocalDate from = row.alternativeOn();
        if (from == null) {
            throw new RuleBroken("Record the local place first.");
        }
        if (on.isBefore(from) || on.isAfter(Dates.today(clock))) {
            throw new RuleBroken("It ended on or after " + Dates.full(from) + ", and not after today.");
        }
        act(row, AttestationAct.Kind.ENDED, AttestedFact.ENDED.name(), on);
    }

    /** It no longer counts as an intention; it stays in the list and in the figures of those withdrawn. */
    @Requires(ATTEST)
    public void withdraw(AttestationId id, WithdrawReason reason) {
        act(changeable(id), AttestationAct.Kind.WITHDRAWN, reason.name(), null);
    }

    /**
     * The second reviewer signs that what was intended did not come.
     *
     * @throws RuleBroken unless 12 months are over and hold, the written statement was seen, and by somebody else
     */
    @Requires(SIGN_ATTESTATION)
    public void sign(AttestationId id) {
        attestations.recount();
        AttestationRow row = find(id, SIGN_ATTESTATION);
        if (row.state() != AttestationState.READY_TO_SIGN) {
            throw new RuleBroken("It cannot be signed: " + row.state().words().toLowerCase(Locale.UK) + ", "
                    + row.fact().words().toLowerCase(Locale.UK) + ".");
        }
        PersonId first = row.checkedBy();
        if (first == null) {
            throw new RuleBroken("First somebody else records that they have seen the written statement.");
        }
        if (first.equals(me())) {
            throw new RuleBroken("You recorded this one. A second person signs it.");
        }
        act(row, AttestationAct.Kind.SIGNED, row.fact().name(), null);
    }

    /** M5 and M11 as at the last taking, each part in the words of its definition. */
    @Requires(SEE_IMPACT)
    public List<MeasureFigure> figures(Cohort cohort) {
        return measures.sheet(cohort).rows().stream()
                .filter(figure -> Stream.of(AttestationKind.values())
                        .anyMatch(kind -> kind.measure().equals(figure.measure())))
                .toList();
    }

    /** What the signed placements of a cohort would have cost more in a year: an estimate of cost avoidance, with its sums. */
    @Requires(SEE_IMPACT)
    public CostAvoidance costAvoidance(Cohort cohort) {
        return costs.estimate(measures.sheet(cohort).taking(), cohort);
    }

    private AttestationRow find(AttestationId id, Permission permission) {
        AttestationRow row = queries.find(id).orElseThrow(NotFound::new);
        access.require(permission, row.pupil());
        return row;
    }

    private AttestationRow changeable(AttestationId id) {
        AttestationRow row = find(id, ATTEST);
        if (row.state() == AttestationState.SIGNED) {
            throw new RuleBroken("It is signed. Only facts that contradict it reopen it.");
        }
        if (row.state() == AttestationState.WITHDRAWN || row.state() == AttestationState.MERGED) {
            throw new RuleBroken("It does not count any more, so there is nothing to record.");
        }
        return row;
    }

    private AttestationRow placementOf(AttestationId id) {
        AttestationRow row = find(id, ATTEST);
        if (row.kind() != AttestationKind.PLACEMENT) {
            throw new NotFound();
        }
        return row;
    }

    private void act(AttestationRow row, AttestationAct.Kind act, String detail, @Nullable LocalDate on) {
        repository.act(row.id(), row.pupil(), act, detail, on, me(), clock.instant());
        events.publishEvent(new AttestationChanged(row.id(), row.pupil(), act.name(), detail));
        attestations.recount();
    }

    private PersonId me() {
        return access.current().id();
    }
}
