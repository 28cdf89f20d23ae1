package org.tats.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tats.access.AgencyFunction;
import org.tats.access.RelationshipKind;
import org.tats.access.Relationships;
import org.tats.access.Role;
import org.tats.access.RunAs;
import org.tats.common.NotFound;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.common.RuleBroken;
import org.tats.common.SchoolUrn;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;
import org.tats.testing.TestClock;

/** Attested outcomes over stored records. Today is Saturday 21 November 2026; the usual pupil was discussed on 11 September 2025. */
@TatsTest
class AttestationServiceTests {

    private static final String STATED = "2025-09-08";
    private static final String MET = "2025-09-11";

    @Autowired
    private ImpactWorld world;

    @Autowired
    private AttestationService service;

    @Autowired
    private Attestations attestations;

    @Autowired
    private UnitCostService costs;

    @Autowired
    private TakingService takings;

    @Autowired
    private TestClock clock;

    @Autowired
    private Relationships relationships;

    @Autowired
    private SignedIn signedIn;

    private SchoolUrn school = new SchoolUrn(999_999);
    private PupilId pupil = PupilId.random();
    private PersonId analyst = PersonId.random();
    private PersonId chair = PersonId.random();

    @BeforeEach
    void aPupil() {
        chair = signedIn.as(Role.CHAIR);
        analyst = signedIn.as(Role.ANALYST);
        school = world.school();
        pupil = world.pupil(school);
    }

    private AttestationId considered() {
        UUID id = world.considered(pupil, school, STATED);
        world.discussed(pupil, school, STATED, MET);
        RunAs.system(attestations::recount);
        return new AttestationId(id);
    }

    private AttestationRow row(AttestationId id) {
        RunAs.system(attestations::recount);
        return service.open(id).row();
    }

    private void change(String sql) {
        world.owner().sql(sql).param("pupil", pupil.value()).update();
    }

    private UUID arranged(String kind, String from, @Nullable String to) {
        UUID id = UUID.randomUUID();
        world.owner()
                .sql("""
                        insert into registry.arrangement (arrangement_id, pupil_id, kind, urn, from_date, ended_on, end_reason,
                          details, recorded_by, recorded_at)
                        values (:id, :pupil, :kind, :urn, :from::date, :to::date,
                          case when :to::date is not null then 'TIME_OVER' end, '{}', :by, now())""")
                .param("id", id)
                .param("pupil", pupil.value())
                .param("kind", kind)
                .param("urn", school.value())
                .param("from", from)
                .param("to", to, java.sql.Types.VARCHAR)
                .param("by", analyst.value())
                .update();
        return id;
    }

    private void sign(AttestationId id) {
        signedIn.use(analyst);
        service.confirm(id, StatementForm.REFERRAL);
        signedIn.use(chair);
        service.sign(id);
        signedIn.use(analyst);
    }

    @Test
    void heldForTwelveMonthsItIsReadyAndASecondReviewerSigns() {
        AttestationId id = considered();
        assertThat(row(id).state()).isEqualTo(AttestationState.READY_TO_SIGN);
        assertThat(row(id).until()).isEqualTo("2026-09-11");
        sign(id);
        assertThat(row(id).state()).isEqualTo(AttestationState.SIGNED);
        assertThat(service.open(id).history())
                .extracting(AttestationAct::kind)
                .containsExactly(AttestationAct.Kind.CONFIRMED, AttestationAct.Kind.SIGNED);
    }

    @Test
    void nobodySignsWithoutTheStatementSeenNorTheirOwn() {
        AttestationId id = considered();
        signedIn.use(chair);
        assertThatThrownBy(() -> service.sign(id))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("have seen");
        service.confirm(id, StatementForm.LETTER);
        assertThatThrownBy(() -> service.sign(id))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("second person");
        signedIn.use(analyst);
        assertThatThrownBy(() -> service.sign(id)).isInstanceOf(NotFound.class);
    }

