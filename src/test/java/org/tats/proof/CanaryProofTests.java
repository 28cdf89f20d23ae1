package org.tats.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.context.WebApplicationContext;
import org.tats.testing.TatsWebTest;

/**
 * Nobody gets a byte about a child whom they may not know: every person of the need-to-know matrix walks every address,
 * operation and download with the ids of everything there is, says thousands of messages that no screen offers, and each
 * byte that comes back is searched for words that stand in one place only. Log lines, mails, tasks, the trail and the
 * sessions are searched as well, and nothing changes that the person may not change.
 */
@TatsWebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CanaryProofTests {

    private final Proof proof = Proof.of("canary");
    private final Canary.Cage cage = new Canary.Cage(proof.random());
    private final LogSink log = new LogSink();

    @LocalServerPort
    private int port;

    @Autowired
    private WebApplicationContext context;

    private CanaryWorld world;

    @BeforeAll
    void theWorldStands() {
        log.open();
        world = new CanaryWorld(context, cage);
    }

    @AfterAll
    void theLogGoesWhereItWent() {
        log.close();
    }

    @Test
    void nobodyGetsAByteAboutAChildWhomTheyMayNotKnow() {
        var found = new CanaryFindings(cage);
        int probes = proof.size("probes", 240, 10_400) / world.visitors.size();
        int messages = proof.size("messages", 240, 10_400) / world.visitors.size();
        for (Visitor visitor : world.visitors) {
            walk(visitor, found, probes, messages);
        }
        log.lines().forEach(line -> found.searched("a log line", line));
        world.kept().forEach((table, row) -> found.searched(table, row));
        proof.figure("%s", found.tried());
        proof.figure("%s", found.result());
        assertThat(found.blind())
                .as("people who saw nothing of what they may see")
                .isEmpty();
        assertThat(found.leaks()).as("foreign canaries").isEmpty();
        assertThat(found.traces())
                .as("replies that tell of the program's inside")
                .isEmpty();
        assertThat(found.changes()).as("changes without a right").isEmpty();
    }

    @Test
    void missingAndForbiddenLookTheSame() {
        for (Visitor visitor : world.visitors) {
            if (visitor.name().equals("stranger") || visitor.name().equals("school-north")) {
                var walk = new CanaryWalk(visitor, port, new CanaryFindings(cage), proof.random(), world);
                walk.signIn();
                for (String foreign : world.foreignAddresses(visitor)) {
                    assertThat(walk.textsAt(foreign))
                            .as(visitor.name() + " at " + foreign)
                            .isEqualTo(walk.textsAt(
                                    foreign.replaceAll("[0-9a-f-]{36}", "00000000-0000-4000-8000-000000000000")));
                }
            }
        }
    }

    @Test
    void catchesARelationshipTestThatIsGone() {
        Visitor police = world.visitor("police");
        List<String> leaks = world.whileRelationshipsDoNotCount(() -> {
            var found = new CanaryFindings(cage);
            walk(police, found, 60, 0);
            return found.leaks();
        });
        proof.figure("planted: relationship test removed: %s", leaks.isEmpty() ? "NOT CAUGHT" : "caught");
        assertThat(leaks).isNotEmpty();
    }

    @Test
    void catchesAWordInTheLogOrInAMail() {
        String word = cage.all().iterator().next().word();
        var found = new CanaryFindings(cage);
        found.searched("a log line", "Saved " + word.toUpperCase(java.util.Locale.ROOT) + ".");
        world.whileAMailSays(word, () -> world.kept().forEach((table, row) -> found.searched(table, row)));
        proof.figure(
                "planted: a name in a log line and in a mail: %s", found.leaks().size() == 2 ? "caught" : "NOT CAUGHT");
        assertThat(found.leaks()).hasSize(2);
    }

    private void walk(Visitor visitor, CanaryFindings found, int probes, int messages) {
        Map<String, String> before = world.digest();
        var walk = new CanaryWalk(
                visitor, port, found, new Random(proof.seed() + visitor.name().hashCode()), world);
        walk.signIn();
        walk.probe(addresses(), probes);
        walk.mutate(addresses(), messages);
        found.changed(visitor, before, world.digest());
    }

    /** Every address of a screen there is, as a template. */
    private List<String> addresses() {
        var registry = ApplicationRouteRegistry.getInstance(
                new VaadinServletContext(Objects.requireNonNull(context.getServletContext())));
        List<String> templates = new ArrayList<>(registry.getRegisteredRoutes().stream()
                .map(RouteBaseData::getTemplate)
                .distinct()
                .toList());
        Collections.sort(templates);
        assertThat(templates).hasSizeGreaterThan(20);
        return templates;
    }
}
