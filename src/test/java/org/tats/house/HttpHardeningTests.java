package org.tats.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Route;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.Environment;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.ClassUtils;
import org.tats.access.AgencyFunction;
import org.tats.access.Role;
import org.tats.access.RunAs;
import org.tats.cases.CaseScenario;
import org.tats.cases.DiscussionId;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.signin.ApiTokens;
import org.tats.signin.EndedBecause;
import org.tats.signin.InvitationService;
import org.tats.signin.Proof;
import org.tats.signin.Sessions;
import org.tats.testing.SignedIn;
import org.tats.testing.SwitchingDataSource;
import org.tats.testing.TatsWebTest;

/**
 * What the server answers to whoever knows its port: headers, origins, odd paths, errors. Bytes are written to the socket by
 * hand, because client libraries tidy up what an attacker would not. The numbers are requirements of OWASP ASVS 5.0.0.
 */
@TatsWebTest
class HttpHardeningTests {

    private static final List<String> EVERYWHERE = List.of(
            "/",
            "/sign-in",
            "/counts",
            "/no/such/page",
            "/api/v1/flags",
            "/api/nothing",
            "/error",
            "/VAADIN",
            "/VAADIN/push",
            "/actuator/health",
            "/assets/none.css",
            "/favicon.ico",
            "/%2e%2e/etc/passwd",
            "/sw.js");

    @LocalServerPort
    private int port;

    @Autowired
    private Sessions sessions;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private CaseScenario scenario;

    @Autowired
    private InvitationService invitations;

    @Autowired
    private SwitchingDataSource source;

    @Autowired
    private Environment environment;

    private Sessions.Begun begun;
    private PersonId person = PersonId.random();

    HttpHardeningTests(@Autowired Sessions sessions, @Autowired SignedIn signedIn) {
        this.begun = begin(sessions, signedIn);
    }

    private static Sessions.Begun begin(Sessions sessions, SignedIn signedIn) {
        return sessions.begin(signedIn.enter(AgencyFunction.OTHER, Set.of(Role.CHAIR)), Set.of(Proof.PASSWORD));
    }

    @BeforeEach
    void somebodyIsSignedIn() {
        person = signedIn.enter(AgencyFunction.OTHER, Set.of(Role.CHAIR));
        begun = sessions.begin(person, Set.of(Proof.PASSWORD));
    }

    record Answer(int status, Map<String, String> headers, List<String> names, String body) {}

    // v5.0.0-3.4.3, v5.0.0-3.4.4, v5.0.0-3.4.5, v5.0.0-3.4.6
    @Test
    void everyAnswerCarriesTheHeadersOnce() throws IOException {
        for (String path : EVERYWHERE) {
            for (Answer answer : List.of(get(path), get(path, cookie()))) {
                assertThat(answer.headers())
                        .as(path)
                        .containsEntry("x-content-type-options", "nosniff")
                        .containsEntry("x-frame-options", "DENY")
                        .containsEntry("referrer-policy", "no-referrer")
                        .containsEntry("cross-origin-opener-policy", "same-origin")
                        .containsEntry("cross-origin-resource-policy", "same-origin")
                        .containsKey("permissions-policy")
                        .doesNotContainKeys("access-control-allow-origin", "server", "x-powered-by");
                assertThat(answer.headers().get("content-security-policy"))
                        .as(path)
                        .startsWith("default-src 'none'; script-src 'self'")
                        .contains("frame-ancestors 'none'", "object-src 'none'", "connect-src 'self'");
                assertThat(answer.names()).as(path).doesNotHaveDuplicates();
            }
        }
    }

    // v5.0.0-14.3.2
    @Test
    void nothingButTheProgramsOwnFilesIsKeptByBrowsers() throws IOException {
        for (String path : EVERYWHERE) {
            assertThat(get(path, cookie()).headers().get("cache-control"))
                    .as(path)
                    .contains("no-store");
        }
        String page = get("/", cookie()).body();
        String style = page.replaceAll("(?s).*(assets/[0-9a-f]+/tats\\.css).*", "/$1");
        assertThat(get(style).headers().get("cache-control")).contains("immutable");
    }

    // v5.0.0-4.1.1
    @Test
    void everyAnswerWithABodySaysWhatItIs() throws IOException {
        for (String path : EVERYWHERE) {
            for (Answer answer : List.of(get(path), get(path, cookie()), get(path, token()))) {
                if (answer.body().strip().isEmpty() || answer.body().strip().equals("0")) {
                    continue;
                }
                String type = String.valueOf(answer.headers().get("content-type"));
                assertThat(type).as(path).matches("[a-z]+/[a-z+.-]+.*");
                if (type.startsWith("text/html") || type.startsWith("text/css")) {
                    assertThat(type).as(path).containsIgnoringCase("charset=utf-8");
                }
            }
        }
    }

