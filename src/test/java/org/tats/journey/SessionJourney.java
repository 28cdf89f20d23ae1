package org.tats.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tats.access.AgencyFunction;
import org.tats.access.NewPerson;
import org.tats.access.PeopleService;
import org.tats.access.Role;
import org.tats.access.RunAs;
import org.tats.common.AgencyId;
import org.tats.common.PersonId;
import org.tats.signin.DemonstrationPasswords;
import org.tats.signin.EndedBecause;
import org.tats.signin.Sessions;
import org.tats.testing.LocalAccounts;
import org.tats.testing.SignedIn;
import org.tats.testing.TestClock;

/**
 * A session in a real browser, over the push channel and with the pages watched as in production: the policy for scripts
 * holds, the screen warns, locks and opens again, nothing is left when it ends.
 */
@Journey
class SessionJourney {

    private static final String PASSWORD = "correct horse battery";
    private static final Duration WITHIN = Duration.ofSeconds(5);

    @LocalServerPort
    private int port;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private PeopleService people;

    @Autowired
    private Sessions sessions;

    @Autowired
    private DemonstrationPasswords passwords;

    @Autowired
    private LocalAccounts accounts;

    @Autowired
    private TestClock clock;

    private final Chromium chromium = new Chromium();
    private final List<String> console = new CopyOnWriteArrayList<>();
    private PersonId person = PersonId.random();

    @BeforeEach
    void start() {
        clock.reset();
        person = signedIn.enter(AgencyFunction.OTHER, Set.of(Role.CHAIR));
        RunAs.system(() -> passwords.set(person, PASSWORD));
    }

    @AfterEach
    void end() {
        chromium.close();
    }

    private Window signIn() {
        Window window = chromium.window("http://localhost:" + port);
        window.page().onConsoleMessage(message -> console.add(message.type() + ": " + message.text()));
        window.page().onPageError(console::add);
        String email = RunAs.system(() -> people.find(person).orElseThrow().email());
        window.signIn(email, PASSWORD);
        return window;
    }

    // v5.0.0-3.4.3
    @Test
    void thePolicyForScriptsHoldsOnEveryScreen() {
        try (Window window = signIn()) {
            for (String screen :
                    List.of("/", "/meetings", "/at-risk", "/referrals", "/cases", "/actions", "/counts", "/imports")) {
                window.open(screen);
            }
            assertThat(console.stream()
                            .filter(line -> line.contains("Content Security Policy"))
                            .toList())
                    .isEmpty();
        }
    }

    // v5.0.0-1.2.1, v5.0.0-3.2.2
    @Test
    void hostileNamesAreShownAsTheyAre() {
        person = signedIn.enter(AgencyFunction.OTHER, Set.of(Role.ADMINISTRATOR));
        RunAs.system(() -> passwords.set(person, PASSWORD));
        List<String> names = hostileNames();
        AgencyId agency = AgencyId.random();
        RunAs.system(() -> {
            people.enterAgency(agency, "Agency " + names.getFirst(), AgencyFunction.OTHER);
            for (String name : names) {
                PersonId id = PersonId.random();
                people.enter(new NewPerson(id, name, id + "@tats.example", agency, name, Set.of(Role.MEMBER)));
            }
        });
        List<String> dialogs = new CopyOnWriteArrayList<>();
        try (Window window = signIn()) {
            window.page().onDialog(dialog -> {
                dialogs.add(dialog.message());
                dialog.dismiss();
            });
            window.open("/administration");
            String text = window.page().locator("main").innerText().replaceAll("\\s+", " ");
            assertThat(names).allSatisfy(name -> assertThat(text).contains(name.replaceAll("\\s+", " ")));
            window.open("/administration/agencies");
            window.says("Agency " + names.getFirst());
            assertThat(window.page()
                            .locator("main :is(script, img, svg, iframe, object, embed, math, base, meta)")
                            .count())
                    .isZero();
            assertThat(window.page().evaluate("() => typeof window.ran")).isEqualTo("undefined");
        }
        assertThat(dialogs).isEmpty();
    }

