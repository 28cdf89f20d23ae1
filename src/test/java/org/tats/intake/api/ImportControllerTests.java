package org.tats.intake.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.util.unit.DataSize;
import org.tats.access.Access;
import org.tats.access.AgencyFunction;
import org.tats.access.Role;
import org.tats.access.RunAs;
import org.tats.intake.FileTooLarge;
import org.tats.intake.ImportService;
import org.tats.intake.SmallAuthority;
import org.tats.intake.TempFiles;
import org.tats.signin.ApiTokens;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;

@TatsTest
class ImportControllerTests {

    private static final String STATUSES = "upn,status,from,to,worker\n";

    private final MockMvc http;
    private final ApiTokens tokens;
    private final SignedIn signedIn;
    private final ImportService imports;
    private final Access access;
    private String token = "";

    ImportControllerTests(
            @Autowired MockMvc http,
            @Autowired ApiTokens tokens,
            @Autowired SignedIn signedIn,
            @Autowired ImportService imports,
            @Autowired Access access) {
        this.http = http;
        this.tokens = tokens;
        this.signedIn = signedIn;
        this.imports = imports;
        this.access = access;
    }

    @BeforeEach
    void issue() {
        token = RunAs.system(() -> tokens.issue(RunAs.SYSTEM, "test"));
        RunAs.system(() -> SmallAuthority.load(imports));
    }

    private MockHttpServletRequestBuilder sent(String query, String body) {
        return post("/api/v1/imports?" + query)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content(body);
    }

    @Test
    void loadsTheBodyAndTellsWhatBecameOfIt() throws Exception {
        String row = SmallAuthority.ONE + ",CIN,2026-01-05,,\n";
        String answer = http.perform(sent("kind=statuses&filename=week%2047.csv", STATUSES + row + "x,CIN,,,\n"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.kind").value("statuses"))
                .andExpect(jsonPath("$.status").value("PARTLY_LOADED"))
                .andExpect(jsonPath("$.rowsRead").value(2))
                .andExpect(jsonPath("$.rowsRejected").value(1))
                .andExpect(jsonPath("$.message").value("1 row is in. 1 row needs correcting."))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String id = answer.replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
        http.perform(get("/api/v1/imports/" + id).header(HttpHeaders.AUTHORIZATION, "Bearer " + token))
                .andExpect(status().isOk())
                .andExpect(content().json(answer));
        http.perform(get("/api/v1/imports/" + id + "/rejections").header(HttpHeaders.AUTHORIZATION, "Bearer " + token))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("text/csv"))
                .andExpect(result -> assertThat(result.getResponse().getContentAsString())
                        .startsWith("line,column,code,reason")
                        .contains("3,upn,1510,"));
    }

    @Test
    void answersARefusedFileToo() throws Exception {
        http.perform(sent("kind=pupils&filename=x.csv", STATUSES))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("REFUSED"))
                .andExpect(jsonPath("$.rowsRead").value(0));
        http.perform(sent("kind=pupils&filename=x.csv", ""))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.message").value("The file is empty."));
    }

    @Test
    void asksForAKindThatExists() throws Exception {
        http.perform(sent("filename=x.csv", STATUSES))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
        http.perform(sent("kind=marks&filename=x.csv", STATUSES))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail")
                        .value("The kind is none of schools, calendars, pupils, suspensions, attendance or statuses."));
    }

    @Test
    void asksForATokenThatMayLoad() throws Exception {
        http.perform(post("/api/v1/imports?kind=statuses").content(STATUSES))
                .andExpect(status().isUnauthorized())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
        token = RunAs.system(
                () -> tokens.issue(signedIn.enter(AgencyFunction.OTHER, Set.of(Role.MEMBER)), "of a member"));
        http.perform(sent("kind=statuses", STATUSES)).andExpect(status().isForbidden());
    }

    @Test
    void refusesWhatIsTooLargeAndKeepsNothingOfIt() throws Exception {
        signedIn.asSystem();
        var small = new TempFiles(DataSize.ofBytes(STATUSES.length()));
        MockMvc controller = MockMvcBuilders.standaloneSetup(new ImportController(imports, small, access))
                .build();
        controller
                .perform(post("/api/v1/imports?kind=statuses").content(STATUSES))
                .andExpect(status().isOk());
        controller
                .perform(post("/api/v1/imports?kind=statuses").content(STATUSES + "x"))
                .andExpect(status().is(413));
        assertThatThrownBy(() -> small.receive(new ByteArrayInputStream(new byte[100])))
                .isInstanceOf(FileTooLarge.class);
        signedIn.out();
    }

    @Test
    void doesNotKnowOtherIds() throws Exception {
        for (String id : new String[] {"00000000-0000-0000-0000-000000000000", "nonsense"}) {
            http.perform(get("/api/v1/imports/" + id).header(HttpHeaders.AUTHORIZATION, "Bearer " + token))
                    .andExpect(status().isNotFound())
                    .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
        }
    }
}
