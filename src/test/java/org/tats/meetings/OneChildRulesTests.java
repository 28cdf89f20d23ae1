package org.tats.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tats.access.AgencyFunction;
import org.tats.meetings.OneChildRules.Needed;
import org.tats.meetings.OneChildRules.Status;

class OneChildRulesTests {

    @Test
    void alwaysProposesTheChildsSchool() {
        assertThat(OneChildRules.needed(List.of(), "N"))
                .extracting(Needed::function)
                .containsExactly(AgencyFunction.SCHOOL);
    }

    @Test
    void proposesTheNamedSocialWorkerOfAChildProtectionPlan() {
        assertThat(OneChildRules.needed(List.of(new Status("CP", "Worker Ash")), "N"))
                .contains(new Needed(
                        AgencyFunction.SOCIAL_CARE, "Worker Ash", "Social worker", "Named social worker (CP)"));
    }

    @Test
    void proposesTheVirtualSchoolForALookedAfterChildBesideTheSocialWorker() {
        assertThat(OneChildRules.needed(List.of(new Status("LAC", "Worker Elm")), "N"))
                .extracting(Needed::function)
                .containsExactly(AgencyFunction.SCHOOL, AgencyFunction.SOCIAL_CARE, AgencyFunction.VIRTUAL_SCHOOL);
    }

    @Test
    void proposesTheCaseworkerForAPlanAndForAnAssessment() {
        assertThat(OneChildRules.needed(List.of(), "E"))
                .extracting(Needed::because)
                .contains("SEND caseworker (EHC plan)");
        assertThat(OneChildRules.needed(List.of(new Status("EHCNA", "Worker Oak")), "K"))
                .contains(new Needed(
                        AgencyFunction.SEND_CASEWORK,
                        "Worker Oak",
                        "SEND caseworker",
                        "SEND caseworker (EHC needs assessment)"));
        assertThat(OneChildRules.needed(List.of(), "K"))
                .extracting(Needed::function)
                .doesNotContain(AgencyFunction.SEND_CASEWORK);
    }

    @Test
    void proposesTheYouthJusticeWorker() {
        assertThat(OneChildRules.needed(List.of(new Status("YJS", "Worker Fir")), "N"))
                .extracting(Needed::function, Needed::worker)
                .contains(org.assertj.core.groups.Tuple.tuple(AgencyFunction.YOUTH_JUSTICE, "Worker Fir"));
    }
}
