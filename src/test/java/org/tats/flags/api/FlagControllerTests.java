package org.tats.flags.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.EnumSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.tats.access.AgencyFunction;
import org.tats.access.Role;
import org.tats.access.RunAs;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;
import org.tats.flags.FlagWorld;
import org.tats.signin.ApiTokens;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;

@TatsTest
class FlagControllerTests {

    @Autowired
    private MockMvc http;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private FlagWorld world;

    @Autowired
    private SignedIn signedIn;

    private SchoolUrn school = new SchoolUrn(999_999);

    @BeforeEach
    void aPupilIsSuspended() {
        RunAs.system(() -> {
            school = world.school();
            PupilId pupil = world.pupil(school);
            world.marks(pupil, school, "2026-09-02", "2026-11-20", "/", "\\");
            world.suspended(pupil, school, "2026-11-10", 5);
        });
    }

    private static String bearer(String token) {
        return "Bearer " + token;
    }

    private String token(PersonId person) {
        return bearer(RunAs.system(() -> tokens.issue(person, "test")));
    }

    @Test
    void answersForTheLatestDateByDefault() throws Exception {
        String answer = http.perform(get("/api/v1/flags").header("Authorization", token(RunAs.SYSTEM)))
                .andExpect(status().isOk())
                .andExpect(header().string("Facts-Known-At", "2026-11-21T09:00:00Z"))
                .andExpect(header().string("Flags-As-Of", "2026-11-20"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(answer).contains("\"schoolUrn\":" + school).contains("""
                        "rule":"SUS-1","ruleVersion":1,"since":"2026-11-10",\
                        "reason":"Suspended 2.5 days from 10 November, reason DB.","inputs":{"category":"SUSP",""");
    }

    @Test
    void answersForAnyDate() throws Exception {
        http.perform(get("/api/v1/flags?asOf=2026-11-09").header("Authorization", token(RunAs.SYSTEM)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[?(@.schoolUrn == %s)]".formatted(school), hasSize(0)));
        http.perform(get("/api/v1/flags?asOf=2026-11-10").header("Authorization", token(RunAs.SYSTEM)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[?(@.schoolUrn == %s)]".formatted(school), hasSize(1)))
                .andExpect(jsonPath("$[?(@.schoolUrn == %s)].upn".formatted(school), hasSize(1)));
    }

    @Test
    void saysWhatIsWrongWithADate() throws Exception {
        for (String wrong : new String[] {"yesterday", "2026-02-30", "20261120", ""}) {
            http.perform(get("/api/v1/flags").param("asOf", wrong).header("Authorization", token(RunAs.SYSTEM)))
                    .andExpect(status().isBadRequest())
                    .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                    .andExpect(jsonPath("$.detail").value("Give asOf as a date such as 2026-11-20."));
        }
    }

    @Test
    void refusesATokenOfSomebodyWhoMayNotReadFigures() throws Exception {
        PersonId member = signedIn.enter(AgencyFunction.OTHER, EnumSet.of(Role.MEMBER));
        http.perform(get("/api/v1/flags").header("Authorization", token(member)))
                .andExpect(status().isForbidden())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
        http.perform(get("/api/v1/flags")).andExpect(status().isUnauthorized());
    }
}