    @Test
    void theLastDayOfTheTwelveMonthsBelongsToThem() {
        UUID id = world.considered(pupil, school, "2025-11-17");
        world.discussed(pupil, school, "2025-11-17", "2025-11-21");
        assertThat(row(new AttestationId(id)).fact()).isEqualTo(AttestedFact.RUNNING);
        PupilId other = world.pupil(school);
        UUID before = world.considered(other, school, "2025-11-17");
        world.discussed(other, school, "2025-11-17", "2025-11-20");
        assertThat(row(new AttestationId(before)).fact()).isEqualTo(AttestedFact.HELD);
    }

    @Test
    void aStatementOfTheDayOfTheMeetingWasNotBeforeIt() {
        UUID id = world.considered(pupil, school, MET);
        world.discussed(pupil, school, MET, MET);
        assertThat(row(new AttestationId(id)).fact()).isEqualTo(AttestedFact.NOT_DISCUSSED);
    }

    @Test
    void anExclusionAlsoByAnotherSchoolAndBeforeTheMeetingIsNotAverted() {
        AttestationId id = considered();
        UUID exclusion = world.suspended(pupil, world.school(), "PERM", "2025-09-10", 0);
        assertThat(row(id).state()).isEqualTo(AttestationState.NOT_AVERTED);
        world.owner()
                .sql("update registry.suspension set cancelled_on = '2025-10-01' where suspension_id = :id")
                .param("id", exclusion)
                .update();
        assertThat(row(id).state()).isEqualTo(AttestationState.READY_TO_SIGN);
        assertThat(row(id).fallenOn()).isEqualTo("2025-09-10");
    }

    @Test
    void oneAfterTheTwelveMonthsIsNoneOfThem() {
        AttestationId id = considered();
        world.suspended(pupil, school, "PERM", "2026-09-14", 0);
        assertThat(row(id).fact()).isEqualTo(AttestedFact.HELD);
    }

    @Test
    void movesAndDirectionsAndHomeEducationAreCountedApart() {
        AttestationId id = considered();
        UUID direction = arranged("OFFSITE_DIRECTION", "2025-10-01", "2025-12-23");
        assertThat(row(id).fact()).as("84 days are 12 weeks").isEqualTo(AttestedFact.HELD);
        world.owner()
                .sql("update registry.arrangement set ended_on = '2025-12-24' where arrangement_id = :id")
                .param("id", direction)
                .update();
        assertThat(row(id).fact()).isEqualTo(AttestedFact.OFFSITE);
        arranged("MANAGED_MOVE", "2026-01-10", null);
        assertThat(row(id).fact()).isEqualTo(AttestedFact.MANAGED_MOVE);
        assertThat(row(id).state()).isEqualTo(AttestationState.APART);
    }

    @Test
    void homeEducationThatEndedWithTheChildBackOnTheRollIsAReturn() {
        AttestationId id = considered();
        arranged("HOME_EDUCATED", "2025-11-01", "2026-02-01");
        assertThat(row(id).fact()).isEqualTo(AttestedFact.HELD);
        assertThat(row(id).returned()).isTrue();
        arranged("HOME_EDUCATED", "2026-05-01", null);
        assertThat(row(id).fact()).isEqualTo(AttestedFact.HOME_EDUCATED);
    }

    @Test
    void whoLeftTheRollIsAMoveOrALeaverUnlessBackByTheEnd() {
        AttestationId id = considered();
        change("update registry.enrolment set leaving_date = '2026-02-10' where pupil_id = :pupil");
        assertThat(row(id).fact()).isEqualTo(AttestedFact.LEFT);
        SchoolUrn other = world.school();
        change(
                "insert into registry.enrolment (enrolment_id, pupil_id, urn, entry_date) values (gen_random_uuid(), :pupil, "
                        + other + ", '2026-02-23')");
        assertThat(row(id).fact()).isEqualTo(AttestedFact.MOVED);
        change(
                "insert into registry.enrolment (enrolment_id, pupil_id, urn, entry_date) values (gen_random_uuid(), :pupil, "
                        + school + ", '2026-06-01')");
        assertThat(row(id).fact()).isEqualTo(AttestedFact.HELD);
        assertThat(row(id).returned()).isTrue();
    }

