package org.tats.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.QueryParameters;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.UriUtils;
import org.tats.access.AgencyFunction;
import org.tats.access.NewPerson;
import org.tats.access.PeopleService;
import org.tats.access.Role;
import org.tats.access.RunAs;
import org.tats.cases.ActionRow;
import org.tats.cases.ActionService;
import org.tats.cases.AgreeAction;
import org.tats.cases.CaseScenario;
import org.tats.cases.DiscussionField;
import org.tats.cases.DiscussionId;
import org.tats.cases.DiscussionService;
import org.tats.common.AgencyId;
import org.tats.common.NotFound;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.common.RuleBroken;
import org.tats.common.SchoolUrn;
import org.tats.flags.FlagFilter;
import org.tats.flags.FlagService;
import org.tats.registry.RegistryService;
import org.tats.signin.ApiTokens;
import org.tats.testing.SignedIn;
import org.tats.testing.SwitchingDataSource;
import org.tats.testing.TatsTest;

/** Texts that were made to break something find nothing, break nothing, and are kept as they are or refused whole. */
@TatsTest
class HostileTextTests extends SpringBrowserlessTest {

    private static final List<String> BITS = List.of(
            "'",
            "''",
            "\"",
            "`",
            "\\",
            "\\'",
            "%",
            "_",
            ";",
            "--",
            "/*",
            "*/",
            "$$",
            "$1",
            ":x",
            "::text",
            "?",
            "??",
            "{fn now()}",
            "{d '1'}");
    private static final List<String> INJECTIONS = List.of(
            "' or '1'='1",
            "' or 1=1 --",
            "') or ('1'='1",
            "\" or \"\"=\"",
            "x' union select null --",
            "x' union select name, email, null from access.person --",
            "'; drop table registry.pupil; --",
            "'; select pg_sleep(5); --",
            "'||pg_sleep(5)||'",
            "1; truncate audit.event",
            "1 or 1=1",
            "0 union all select 1",
            "'||(select version())||'",
            "' and 1=cast((select upn from registry.pupil limit 1) as int) --",
            "%' or true or upn like '%",
            "\\' or 1=1 --",
            "x'; set session authorization tats_owner; --",
            "x'; set app.person = ''; --",
            "$$; drop schema cases cascade; $$",
            "E'\\047 or 1=1",
            "\u02bc or 1=1",
            "\uff07 or 1=1",
            "or/**/1=1",
            "1;copy registry.pupil to program 'id'",
            "x' ; do $x$ begin perform 1; end $x$; --",
            "case when 1=1 then surname else forename end",
            "surname desc",
            "1,(select 1)",
            "updatexml(1,1,1)",
            "'; execute immediate 'x'",
            "waitfor delay '0:0:5'",
            "' and sleep(5) and '",
            "xp_cmdshell",
            ":upn",
            ":scope",
            ":limit",
            "#{1+1}",
            "${jndi:ldap://x}",
            "(select count(*) from generate_series(1,100000000))",
            "' having 1=1 --");

    /** What no field is meant for: nothing, much, marks of direction, half letters, other scripts, markup, formulas. */
    private static final List<String> BAD = List.of(
            "",
            " ",
            "\t",
            "\n",
            "\u00a0",
            "\u200b",
            "\ufeff",
            "x".repeat(20_000),
            "é".repeat(10_000),
            "\ud83d\ude00".repeat(100),
            "\ud800",
            "\udc00x",
            "a\0b",
            "\u202eevil",
            "\u2066x\u2069",
            "a\u0301".repeat(500),
            "\u0000",
            "\u001b[2J",
            "\b\b",
            "\r\nX-Evil: 1",
            "line\nline",
            "<b>Zoë</b>",
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "javascript:alert(1)",
            "{{7*7}}",
            "${7*7}",
            "#{7*7}",
            "%s%n%d",
            "%00",
            "../../etc/passwd",
            "C:\\con",
            "=1+1",
            "@SUM(1)",
            "+44",
            "-1",
            "1e309",
            "NaN",
            "Infinity",
            "null",
            "undefined",
            "true",
            "0x7f",
            "١٢٣",
            "２０２６",
            "2026-02-30",
            "31/02/2026",
            "0000-00-00",
            "99999-01-01",
            "O’Brien",
            "Nuñez-Ağaoğlu",
            "李",
            "עברית",
            "العربية",
            "Ω≈ç√",
            "🙂",
            "I\u0307",
            "ﬁ",
            "\u2028",
            "' or 1=1 --");

    @Autowired
    private RegistryService registry;

    @Autowired
    private FlagService flags;

    @Autowired
    private PeopleService people;

    @Autowired
    private DiscussionService discussions;

    @Autowired
    private ActionService actions;

    @Autowired
    private CaseScenario scenario;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private SwitchingDataSource source;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private MockMvc http;

    private PupilId pupil = PupilId.random();

    @BeforeEach
    void aPupilIsThere() {
        pupil = scenario.pupil(CaseScenario.NORTHGATE);
        signedIn.as(Role.CHAIR, Role.ANALYST);
    }

    private static List<String> payloads() {
        List<String> payloads = new ArrayList<>(BITS);
        payloads.addAll(INJECTIONS);
        assertThat(payloads).hasSizeGreaterThanOrEqualTo(60);
        return payloads;
    }

