package org.tats.flags;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.tats.registry.InventedFacts;
import org.tats.registry.SuspensionCategory;

/** PEX-NOTICE and HT-CONSIDER. */
class ExclusionRulesTests {

    private static final FlagRule PEX = new ExclusionNotified();
    private static final FlagRule CONSIDERED = new ExclusionConsidered();

    @Test
    void holdsForTwelveMonthsFromTheNotice() {
        InventedFacts facts = new InventedFacts().excluded("2025-11-10", "2025-11-12");
        assertThat(Asked.holds(PEX, facts, "2025-11-11")).isFalse();
        assertThat(Asked.one(PEX, facts, "2025-11-12").since()).isEqualTo(LocalDate.of(2025, 11, 12));
        assertThat(Asked.holds(PEX, facts, "2026-11-11")).isTrue();
        assertThat(Asked.holds(PEX, facts, "2026-11-12")).isFalse();
    }

    @Test
    void startsWithTheExclusionWhereNoNoticeDateCame() {
        InventedFacts facts = new InventedFacts().excluded("2026-11-10", null);
        Finding finding = Asked.one(PEX, facts, "2026-11-10");
        assertThat(finding.reason()).isEqualTo("Permanent exclusion from 10 November, reason DB; no notice date came.");
        assertThat(finding.episode()).isEqualTo("PERM:100001:2026-11-10");
    }

    @Test
    void aCancelledExclusionNeverCounts() {
        InventedFacts facts = new InventedFacts()
                .event(SuspensionCategory.PERM, InventedFacts.SCHOOL, "2026-11-10", 0, "2026-11-10", "2026-11-17");
        assertThat(Asked.holds(PEX, facts, "2026-11-12")).isFalse();
    }

    @Test
    void aConsiderationHoldsUntilWithdrawn() {
        InventedFacts facts = new InventedFacts().considered("2026-11-04", "2026-11-18");
        assertThat(Asked.holds(CONSIDERED, facts, "2026-11-03")).isFalse();
        assertThat(Asked.one(CONSIDERED, facts, "2026-11-17").reason())
                .isEqualTo(
                        "The headteacher said on 4 November that permanent exclusion is being considered. Only the headteacher"
                                + " may exclude. This record can be disclosed.");
        assertThat(Asked.holds(CONSIDERED, facts, "2026-11-18")).isFalse();
    }

    @Test
    void aConsiderationHoldsForTwelveMonthsAtMost() {
        InventedFacts facts = new InventedFacts().considered("2025-11-04", null);
        assertThat(Asked.holds(CONSIDERED, facts, "2026-11-03")).isTrue();
        assertThat(Asked.holds(CONSIDERED, facts, "2026-11-04")).isFalse();
    }

    @Test
    void aStatementMadeTwiceOnADayIsOneEpisode() {
        InventedFacts facts = new InventedFacts().considered("2026-11-04", null).considered("2026-11-04", null);
        assertThat(Asked.all(CONSIDERED, facts, "2026-11-05")).hasSize(1);
    }
}