    @Test
    void aSignedOneThatFactsContradictIsReopenedVisiblyAndStaysOut() {
        AttestationId id = considered();
        sign(id);
        world.suspended(pupil, school, "PERM", "2026-03-02", 0);
        AttestationRow reopened = row(id);
        assertThat(reopened.state()).isEqualTo(AttestationState.REOPENED);
        assertThat(reopened.fact()).isEqualTo(AttestedFact.EXCLUDED);
        assertThat(service.open(id).history())
                .extracting(AttestationAct::kind)
                .containsExactly(
                        AttestationAct.Kind.CONFIRMED,
                        AttestationAct.Kind.SIGNED,
                        AttestationAct.Kind.FACTS,
                        AttestationAct.Kind.REOPENED);
        change("update registry.suspension set cancelled_on = '2026-04-01' where pupil_id = :pupil");
        assertThat(row(id).state()).as("to be signed anew").isEqualTo(AttestationState.READY_TO_SIGN);
        assertThat(row(id).state()).isEqualTo(AttestationState.READY_TO_SIGN);
    }

    @Test
    void aFurtherStatementWithinTheTwelveMonthsCountsWithTheFirst() {
        considered();
        UUID again = world.considered(pupil, school, "2026-03-01");
        world.discussed(pupil, school, "2026-03-01", "2026-03-05");
        UUID later = world.considered(pupil, school, "2026-10-01");
        world.discussed(pupil, school, "2026-10-01", "2026-10-08");
        assertThat(row(new AttestationId(again)).state()).isEqualTo(AttestationState.MERGED);
        assertThat(row(new AttestationId(later)).state()).isEqualTo(AttestationState.FOLLOWED);
    }