    /** For doors that are slower than a service. */
    private static List<String> some() {
        List<String> payloads = payloads();
        return IntStream.range(0, payloads.size())
                .filter(number -> number % 3 == 0)
                .mapToObj(payloads::get)
                .toList();
    }

    // v5.0.0-1.2.4
    @Test
    void noFilterAndNoSearchTakesTextForSql() {
        int pupils = pupils();
        for (String payload : payloads()) {
            assertThat(registry.find(payload, 0, 50)).as(payload).isEmpty();
            assertThat(registry.countFound(payload)).as(payload).isZero();
            assertThat(registry.find("Oak " + payload, 0, 50)).as(payload).isEmpty();
            for (FlagFilter filter : List.of(
                    new FlagFilter(FlagFilter.FIRST.show(), Optional.empty(), Optional.of(payload), Optional.empty()),
                    new FlagFilter(
                            FlagFilter.FIRST.show(), Optional.empty(), Optional.empty(), Optional.of(payload)))) {
                assertThat(flags.list(filter, 0, 50).pupils()).as(payload).isEmpty();
            }
        }
        assertThat(pupils()).isEqualTo(pupils);
    }

    // v5.0.0-1.2.4
    @Test
    void noAddressOfAScreenTakesTextForSql() {
        for (String payload : some()) {
            String word = UriUtils.encode(payload, "UTF-8");
            String shown = "show=" + word + "&from=" + word;
            Map<String, String> addresses =
                    Map.of("at-risk", shown + "&rule=" + word + "&year=" + word + "&school=" + word, "cases", shown);
            addresses.forEach((path, query) -> {
                UI.getCurrent().navigate(path, QueryParameters.fromString(query));
                assertThat($(H1.class).single().getText()).as(payload).doesNotContain("Something went wrong");
            });
        }
        assertThat(pupils()).isPositive();
    }

    // v5.0.0-1.2.4
    @Test
    void noOperationTakesTextForSql() throws Exception {
        String token = "Bearer " + RunAs.system(() -> tokens.issue(RunAs.SYSTEM, "test"));
        for (String payload : some()) {
            for (String door : List.of("flags?asOf=", "attendance?from=2026-09-01&to=2026-11-01&groupBy=")) {
                var answer = http.perform(get(URI.create("/api/v1/" + door + UriUtils.encode(payload, "UTF-8")))
                                .header("Authorization", token))
                        .andReturn()
                        .getResponse();
                assertThat(answer.getStatus()).as(door + payload).isBetween(400, 404);
                assertThat(answer.getContentAsString()).as(door + payload).doesNotContain("pg_", "SELECT", "select ");
            }
        }
    }

    // v5.0.0-2.2.2
    @Test
    void badValuesAreKeptAsTheyAreOrRefusedWhole() {
        assertThat(BAD).hasSizeGreaterThanOrEqualTo(60);
        DiscussionId item = scenario.start(pupil);
        PersonId owner = signedIn.enter(AgencyFunction.EARLY_HELP, Set.of(Role.MEMBER));
        AgencyId agency = scenario.agencyOf(owner);
        int[] version = {0};
        for (String bad : BAD) {
            tried(bad, () -> text(item), value -> {
                discussions.saveDraft(item, DiscussionField.CONCERN, value, version[0]);
                discussions.commitDraft(item, DiscussionField.CONCERN);
                version[0] =
                        discussions.reload(item).field(DiscussionField.CONCERN).version();
            });
            tried(
                    bad,
                    this::agreed,
                    value -> actions.agree(new AgreeAction(
                            item, value, owner, agency, scenario.today().plusDays(7))));
            RunAs.system(() -> tried(
                    bad,
                    () -> "",
                    value -> people.enter(
                            new NewPerson(PersonId.random(), "Somebody", value, agency, "", Set.of(Role.MEMBER)))));
            tried(bad, () -> "", value -> registry.find(value, 0, 10));
            tried(bad, () -> "", value -> new SchoolUrn(Integer.parseInt(value)));
        }
    }

    /** Refused with a sentence or by the database, and then nothing changed; or kept, and then letter by letter. */
    private void tried(String bad, Supplier<String> kept, Consumer<String> door) {
        String before = kept.get();
        try {
            transactions.executeWithoutResult(open -> door.accept(bad));
            // half of a character has no bytes of its own: it becomes a question mark
            String whole = new String(bad.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
            assertThat(kept.get())
                    .satisfiesAnyOf(
                            now -> assertThat(now).isEqualTo(before),
                            now -> assertThat(now).contains(whole.strip()));
        } catch (RuleBroken | NotFound | IllegalArgumentException | DataIntegrityViolationException refused) {
            assertThat(kept.get()).isEqualTo(before);
        }
    }

    private String text(DiscussionId item) {
        return discussions.reload(item).field(DiscussionField.CONCERN).text();
    }

    private String agreed() {
        return actions.unfinishedOf(pupil).stream().map(ActionRow::what).collect(Collectors.joining("|"));
    }

    private int pupils() {
        return owner().sql("select count(*) from registry.pupil")
                .query(Integer.class)
                .single();
    }

    private JdbcClient owner() {
        return JdbcClient.create(source.database().asOwner());
    }
}
