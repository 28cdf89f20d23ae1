package org.tats.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tats.common.RuleBroken;
import org.tats.common.SchoolUrn;

/** A choice of pupils as an address. */
class CohortAddressTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private static Cohort of(Map<String, String> said) {
        return CohortAddress.of(said, TODAY);
    }

    @Test
    void withoutAnythingSaidItIsThisAndTheLastAcademicYear() {
        assertThat(of(Map.of())).isEqualTo(Cohort.of(LocalDate.of(2025, 9, 1), TODAY));
        assertThat(CohortAddress.of(Map.of(), LocalDate.of(2026, 6, 1)).from()).isEqualTo(LocalDate.of(2024, 9, 1));
    }

    @Test
    void everythingSaidComesBackFromTheAddress() {
        Map<String, String> said = Map.of(
                "from", "2025-09-01",
                "to", "2026-02-28",
                "forum", "TATS",
                "school", "100001",
                "phase", "SECONDARY",
                "need", "SEMH",
                "provision", "K",
                "flag", "MM/OSD",
                "outcome", "PLAN_AGREED",
                "group", "sex:F");
        Cohort cohort = of(said);
        assertThat(cohort.school()).contains(new SchoolUrn(100_001));
        assertThat(CohortAddress.parameters(cohort)).isEqualTo(said);
        assertThat(CohortAddress.of(CohortAddress.query(cohort), TODAY)).isEqualTo(cohort);
        assertThat(CohortAddress.query(cohort))
                .startsWith("from=2025-09-01&to=2026-02-28")
                .contains("flag=MM%2FOSD");
    }

    @Test
    void whatDoesNotParseCountsAsNotSaid() {
        Cohort cohort = of(Map.of(
                "from",
                "yesterday",
                "school",
                "12",
                "provision",
                "X",
                "flag",
                "a b",
                "group",
                "name:Elm",
                "forum",
                ""));
        assertThat(cohort).isEqualTo(of(Map.of()));
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsIsItsLastDay() {
        Cohort cohort = of(Map.of("from", "2026-05-01", "to", "2026-04-01"));
        assertThat(cohort.from()).isEqualTo(cohort.to());
    }

    @Test
    void aProgramIsNeverGivenMorePupilsThanItAskedFor() {
        Map<String, String> said = Map.of("from", "2026-04-01", "to", "2026-07-31", "phase", "PRIMARY", "purpose", "x");
        Cohort cohort = CohortAddress.strictly(said, Set.of("purpose"));
        assertThat(cohort.phase()).contains("PRIMARY");
        for (Map<String, String> wrong : List.of(
                Map.of("school", "Elm"),
                Map.of("school", ""),
                Map.of("provision", "k"),
                Map.of("fase", "PRIMARY"),
                Map.of("group", "surname:Elm"),
                Map.of("to", "2026-03-31"),
                Map.of("to", "tomorrow"))) {
            Map<String, String> all = new HashMap<>(said);
            all.putAll(wrong);
            assertThatThrownBy(() -> CohortAddress.strictly(all, Set.of("purpose")))
                    .as(wrong.toString())
                    .isInstanceOf(RuleBroken.class);
        }
    }
}
