package org.tats.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tats.access.AgencyFunction;
import org.tats.access.RelationshipKind;
import org.tats.access.Relationships;
import org.tats.access.Role;
import org.tats.common.NotFound;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.common.RuleBroken;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;

/** When the family was told what a discussion agreed. Today is Saturday 21 November 2026. */
@TatsTest
class FamilyTellingServiceTests {

    private static final LocalDate THURSDAY = LocalDate.parse("2026-11-12");

    @Autowired
    private FamilyTellingService families;

    @Autowired
    private CaseService cases;

    @Autowired
    private CaseScenario scenario;

    @Autowired
    private Relationships relationships;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private PupilId pupil = PupilId.random();
    private DiscussionId discussion = new DiscussionId(java.util.UUID.randomUUID());
    private PersonId chair = PersonId.random();

    @BeforeEach
    void oneDiscussion() {
        chair = signedIn.as(Role.CHAIR);
        pupil = scenario.pupil(CaseScenario.NORTHGATE);
        discussion = scenario.finished(pupil, THURSDAY, CaseScenario.PLAN);
    }

    private FamilyTelling telling() {
        return families.ofCase(cases.ofPupil(pupil).orElseThrow().id()).getFirst();
    }

    private void told(String day) {
        families.told(new TellFamily(discussion, LocalDate.parse(day), chair, FamilyWay.TELEPHONE));
    }

    @Test
    void countsWorkingDaysAfterTheDiscussion() {
        told("2026-11-19");
        assertThat(telling().workingDays()).isEqualTo(5);
        assertThat(telling().inTime()).contains(true);
        assertThat(telling().words()).isEqualTo("By telephone, 5 working days after the discussion");
    }

    @Test
    void theWeekendIsNoWorkingDayAndTheSixthIsLate() {
        told("2026-11-15");
        assertThat(telling().workingDays()).isEqualTo(1);
        told("2026-11-20");
        assertThat(telling().workingDays()).isEqualTo(6);
        assertThat(telling().inTime()).contains(false);
    }

    @Test
    void aCorrectionHoldsAndTheEarlierRecordIsKept() {
        told("2026-11-13");
        families.notTold(discussion, NotTold.NOT_REACHED);
        assertThat(telling().words()).isEqualTo("Not told: Nobody with parental responsibility could be reached.");
        assertThat(telling().inTime()).isEmpty();
        assertThat(scenario.owner()
                        .sql("select count(*) from cases.family_told where discussion_id = :id")
                        .param("id", discussion.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(scenario.audited("FamilyTold", pupil)).isEqualTo(2);
    }

    @Test
    void nobodySaidYetIsNotTheSameAsNotTold() {
        assertThat(telling().said()).isFalse();
        assertThat(telling().allowed()).isEqualTo(5);
    }

    @Test
    void refusesADayBeforeTheDiscussionAndOneThatLiesAhead() {
        assertThatThrownBy(() -> told("2026-11-11"))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("before it was agreed");
        assertThatThrownBy(() -> told("2026-12-01"))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("lies ahead");
    }

    @Test
    void refusesAnItemThatIsNotFinished() {
        PupilId other = scenario.pupil(CaseScenario.NORTHGATE);
        DiscussionId open = scenario.start(other);
        assertThatThrownBy(() -> families.notTold(open, NotTold.NOT_SAFE)).isInstanceOf(RuleBroken.class);
    }

    @Test
    void whoWorksTheCaseRecordsItAndAStrangerNeitherRecordsNorSees() {
        PersonId worker = signedIn.enter(AgencyFunction.EDUCATION_WELFARE, Set.of(Role.MEMBER));
        PersonId stranger = signedIn.enter(AgencyFunction.EDUCATION_WELFARE, Set.of(Role.MEMBER));
        relationships.grant(worker, pupil, RelationshipKind.NAMED_ON_CASE, "test");
        signedIn.use(worker);
        told("2026-11-13");
        assertThat(families.of(List.of(discussion))).containsKey(discussion);

        signedIn.use(stranger);
        assertThat(families.of(List.of(discussion))).isEmpty();
        assertThatThrownBy(() -> told("2026-11-13")).isInstanceOf(NotFound.class);
    }

    @Test
    void reportingHoldsTheLastRecordWithoutNames() {
        told("2026-11-20");
        told("2026-11-16");
        Map<String, Object> row = transaction.execute(status -> jdbc.sql(
                        "select told_on, days, allowed, not_told from reporting.family_told where discussion_id = :id")
                .param("id", discussion.value())
                .query()
                .singleRow());
        assertThat(row).containsEntry("days", 2).containsEntry("allowed", 5).containsEntry("not_told", null);
    }

    @Test
    void theClockRunsUntilTheyAreTold() {
        assertThat(running()).isEqualTo("RED");
        told("2026-11-13");
        assertThat(running()).isEqualTo("MET");
    }

    private String running() {
        return scenario.owner()
                .sql("select state from clocks.running where pupil_id = :pupil and clock = 'FAMILY-5'")
                .param("pupil", pupil.value())
                .query(String.class)
                .single();
    }
}
