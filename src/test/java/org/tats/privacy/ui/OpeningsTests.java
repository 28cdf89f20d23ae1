package org.tats.privacy.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tats.access.AgencyFunction;
import org.tats.access.Role;
import org.tats.audit.Stratum;
import org.tats.cases.CaseService;
import org.tats.common.Dates;
import org.tats.common.NotFound;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.common.RuleBroken;
import org.tats.privacy.CheckRow;
import org.tats.privacy.EmergencyScenario;
import org.tats.privacy.Finding;
import org.tats.privacy.SampleService;
import org.tats.testing.SignedIn;
import org.tats.testing.SwitchingDataSource;
import org.tats.testing.TatsTest;
import org.tats.testing.TestClock;

@TatsTest
class OpeningsTests extends SpringBrowserlessTest {

    @Autowired
    private SampleService samples;

    @Autowired
    private EmergencyScenario scenario;

    @Autowired
    private CaseService cases;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private TestClock clock;

    @Autowired
    private SwitchingDataSource source;

    private PersonId officer = PersonId.random();
    private PersonId worker = PersonId.random();
    private PupilId pupil = PupilId.random();

    @BeforeEach
    void anOpeningByEmergencyAccess() {
        // the trail is stamped by the database's clock
        clock.set(Instant.now());
        JdbcClient.create(source.database().asOwner())
                .sql("truncate privacy.sample cascade")
                .update();
        officer = scenario.officer();
        pupil = scenario.discussed().pupil();
        worker = signedIn.asMemberOf(AgencyFunction.SOCIAL_CARE);
        scenario.open(pupil);
        cases.read(cases.ofPupil(pupil).orElseThrow().id());
        clock.advance(Duration.ofMinutes(2));
        signedIn.use(officer);
    }

    @AfterEach
    void nine() {
        clock.reset();
    }

    @Test
    void drawsEachOpeningOnceAndKeepsWhatWasFound() {
        UUID draw = samples.draw(month());
        CheckRow row = ofWorker(draw);
        assertThat(row.stratum()).isEqualTo(Stratum.EMERGENCY);
        assertThat(row.toString()).doesNotContain(scenario.surname(pupil), pupil.toString());
        assertThatThrownBy(() -> samples.draw(month())).isInstanceOf(RuleBroken.class);
        int waiting = samples.waiting();

        assertThatThrownBy(() -> samples.check(draw, row.event(), Finding.JUSTIFIED, "", 0))
                .isInstanceOf(RuleBroken.class);
        samples.check(draw, row.event(), Finding.TO_BE_ASKED, "Ask the duty desk", 0);
        assertThat(samples.waiting()).isEqualTo(waiting - 1);
        assertThatThrownBy(() -> samples.check(draw, row.event(), Finding.JUSTIFIED, "Late", 0))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("meanwhile");
        samples.check(draw, row.event(), Finding.JUSTIFIED, "The duty desk knew", 1);
        assertThat(ofWorker(draw).finding()).isEqualTo(Finding.JUSTIFIED);
        assertThat(samples.samples())
                .filteredOn(one -> one.id().equals(draw))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.checked()).isEqualTo(1);
                    assertThat(one.size())
                            .isEqualTo(samples.checks(draw, 0, 1000).size());
                });
        assertThatThrownBy(() -> samples.check(UUID.randomUUID(), row.event(), Finding.JUSTIFIED, "Other draw", 0))
                .isInstanceOf(NotFound.class);

        clock.advance(Duration.ofHours(1));
        assertThat(samples.checks(samples.draw(month()), 0, 1000))
                .extracting(CheckRow::event)
                .doesNotContainAnyElementsOf(samples.checks(draw, 0, 1000).stream()
                        .map(CheckRow::event)
                        .toList());
    }

    @Test
    void nobodyChecksTheirOwnOpening() {
        scenario.open(pupil);
        cases.read(cases.ofPupil(pupil).orElseThrow().id());
        clock.advance(Duration.ofMinutes(10));
        UUID draw = samples.draw(month());
        CheckRow own = samples.checks(draw, 0, 1000).stream()
                .filter(row -> row.person().id().equals(officer))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> samples.check(draw, own.event(), Finding.JUSTIFIED, "It was me", 0))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("their own");
    }

    @Test
    void thePageDrawsChecksAndNamesNoChild() {
        clock.advance(Duration.ofHours(3));
        UI.getCurrent().navigate("");
        assertThat(page()).contains("Openings to check");
        navigate(OpeningsView.class);
        String month = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK).format(month());
        test($(Button.class).withText("Draw openings of " + month).single()).click();
        assertThat(page())
                .contains("By emergency access", "Person " + worker, "Child ", "case file")
                .doesNotContain(scenario.surname(pupil), scenario.upn(pupil));

        CheckRow row = ofWorker(samples.samples().getFirst().id());
        UI.getCurrent()
                .navigate(
                        Privacy.OPENINGS,
                        QueryParameters.simple(
                                Map.of("draw", row.sample().toString(), "opening", String.valueOf(row.event()))));
        finding().setValue(Finding.NOT_JUSTIFIED);
        test($(TextArea.class).single()).setValue("The duty desk knew nothing");
        test($(Button.class).withText("Save").single()).click();
        assertThat(page()).contains("Not justified", "The duty desk knew nothing", "Unusually many");
    }

    @Test
    void thePageOfRightsSaysWhatChanged() {
        navigate(RightsView.class);
        assertThat(page()).contains("Person entered", "Person " + worker);
    }

    @Test
    void namesWhoOpenedUnusuallyMany() {
        assertThat(samples.usualPupilsAnHour()).isPositive();
        assertThat(samples.busyHours(month()))
                .noneMatch(busy -> busy.person().id().equals(worker));
    }

    @Test
    void isForPrivacyOfficersOnly() {
        signedIn.as(Role.CHAIR);
        assertThatThrownBy(() -> samples.draw(month())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> samples.rightsChanges(month(), 0, 10)).isInstanceOf(NotFound.class);
    }

    private YearMonth month() {
        return YearMonth.from(Dates.today(clock));
    }

    private CheckRow ofWorker(UUID draw) {
        List<CheckRow> rows = samples.checks(draw, 0, 1000);
        return rows.stream()
                .filter(row -> row.person().id().equals(worker) && row.kind().equals("case"))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Finding> finding() {
        return $(RadioButtonGroup.class).single();
    }

    private static String page() {
        return UI.getCurrent()
                .getInternals()
                .getActiveRouterTargetsChain()
                .getFirst()
                .getElement()
                .getTextRecursively();
    }
}
