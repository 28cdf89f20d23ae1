package org.tats.ebsna;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Role;
import org.tats.cases.CaseScenario;
import org.tats.common.RuleBroken;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;

/** What an authority sets for the pathway. */
@TatsTest
@Transactional
class EbsnaSettingsServiceTests {

    @Autowired
    private EbsnaSettingsService settings;

    @Autowired
    private CaseScenario cases;

    @Autowired
    private SignedIn signedIn;

    @BeforeEach
    void anAdministrator() {
        signedIn.as(Role.ADMINISTRATOR);
    }

    @Test
    void comesWithThreeTiersFiveBandsAndAChecklist() {
        assertThat(settings.tiers()).extracting(Tier::words).containsExactly("Universal", "Targeted", "Specialist");
        assertThat(settings.bands())
                .extracting(Band::words)
                .containsExactly("Black", "Severe", "Red", "Amber", "Green");
        assertThat(settings.factors().stream().filter(factor -> factor.kind() == FactorKind.FUNCTION))
                .hasSize(4);
        assertThat(settings.factors())
                .allSatisfy(
                        factor -> assertThat(factor.area() == null).isEqualTo(factor.kind() == FactorKind.FUNCTION));
    }

    @Test
    void aBandGetsOtherNumbersFromTodayAndYesterdaysStay() {
        settings.change(below(band("RED"), 75));
        assertThat(band("RED").below()).isEqualTo(75);
        assertThat(band("RED").version()).isEqualTo(2);
        assertThat(band("RED").validFrom()).isEqualTo(cases.today());
        assertThatThrownBy(() -> settings.change(below(band("RED"), 90)))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("Amber has to lie above 90%");
        settings.change(below(band("RED"), 70));
        assertThat(band("RED").below()).isEqualTo(70);
        assertThat(settings.bands()).hasSize(5);
    }

    @Test
    void twoWhoChangeABandAtOnceDoNotOverwriteEachOther() {
        Band read = band("RED");
        settings.change(below(read, 75));
        assertThatThrownBy(() -> settings.change(below(read, 60))).isInstanceOf(RuleBroken.class);
    }

    @Test
    void aTierIsWordedMovedAndTakenOutOfUseButNeverTheLast() {
        settings.addTier(UUID.randomUUID(), "Crisis", "The same day");
        Tier crisis = settings.tiers().getLast();
        assertThat(crisis.place()).isEqualTo(4);
        settings.change(new Tier(crisis.id(), 0, "At once", "", true, 1));
        assertThat(settings.tiers().getFirst().words()).isEqualTo("At once");
        assertThatThrownBy(() -> settings.change(new Tier(crisis.id(), 0, "", "", true, 2)))
                .isInstanceOf(RuleBroken.class);
        List<Tier> tiers = settings.tiers();
        tiers.stream().skip(1).forEach(tier -> settings.change(unused(tier)));
        assertThatThrownBy(() -> settings.change(unused(settings.tiers().getFirst())))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("last tier");
    }

    @Test
    void aRowOfTheChecklistIsAddedWordedAndHidden() {
        UUID id = UUID.randomUUID();
        settings.add(new Factor(id, FactorKind.PUSH, FactorArea.SCHOOL, 0, "The bus is loud", true, 1));
        settings.changeFactor(id, "The bus is full", false, 1);
        assertThat(settings.factors().getLast().words()).isEqualTo("The bus is full");
        assertThat(settings.factors().getLast().active()).isFalse();
        assertThatThrownBy(() -> settings.changeFactor(id, "Old", true, 1)).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(
                        () -> settings.add(new Factor(UUID.randomUUID(), FactorKind.PULL, null, 0, "Nowhere", true, 1)))
                .isInstanceOf(RuleBroken.class);
    }

    private Band band(String name) {
        return settings.bands().stream()
                .filter(band -> band.band().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Tier unused(Tier tier) {
        return new Tier(tier.id(), tier.place(), tier.words(), tier.meaning(), false, tier.version());
    }

    private static Band below(Band band, @Nullable Integer below) {
        return new Band(
                band.band(),
                band.version(),
                band.place(),
                band.words(),
                below,
                band.fallPoints(),
                band.fallWeeks(),
                band.nilDays(),
                band.standing(),
                band.source(),
                band.validFrom());
    }
}