    @Test
    void everyConsideredPupilIsInExactlyOneRow() {
        sign(considered());
        String[][] others = {{"PERM", "2026-01-05"}, {null, null}};
        for (String[] other : others) {
            PupilId next = world.pupil(school);
            world.considered(next, school, STATED);
            world.discussed(next, school, STATED, MET);
            if (other[0] != null) {
                world.suspended(next, school, other[0], other[1], 0);
            }
        }
        Map<String, BigDecimal> values = figures("M5");
        assertThat(values).containsEntry("considering", new BigDecimal("3"));
        assertThat(values)
                .containsEntry("excluded", new BigDecimal("1"))
                .containsEntry("unsigned", new BigDecimal("1"));
        assertThat(numerator("M5", "averted")).isEqualByComparingTo("1");
        BigDecimal apart = values.entrySet().stream()
                .filter(part ->
                        !Set.of("considering", "averted", "returned", "fallen").contains(part.getKey()))
                .map(Map.Entry::getValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(apart.add(numerator("M5", "averted"))).isEqualByComparingTo("3");
    }

    private Cohort cohort() {
        return Cohort.of(LocalDate.of(2025, 9, 1), LocalDate.of(2026, 7, 31)).ofSchool(school);
    }

    private Map<String, BigDecimal> figures(String measure) {
        takings.takeNow();
        return service.figures(cohort()).stream()
                .filter(figure -> figure.measure().equals(measure))
                .collect(Collectors.toMap(
                        MeasureFigure::part, figure -> figure.value().orElse(BigDecimal.ZERO)));
    }

    private BigDecimal numerator(String measure, String part) {
        return service.figures(cohort()).stream()
                .filter(each -> each.measure().equals(measure) && each.part().equals(part))
                .findFirst()
                .orElseThrow()
                .numerator();
    }

    private AttestationId placed() {
        AttestationId id =
                service.placement(new RecordPlacement(pupil, Place.INDEPENDENT_SPECIAL, LocalDate.parse("2025-09-01")));
        world.discussed(pupil, school, STATED, MET);
        service.alternative(id, Place.LOCAL_BASE, LocalDate.parse("2025-10-01"));
        return id;
    }

    @Test
    void aPlacementIsAvertedWhenALocalPlaceHeldAndIsNeverMoneyWithoutUnitCosts() {
        AttestationId id = placed();
        assertThat(row(id).state()).isEqualTo(AttestationState.READY_TO_SIGN);
        assertThatThrownBy(() -> {
                    signedIn.use(analyst);
                    service.sign(id);
                })
                .isInstanceOf(NotFound.class);
        signedIn.use(chair);
        service.sign(id);
        signedIn.use(analyst);
        assertThat(figures("M11")).containsEntry("intended", new BigDecimal("1"));
        assertThat(numerator("M11", "averted")).isEqualByComparingTo("1");
        CostAvoidance none = service.costAvoidance(cohort());
        assertThat(none.pounds()).isEmpty();
        assertThat(none.without()).isEqualTo(1);
    }

    @Test
    void theEstimateIsTheDifferenceOfTheUnitCostsOfTheDay() {
        AttestationId id = placed();
        signedIn.use(chair);
        service.sign(id);
        signedIn.as(Role.ADMINISTRATOR);
        cost(Place.INDEPENDENT_SPECIAL, 0, 61_000, "2025-04-01");
        cost(Place.INDEPENDENT_SPECIAL, 1, 70_000, "2026-04-01");
        cost(Place.LOCAL_BASE, 0, 21_000, "2025-04-01");
        assertThatThrownBy(() -> cost(Place.LOCAL_BASE, 0, 22_000, "2025-05-01"))
                .isInstanceOf(RuleBroken.class);
        signedIn.use(analyst);
        takings.takeNow();
        CostAvoidance estimate = service.costAvoidance(cohort());
        clock.advance(Duration.ofMinutes(1));
        signedIn.as(Role.ADMINISTRATOR);
        cost(
                Place.LOCAL_BASE,
                1,
                30_000,
                "2025-09-01"); // entered after the taking, for a day before the local place began
        signedIn.use(analyst);
        assertThat(service.costAvoidance(cohort()).pounds()).contains(40_000);
        takings.takeNow();
        assertThat(service.costAvoidance(cohort()).pounds()).contains(31_000);
        world.owner().sql("delete from impact.unit_cost").update();
        assertThat(estimate.pounds()).contains(40_000);
        assertThat(estimate.lines()).extracting(CostAvoidance.Line::placements).containsExactly(1);
    }

    private void cost(Place place, int version, int pounds, String from) {
        costs.change(new ChangeUnitCost(place, version, pounds, "Made up for a test", LocalDate.parse(from)));
    }

    @Test
    void aLocalPlaceThatEndedAndAPlacementThatCameAreNotAverted() {
        AttestationId id = placed();
        service.ended(id, LocalDate.parse("2026-03-01"));
        assertThat(row(id).fact()).isEqualTo(AttestedFact.ENDED);
        assertThatThrownBy(() ->
                        service.placement(new RecordPlacement(pupil, Place.LOCAL_SPECIAL, LocalDate.parse(STATED))))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    void whatWasWithdrawnIsSaidAndNeverSigned() {
        AttestationId id = considered();
        service.withdraw(id, WithdrawReason.NOT_FOUND);
        assertThat(row(id).state()).isEqualTo(AttestationState.WITHDRAWN);
        signedIn.use(chair);
        assertThatThrownBy(() -> service.sign(id)).isInstanceOf(RuleBroken.class);
    }

    @Test
    void whoIsRelatedToTheChildSeesItAndAStrangerDoesNot() {
        AttestationId id = considered();
        PersonId worker = signedIn.enter(AgencyFunction.INCLUSION, Set.of(Role.MEMBER));
        PersonId stranger = signedIn.enter(AgencyFunction.INCLUSION, Set.of(Role.MEMBER));
        relationships.grant(worker, pupil, RelationshipKind.NAMED_ON_CASE, "test");
        signedIn.use(worker);
        assertThat(ids()).containsExactly(id);
        signedIn.use(stranger);
        assertThat(ids()).isEmpty();
        assertThatThrownBy(() -> service.open(id)).isInstanceOf(NotFound.class);
    }

    private List<AttestationId> ids() {
        return service.list(Optional.empty(), true).stream()
                .map(AttestationRow::id)
                .toList();
    }
}