    // v5.0.0-3.2.1, v5.0.0-5.4.2
    @Test
    void rowsSetAsideComeAsAFileAndInNoOtherWay() throws IOException {
        String bearer = "Authorization: Bearer "
                + tokens.issue(signedIn.enter(AgencyFunction.OTHER, Set.of(Role.ANALYST)), "t");
        Answer sent = request(
                "POST",
                "/api/v1/imports?kind=statuses&filename=%22%3E%0d%0aX-Evil:%201%0d%0a..%2f..%2fx.html",
                "upn,status,from,to,worker\n<script>alert(1)</script>,CIN,2026-01-05,,\n",
                bearer);
        String id = sent.body().replaceAll("(?s).*\"id\":\"([^\"]+)\".*", "$1");
        Answer file = get("/api/v1/imports/" + id + "/rejections", bearer);
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.headers())
                .containsEntry("content-disposition", "attachment; filename=\"rows-set-aside.csv\"")
                .containsEntry("x-content-type-options", "nosniff")
                .doesNotContainKey("x-evil");
        assertThat(file.headers().get("content-type")).startsWith("text/csv");
    }

    // v5.0.0-3.5.3
    @Test
    void readingTwiceChangesNothing() throws IOException {
        person = signedIn.enter(AgencyFunction.OTHER, EnumSet.complementOf(EnumSet.of(Role.SYSTEM, Role.SCHOOL)));
        begun = sessions.begin(person, Set.of(Proof.PASSWORD));
        PupilId pupil = scenario.pupil(CaseScenario.NORTHGATE);
        DiscussionId item = signedIn.during(person, () -> scenario.start(pupil));
        PersonId invited = signedIn.enter(AgencyFunction.OTHER, Set.of(Role.MEMBER));
        String link = RunAs.system(() -> invitations.invite(invited)).path();
        String token = token();
        Map<String, String> before = rows();
        for (int round = 0; round < 2; round++) {
            for (String path : readable(pupil, item)) {
                get(path, cookie());
                if (round == 0) {
                    get("/?v-r=init&location=" + path.substring(1) + "&query=", cookie());
                }
            }
            for (String path : List.of(link, "/login", "/logout", "/login/code", "/sign-in?error", "/error")) {
                get(path, cookie());
                get(path);
            }
            for (String path : List.of("flags", "attendance?from=2026-09-01&to=2026-11-01&groupBy=pupil", "imports")) {
                get("/api/v1/" + path, token);
            }
        }
        assertThat(rows()).isEqualTo(before);
        assertThat(get("/counts", cookie()).status()).isEqualTo(200);
        sessions.end(begun.id(), EndedBecause.SIGNED_OUT);
        assertThat(rows()).as("a change is seen").isNotEqualTo(before);
    }

    private static List<String> readable(PupilId pupil, DiscussionId item) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        List<String> paths = new ArrayList<>();
        scanner.findCandidateComponents("org.tats").stream()
                .map(view -> ClassUtils.resolveClassName(Objects.requireNonNull(view.getBeanClassName()), null))
                .map(view ->
                        Objects.requireNonNull(view.getAnnotation(Route.class)).value())
                .forEach(route -> {
                    paths.add("/" + route.replaceAll(":[^/]*", pupil.toString()));
                    paths.add("/" + route.replaceAll("/?:.*", "") + "/" + item);
                });
        assertThat(paths).hasSizeGreaterThan(60);
        return paths;
    }

    /** Of each table a fingerprint of its rows; the trail grows by what is read. */
    private Map<String, String> rows() {
        JdbcClient owner = JdbcClient.create(source.database().asOwner());
        Map<String, String> rows = new TreeMap<>();
        owner.sql("""
                        select schemaname || '.' || tablename from pg_tables
                        where schemaname not in ('pg_catalog', 'information_schema', 'audit')""")
                .query(String.class)
                .list()
                .forEach(table -> rows.put(
                        table,
                        owner.sql("select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from " + table
                                        + " t")
                                .query(String.class)
                                .single()));
        assertThat(rows).hasSizeGreaterThan(40).containsKey("signin.session");
        return rows;
    }

    // v5.0.0-3.5.1, v5.0.0-3.5.3
    @Test
    void whatChangesSomethingMustComeFromAPageOfOurs() throws IOException {
        for (String target : List.of(
                "/login",
                "/logout",
                "/?v-r=uidl&v-uiId=0",
                "/?v-r=heartbeat&v-uiId=0",
                "/VAADIN/dynamic/resource/0/upload",
                "/VAADIN/push?v-r=push",
                "/sign-in")) {
            assertThat(post(target).status()).as("no origin at " + target).isEqualTo(403);
            assertThat(post(target, "Origin: https://elsewhere.example").status())
                    .as(target)
                    .isEqualTo(403);
            assertThat(post(target, "Origin: null").status()).as(target).isEqualTo(403);
            assertThat(post(target, "Origin: " + own(), "Sec-Fetch-Site: cross-site")
                            .status())
                    .as(target)
                    .isEqualTo(403);
            assertThat(post(target, "Origin: " + own(), "Sec-Fetch-Site: same-site")
                            .status())
                    .as(target)
                    .isEqualTo(403);
            assertThat(post(target, "Origin: http://localhost:" + (port + 1), cookie())
                            .status())
                    .as(target)
                    .isEqualTo(403);
        }
        assertThat(post("/api/v1/imports?kind=pupils", cookie()).status()).isEqualTo(403);
        assertThat(post("/api/v1/imports?kind=pupils", cookie(), "Origin: " + own())
                        .status())
                .isEqualTo(401);
    }

    @Test
    void aTokenWithoutCookieIsAProgramAndOneWithIsNot() throws IOException {
        String token = "Authorization: Bearer " + tokens.issue(person, "test");
        assertThat(post("/api/v1/imports?kind=nothing", token).status()).isEqualTo(403);
        assertThat(post("/api/v1/imports?kind=nothing", token).body()).contains("may not load files");
        assertThat(post("/api/v1/imports?kind=nothing", token, cookie()).body()).doesNotContain("may not load files");
    }

    // v5.0.0-4.4.2
    @Test
    void thePushChannelOpensForPagesOfOursAlone() throws IOException {
        assertThat(upgrade("Origin: https://elsewhere.example").status()).isEqualTo(403);
        assertThat(upgrade("X-Nothing: here").status()).isEqualTo(403);
        assertThat(upgrade("Origin: null").status()).isEqualTo(403);
        assertThat(upgrade("Origin: " + own()).status()).isNotEqualTo(403);
    }

    // v5.0.0-3.5.1
    @Test
    void signingInNeedsTheTokenOfTheFormToo() throws IOException {
        assertThat(post("/login", "Origin: " + own(), "Sec-Fetch-Site: same-origin")
                        .status())
                .isEqualTo(403);
    }

    // v5.0.0-4.1.3
    @Test
    void whatAStrangerSaysAboutProxiesIsIgnored() throws IOException {
        Answer answer = get(
                "/counts",
                "X-Forwarded-Host: elsewhere.example",
                "X-Forwarded-Proto: https",
                "X-Forwarded-For: 10.0.0.1",
                "X-Forwarded-Prefix: /elsewhere",
                "Forwarded: host=elsewhere.example;proto=https");
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.headers().get("location")).doesNotContain("elsewhere").doesNotContain("https:");
        assertThat(post("/login", "Origin: https://elsewhere.example", "X-Forwarded-Host: elsewhere.example")
                        .status())
                .isEqualTo(403);
    }

    // v5.0.0-8.3.1
    @Test
    void fiveHundredWaysToWriteAnAddressLeadNowhereWithoutSigningIn() throws IOException {
        List<String> variants = variants();
        assertThat(variants).hasSizeGreaterThanOrEqualTo(500);
        List<String> through = new ArrayList<>();
        for (String variant : variants) {
            Answer answer = get(variant);
            boolean turnedAway = answer.status() >= 400
                    || (answer.status() == 302
                            && Objects.requireNonNull(answer.headers().get("location"))
                                    .contains("/sign-in"));
            if (!turnedAway) {
                through.add(answer.status() + " " + variant);
            }
        }
        assertThat(through).isEmpty();
    }

    private static List<String> variants() {
        Set<String> variants = new LinkedHashSet<>();
        List<String> doors = List.of(
                "counts",
                "cases",
                "administration",
                "meetings",
                "imports",
                "api/v1/flags",
                "api/v1/attendance",
                "actuator/env",
                "at-risk",
                "referrals");
        List<String> before = List.of(
                "/",
                "//",
                "/./",
                "/%2e/",
                "/;x/",
                "/%2f",
                "/x/../",
                "/x/%2e%2e/",
                "/%5c",
                "/VAADIN/../",
                "/assets/../",
                "/sign-in/../",
                "/sign-in;/../",
                "/VAADIN/..;/",
                "/assets/%2e%2e/");
        List<String> after = List.of("", "/", ";x=1", "%00", "%20", ".css", "/.", "?x=/sign-in", "%3f", "//");
        for (String door : doors) {
            for (String start : before) {
                for (String end : after) {
                    variants.add(start + door + end);
                }
            }
        }
        return List.copyOf(variants);
    }

    // v5.0.0-16.5.1
    @Test
    void anErrorSaysAReferenceAndNothingOfTheInside() throws IOException {
        for (Answer answer : List.of(
                post("/login"),
                get("/api/v1/imports/nothing", token()),
                get("/error"),
                get("/assets/0/%00"),
                post("/api/v1/imports?kind=x", "Origin: " + own()))) {
            assertThat(answer.body())
                    .doesNotContainIgnoringCase("exception")
                    .doesNotContain("org.tats", "org.springframework", "at java", "select ", "Apache Tomcat");
        }
        assertThat(post("/login").body()).containsPattern("reference [0-9A-F]{8}");
        assertThat(get("/api/v1/imports/nothing", token()).body()).containsPattern("\"reference\":\"[0-9A-F]{8}\"");
    }

    // v5.0.0-13.4.2, v5.0.0-13.4.5
    @Test
    void productionModeIsOnAndNothingIsToldAboutTheServer() throws IOException {
        assertThat(environment.getProperty("vaadin.productionMode", Boolean.class))
                .isTrue();
        for (String path : List.of(
                "/actuator",
                "/actuator/health",
                "/actuator/env",
                "/vaadin-dev-server-settings",
                "/VAADIN/dev-server",
                "/h2-console",
                "/swagger-ui.html",
                "/v3/api-docs")) {
            Answer answer = get(path, cookie());
            assertThat(answer.status() == 404 || !answer.body().contains("\"status\":\"UP\""))
                    .as(path)
                    .isTrue();
        }
        assertThat(request("TRACE", "/", "").status()).isGreaterThanOrEqualTo(400);
    }

    // v5.0.0-7.4.1, v5.0.0-8.3.2
    @Test
    void aWithdrawnSessionIsRefusedOnItsNextRequest() throws IOException {
        assertThat(get("/counts", cookie()).status()).isEqualTo(200);
        sessions.end(begun.id(), EndedBecause.BY_ADMINISTRATOR);
        assertThat(get("/counts", cookie()).status()).isEqualTo(302);
    }

    private String token() {
        return "Authorization: Bearer " + tokens.issue(signedIn.enter(AgencyFunction.OTHER, Set.of(Role.ANALYST)), "t");
    }

    private String cookie() {
        return "Cookie: tats-session=" + begun.token();
    }

    private String own() {
        return "http://localhost:" + port;
    }

    private Answer get(String path, String... headers) throws IOException {
        return request("GET", path, "", headers);
    }

    private Answer post(String path, String... headers) throws IOException {
        return request("POST", path, "username=a&password=b", headers);
    }

    private Answer upgrade(String header) throws IOException {
        return request(
                "GET",
                "/VAADIN/push?v-r=push&X-Atmosphere-Transport=websocket",
                "",
                header,
                "Upgrade: websocket",
                "Connection: Upgrade",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                cookie());
    }

    private Answer request(String method, String path, String body, String... headers) throws IOException {
        StringBuilder text = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\n");
        for (String header : headers) {
            text.append(header).append("\r\n");
        }
        if (List.of(headers).stream().noneMatch(header -> header.startsWith("Connection"))) {
            text.append("Connection: close\r\n");
        }
        if (method.equals("POST")) {
            text.append("Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ")
                    .append(body.length())
                    .append("\r\n");
        }
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write((text + "\r\n" + body).getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return answer(socket, text.indexOf("Upgrade: ") >= 0);
        }
    }

    private static Answer answer(Socket socket, boolean headOnly) throws IOException {
        StringBuilder text = new StringBuilder();
        byte[] block = new byte[8192];
        for (int length = socket.getInputStream().read(block);
                length >= 0;
                length = socket.getInputStream().read(block)) {
            text.append(new String(block, 0, length, StandardCharsets.UTF_8));
            if (headOnly && text.indexOf("\r\n\r\n") >= 0) {
                break;
            }
        }
        int end = text.indexOf("\r\n\r\n");
        String[] head = text.substring(0, end).split("\r\n", -1);
        Map<String, String> headers = new TreeMap<>();
        List<String> names = new ArrayList<>();
        for (int line = 1; line < head.length; line++) {
            int colon = head[line].indexOf(':');
            String name = head[line].substring(0, colon).toLowerCase(java.util.Locale.ROOT);
            headers.put(name, head[line].substring(colon + 1).strip());
            if (!name.equals("set-cookie") && !name.equals("vary")) {
                names.add(name);
            }
        }
        return new Answer(Integer.parseInt(head[0].split(" ", -1)[1]), headers, names, text.substring(end));
    }
}
