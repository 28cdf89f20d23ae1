package org.tats.registry;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tats.registry.Loads.marksOf;
import static org.tats.registry.Loads.pupil;
import static org.tats.registry.Loads.school;
import static org.tats.registry.Loads.upn;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.tats.access.AgencyFunction;
import org.tats.access.Role;
import org.tats.access.RunAs;
import org.tats.common.SchoolUrn;
import org.tats.signin.ApiTokens;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;

@TatsTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttendanceFiguresTests {

    private static final int OAK = 100_041;
    private static final int ELM = 100_042;
    private static final int FAR = 100_043;
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

    @Autowired
    private Loads loads;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private MockMvc http;

    private String token = "";

    @BeforeAll
    void load() {
        loads.schools(
                school(OAK, 8_764_041, "Oak School", SchoolPhase.PRIMARY),
                school(ELM, 8_764_042, "Elm School", SchoolPhase.SECONDARY),
                school(FAR, 8_774_043, "Far School", SchoolPhase.SECONDARY));
        loads.pupils(
                pupil(upn(1), OAK, "Example", "Mina"),
                pupil(upn(2), ELM, "Example", "Ivo"),
                pupil(upn(2), FAR, "Example", "Ivo"),
                pupil(upn(3), ELM, "Example", "Yara"));
        loads.marks(Stream.of(
                        // outside the dates asked for, then V L I U # and a blank
                        marksOf(loads.pupil(upn(1)), new SchoolUrn(OAK), MONDAY.minusDays(1), "OO/\\VLIU##  "),
                        // the same two mornings marked by both schools, the rest dual
                        marksOf(loads.pupil(upn(2)), new SchoolUrn(ELM), MONDAY, "NNDD"),
                        marksOf(loads.pupil(upn(2)), new SchoolUrn(FAR), MONDAY, "/\\/\\"),
                        marksOf(loads.pupil(upn(3)), new SchoolUrn(ELM), MONDAY, "1111"))
                .flatMap(List::stream)
                .toList());
        token = RunAs.system(() -> tokens.issue(RunAs.SYSTEM, "figures"));
    }

    private ResultActions figures(String query) throws Exception {
        return http.perform(get("/api/v1/attendance?" + query).header("Authorization", "Bearer " + token));
    }

    private ResultActions week(String groupBy) throws Exception {
        return figures("from=2026-11-02&to=2026-11-06&groupBy=" + groupBy)
                .andExpect(status().isOk())
                .andExpect(content().contentType(MediaType.APPLICATION_JSON));
    }

    @Test
    void sumsByPupilAndCountsDualRegistrationOnce() throws Exception {
        String first = "$[?(@.key == '" + upn(1) + "')]";
        String dual = "$[?(@.key == '" + upn(2) + "')]";
        String unable = "$[?(@.key == '" + upn(3) + "')]";
        week("pupil")
                .andExpect(jsonPath("$", hasSize(3)))
                .andExpect(jsonPath(first + ".name").value("Mina Example"))
                .andExpect(jsonPath(first + ".present").value(3))
                .andExpect(jsonPath(first + ".aea").value(1))
                .andExpect(jsonPath(first + ".authorised").value(1))
                .andExpect(jsonPath(first + ".unauthorised").value(1))
                .andExpect(jsonPath(first + ".late").value(2))
                .andExpect(jsonPath(first + ".possible").value(6))
                .andExpect(jsonPath(first + ".attendancePercent").value(66.667))
                .andExpect(jsonPath(first + ".absencePercent").value(33.333))
                .andExpect(jsonPath(dual + ".present").value(4))
                .andExpect(jsonPath(dual + ".possible").value(4))
                .andExpect(jsonPath(unable + ".possible").value(0))
                .andExpect(jsonPath(unable + ".attendancePercent", contains(nullValue())));
    }

    @Test
    void sumsBySchoolPhaseAndAuthority() throws Exception {
        week("school")
                .andExpect(jsonPath("$[*].key", contains("100041", "100042", "100043")))
                .andExpect(jsonPath("$[1].name").value("Elm School"))
                .andExpect(jsonPath("$[1].unauthorised").value(2))
                .andExpect(jsonPath("$[1].possible").value(2))
                .andExpect(jsonPath("$[2].possible").value(4));
        week("phase")
                .andExpect(jsonPath("$[*].key", contains("Primary", "Secondary")))
                .andExpect(jsonPath("$[1].present").value(4))
                .andExpect(jsonPath("$[1].possible").value(4));
        week("authority")
                .andExpect(jsonPath("$[*].key", contains("876", "877")))
                .andExpect(jsonPath("$[*].name", contains("Halton", "Warrington")))
                .andExpect(jsonPath("$[0].possible").value(8))
                .andExpect(jsonPath("$[1].possible").value(4));
    }

    @Test
    void leavesOutWhoHasNoMarkInThePeriod() throws Exception {
        figures("from=2026-11-01&to=2026-11-01&groupBy=pupil")
                .andExpect(jsonPath("$", hasSize(1)))
                .andExpect(jsonPath("$[0].unauthorised").value(2));
        figures("from=2024-01-01&to=2024-12-31&groupBy=school").andExpect(jsonPath("$", hasSize(0)));
    }

    @ParameterizedTest
    @CsvSource({
        "from=2026-11-02&to=2026-11-06",
        "from=2026-11-02&to=2026-11-06&groupBy=sex",
        "from=2026-11-02&groupBy=school",
        "from=2 November&to=2026-11-06&groupBy=school",
        "from=2026-11-31&to=2026-12-01&groupBy=school",
        "from=2026-11-06&to=2026-11-02&groupBy=school"
    })
    void answersWrongParametersWithAProblem(String query) throws Exception {
        figures(query)
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail").isNotEmpty());
    }

    @Test
    void refusesATokenWithoutTheRightAndARequestWithoutAToken() throws Exception {
        String query = "/api/v1/attendance?from=2026-11-02&to=2026-11-06&groupBy=school";
        var member = signedIn.enter(AgencyFunction.OTHER, java.util.Set.of(Role.MEMBER));
        String weak = RunAs.system(() -> tokens.issue(member, "weak"));
        http.perform(get(query).header("Authorization", "Bearer " + weak))
                .andExpect(status().isForbidden())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
        http.perform(get(query)).andExpect(status().isUnauthorized());
    }
}