    /** Each would set {@code window.ran} or open a dialog, were it taken for markup, an address or script. */
    private static List<String> hostileNames() {
        List<String> names = new ArrayList<>();
        for (String run : List.of("ran=1", "alert(1)", "window['ran']=2", "top.ran=3", "eval('ran=4')")) {
            for (String tag : List.of(
                    "script", "ScRiPt", "script/x", "svg/onload=RUN><x", "/title><script", "/textarea><script")) {
                names.add("<" + tag.replace("RUN", run) + ">" + run + "</script>");
            }
            for (String tag : List.of(
                    "img src=x onerror",
                    "svg onload",
                    "body onload",
                    "input autofocus onfocus",
                    "video src=x onerror",
                    "details open ontoggle",
                    "marquee onstart",
                    "iframe onload",
                    "object data=x onerror",
                    "select autofocus onfocus",
                    "style onload",
                    "audio src=x onerror",
                    "a href=x onmouseover",
                    "embed src=x onload")) {
                names.add("<" + tag + "=" + run + ">");
                names.add("\"><" + tag + "='" + run + "'>");
            }
            names.add("javascript:" + run);
            names.add("<a href=\"javascript:" + run + "\">Zoë</a>");
            names.add("<iframe srcdoc=\"<script>" + run + "</script>\">");
            names.add("{{constructor.constructor('" + run + "')()}}");
            names.add("${" + run + "}");
            names.add("</script><script>" + run + "//");
        }
        assertThat(names).hasSizeGreaterThanOrEqualTo(200);
        return names;
    }

    // v5.0.0-7.3.1, v5.0.0-14.3.1
    @Test
    void warnsLocksAndOpensAgainAtTheSameAddress() {
        try (Window window = signIn()) {
            window.open("/counts?tab=outcomes");
            clock.advance(Duration.ofMinutes(13).plusSeconds(30));
            window.says("It locks at");
            window.isAccessible("the warning before the lock");
            window.press("Shift");
            PlaywrightAssertions.assertThat(window.page().locator("tats-session[warned]"))
                    .hasCount(0);

            clock.advance(Duration.ofMinutes(15).plusSeconds(1));
            window.shows("Locked");
            assertThat(window.page().title()).isEqualTo("Locked – TATS");
            assertThat(window.page().url()).endsWith("/counts?tab=outcomes");
            assertThat(window.page().content()).doesNotContain("Person " + person, "Counts");
            window.isAccessible("the locked screen");
            window.page().mouse().move(300, 300);
            window.press("a");
            window.open("/cases");
            window.shows("Locked");
            window.open("/counts?tab=outcomes");

            window.type("Password", PASSWORD);
            window.click("Unlock");
            window.page().waitForCondition(() -> !window.page().title().startsWith("Locked"));
            window.settled();
            assertThat(window.page().url()).endsWith("/counts?tab=outcomes");
        }
    }

    @Test
    void theWaysInAndTheOwnAccountAreAccessible() {
        String link = accounts.invite(signedIn.enter(AgencyFunction.OTHER, Set.of(Role.MEMBER)));
        try (Window window = chromium.window("http://localhost:" + port)) {
            window.open("/sign-in/code");
            window.shows("Your code");
            window.isAccessible("the page of the code");
            window.open("/invitation/" + link);
            window.shows("Choose a password");
            window.isAccessible("the first step of an invitation");
            window.type("New password", "amber cobble dove nettle");
            window.click("Continue");
            window.shows("Add your authenticator app");
            window.isAccessible("the second step of an invitation");
        }
        try (Window window = signIn()) {
            window.open("/account");
            window.shows("Your account");
            window.isAccessible("the own account");
        }
    }

    // v5.0.0-7.4.1, v5.0.0-7.4.2, v5.0.0-8.3.2
    @Test
    void anEndedSessionIsGoneFromTheScreenWithinFiveSeconds() {
        List<Long> times = new ArrayList<>();
        for (int run = 0; run < 3; run++) {
            try (Window window = signIn()) {
                window.open("/counts");
                String token = cookie(window.page().context());
                long start = System.nanoTime();
                sessions.end(sessions.byToken(token).orElseThrow().row().id(), EndedBecause.BY_ADMINISTRATOR);
                window.shows("You are signed out");
                times.add(Duration.ofNanos(System.nanoTime() - start).toMillis());
                window.follow("Sign in and go on where you were");
                window.shows("Sign in");
            }
        }
        System.out.println("Ended session gone from the open page after ms: " + times);
        assertThat(times).allMatch(time -> time < WITHIN.toMillis());
    }

    // v5.0.0-14.3.1, v5.0.0-14.3.3
    @Test
    void signingOutLeavesNothingInTheBrowser() {
        try (Window window = signIn()) {
            window.open("/cases");
            window.click("Sign out");
            window.page().waitForURL("**/sign-in*");
            window.page().goBack();
            window.settled();
            assertThat(window.page().content()).doesNotContain("Person " + person);
            assertThat(window.page().evaluate("() => localStorage.length + sessionStorage.length"))
                    .isEqualTo(0);
            assertThat(window.page().context().cookies().stream()
                            .map(kept -> kept.name)
                            .toList())
                    .doesNotContain("tats-session");
        }
    }

    private static String cookie(BrowserContext context) {
        return context.cookies().stream()
                .filter(kept -> kept.name.equals("tats-session"))
                .map(kept -> kept.value)
                .findFirst()
                .orElseThrow();
    }
}
