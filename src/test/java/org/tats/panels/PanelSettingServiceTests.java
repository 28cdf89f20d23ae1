package org.tats.panels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tats.access.Role;
import org.tats.cases.CaseScenario;
import org.tats.common.RuleBroken;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;

/** Hours that count as full time are an authority's own, from a day on. */
@TatsTest
class PanelSettingServiceTests {

    @Autowired
    private PanelSettingService settings;

    @Autowired
    private PanelSettingsRepository rows;

    @Autowired
    private CaseScenario cases;

    @Autowired
    private SignedIn signedIn;

    private DatedYardstick held;

    @BeforeEach
    void asAdministrator() {
        signedIn.as(Role.ADMINISTRATOR);
        held = settings.yardsticks().stream()
                .filter(each -> each.yardstick().keyStage().equals("Key stage 2") && each.holds(cases.today()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void newHoursBeginOnTheirDayAndTheFormerAreKept() {
        LocalDate from = cases.today().plusDays(30);
        var change = new ChangeYardstick(UUID.randomUUID(), held.id(), new Hours(44), "Our panel, 20 November", from);
        settings.change(change);
        settings.change(change);
        assertThat(hours(from.minusDays(1))).isEqualTo(held.yardstick().hours());
        assertThat(hours(from)).isEqualTo(new Hours(44));
        var again = new ChangeYardstick(UUID.randomUUID(), held.id(), new Hours(45), "Again", from.plusDays(1));
        assertThatThrownBy(() -> settings.change(again))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("meanwhile");
    }

    @Test
    void hoursWithoutASourceOrFromThePastAreRefused() {
        LocalDate today = cases.today();
        assertThatThrownBy(() ->
                        settings.change(new ChangeYardstick(UUID.randomUUID(), held.id(), new Hours(44), " ", today)))
                .hasMessage("Say where the hours come from.");
        assertThatThrownBy(() -> settings.change(
                        new ChangeYardstick(UUID.randomUUID(), held.id(), new Hours(44), "Panel", today.minusDays(1))))
                .hasMessageContaining("today or later");
        assertThatThrownBy(() -> settings.change(
                        new ChangeYardstick(UUID.randomUUID(), held.id(), new Hours(0), "Panel", today)))
                .hasMessageContaining("more than no hours");
    }

    @Test
    void noWordSaysTwiceThatItIsALocalDefault() {
        assertThat(settings.yardsticks())
                .allSatisfy(each -> assertThat(each.yardstick().source()).doesNotStartWith("Local default"));
    }

    private Hours hours(LocalDate on) {
        return rows.yardstick("4", on).orElseThrow().hours();
    }
}
