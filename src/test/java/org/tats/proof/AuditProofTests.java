package org.tats.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tats.access.AgencyFunction;
import org.tats.access.Role;
import org.tats.access.RunAs;
import org.tats.cases.CaseScenario;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.registry.RegistryService;
import org.tats.testing.SignedIn;
import org.tats.testing.SwitchingDataSource;
import org.tats.testing.TatsTest;
import org.tats.testing.TestDatabase;

/**
 * Records that many people open at the same time, each against the audit trail: not one is shown without its row, also while
 * the application is killed. An audit written after the showing is caught by the same comparison.
 */
@TatsTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditProofTests {

    /** Who was shown whose record. */
    record Key(String person, String pupil) {}

    private static final Path APPLICATION_LOG = Path.of("target/proof/audit-application.log");

    private final Proof proof = Proof.of("audit");
    private final int threads = proof.size("threads", 8, 32);
    private final int openings = proof.size("openings", 25, 500);
    private final int killings = proof.size("kills", 1, 4);
    private final SwitchingDataSource source;
    private final RegistryService registry;
    private final SignedIn signedIn;
    private final CaseScenario cases;
    private final List<PupilId> pupils = new ArrayList<>();

    AuditProofTests(
            @Autowired SwitchingDataSource source,
            @Autowired RegistryService registry,
            @Autowired SignedIn signedIn,
            @Autowired CaseScenario cases) {
        this.source = source;
        this.registry = registry;
        this.signedIn = signedIn;
        this.cases = cases;
    }

    @BeforeAll
    void somePupils() {
        for (int number = 0; number < 10; number++) {
            pupils.add(cases.pupil(CaseScenario.NORTHGATE));
        }
    }

    @Test
    void everyOpeningShownHasItsRow() throws Exception {
        List<PersonId> people = people();
        Map<Key, Integer> shown =
                together(people, (person, pupil) -> registry.card(pupil).isPresent());
        Map<Key, Integer> kept = rows(people);
        proof.figure(
                "%d threads, %,d openings: %,d shown, %,d rows, %d missing",
                threads, threads * openings, sum(shown), sum(kept), missing(shown, kept));
        assertThat(sum(shown)).isEqualTo(threads * openings);
        assertThat(kept).isEqualTo(shown);
    }

    /** The defect: what is shown first and kept afterwards, by somebody else, is lost when the process ends. */
    @Test
    void catchesAnAuditThatIsWrittenAfterwards() throws Exception {
        List<PersonId> people = people();
        ExecutorService afterwards = Executors.newSingleThreadExecutor();
        Map<Key, Integer> shown = together(people, (person, pupil) -> {
            boolean found = RunAs.system(() -> registry.card(pupil)).isPresent();
            afterwards.execute(() -> RunAs.person(person, () -> registry.card(pupil)));
            return found;
        });
        afterwards.shutdownNow();
        afterwards.close();
        int missing = missing(shown, rows(people));
        proof.figure("planted defect, audit written afterwards: %,d of %,d missing", missing, sum(shown));
        assertThat(missing).isPositive();
    }

    @Test
    void showsNothingWhileTheTrailCannotBeWritten() {
        PersonId chair = signedIn.as(Role.CHAIR);
        var owner = JdbcClient.create(source.database().asOwner());
        owner.sql(
                        "revoke insert (person_id, action, subject_kind, subject_id, pupil_id, detail) on audit.event from tats_app")
                .update();
        try {
            assertThatThrownBy(() -> registry.card(pupils.getFirst())).hasMessageContaining("audit.event");
        } finally {
            owner.sql(
                            "grant insert (person_id, action, subject_kind, subject_id, pupil_id, detail) on audit.event to tats_app")
                    .update();
        }
        assertThat(rows(List.of(chair))).isEmpty();
        assertThat(registry.card(pupils.getFirst())).isPresent();
    }

    @Test
    void everyOpeningShownHasItsRowThoughTheApplicationIsKilled() throws Exception {
        List<PersonId> people = people();
        Path log = Files.createTempFile(Path.of("target"), "openings-shown-", ".log");
        Random random = proof.random();
        int kills = 0;
        while (true) {
            long before = lines(log);
            long left = (long) threads * openings - before;
            if (left <= 0) {
                break;
            }
            Process application = start(people, log, left);
            long until = before + 1 + random.nextLong(Math.max(1, left));
            kills += killedAt(application, log, kills < killings ? until : Long.MAX_VALUE) ? 1 : 0;
        }
        Map<Key, Integer> shown = shownIn(log);
        Map<Key, Integer> kept = rows(people);
        int missing = missing(shown, kept);
        proof.figure(
                "%d threads, %d kills: %,d openings shown, %,d rows, %d missing",
                threads, kills, sum(shown), sum(kept), missing);
        assertThat(kills).isEqualTo(killings);
        assertThat(missing).isZero();
        assertThat(sum(shown)).isGreaterThanOrEqualTo(threads * openings);
        assertThat(sum(kept) - sum(shown))
                .as("rows of openings cut off between row and screen")
                .isBetween(0, kills * threads);
    }

    private List<PersonId> people() {
        List<PersonId> people = new ArrayList<>();
        for (int number = 0; number < threads; number++) {
            people.add(signedIn.enter(AgencyFunction.OTHER, Set.of(Role.CHAIR)));
        }
        return people;
    }

    /** Each person on a thread of their own; answers what was shown to whom. */
    private Map<Key, Integer> together(List<PersonId> people, BiPredicate<PersonId, PupilId> open) throws Exception {
        Map<Key, AtomicInteger> shown = new ConcurrentHashMap<>();
        try (ExecutorService desks = Executors.newFixedThreadPool(threads)) {
            List<Future<Boolean>> all = new ArrayList<>();
            for (int desk = 0; desk < threads; desk++) {
                PersonId person = people.get(desk);
                Random random = new Random(proof.seed() * 1_000 + desk);
                all.add(desks.submit(at(person, () -> {
                    for (int number = 0; number < openings; number++) {
                        PupilId pupil = pupils.get(random.nextInt(pupils.size()));
                        if (open.test(person, pupil)) {
                            shown.computeIfAbsent(
                                            new Key(person.toString(), pupil.toString()), key -> new AtomicInteger())
                                    .incrementAndGet();
                        }
                    }
                })));
            }
            for (Future<Boolean> one : all) {
                one.get();
            }
        } catch (ExecutionException failed) {
            throw new AssertionError(failed.getCause());
        }
        return shown.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().get()));
    }

    private static Callable<Boolean> at(PersonId person, Runnable work) {
        return () -> {
            try {
                RunAs.person(person, work);
                return true;
            } finally {
                SecurityContextHolder.clearContext();
            }
        };
    }

    /** Rows of the trail that say that these people opened a pupil's record. */
    private Map<Key, Integer> rows(List<PersonId> people) {
        Map<Key, Integer> rows = new HashMap<>();
        JdbcClient.create(source.database().asOwner())
                .sql("""
                        select person_id::text as person, pupil_id::text as pupil, count(*) as times from audit.event
                        where action = 'Opened' and subject_kind = 'pupil' and person_id::text = any (:people)
                        group by person_id, pupil_id""")
                .param("people", people.stream().map(PersonId::toString).toArray(String[]::new))
                .query((row, number) ->
                        rows.put(new Key(row.getString("person"), row.getString("pupil")), row.getInt("times")))
                .list();
        return rows;
    }

    /** How many openings were shown and have no row. */
    private static int missing(Map<Key, Integer> shown, Map<Key, Integer> rows) {
        return shown.entrySet().stream()
                .mapToInt(entry -> Math.max(0, entry.getValue() - rows.getOrDefault(entry.getKey(), 0)))
                .sum();
    }

    private static int sum(Map<Key, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private Process start(List<PersonId> people, Path log, long left) throws IOException {
        Files.createDirectories(APPLICATION_LOG.getParent());
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OpeningProcess.class.getName(),
                        source.database().url(),
                        TestDatabase.server().appPassword(),
                        log.toAbsolutePath().toString(),
                        String.valueOf(left),
                        people.stream().map(PersonId::toString).collect(Collectors.joining(",")),
                        pupils.stream().map(PupilId::toString).collect(Collectors.joining(",")))
                .redirectErrorStream(true)
                .redirectOutput(APPLICATION_LOG.toFile())
                .start();
    }

    /** Kills it as {@code kill -9} does, once so many openings were shown; false when it ended by itself before. */
    private static boolean killedAt(Process application, Path log, long until)
            throws IOException, InterruptedException {
        while (application.isAlive()) {
            if (lines(log) >= until) {
                application.destroyForcibly().waitFor();
                return true;
            }
            application.waitFor(20, TimeUnit.MILLISECONDS);
        }
        assertThat(application.exitValue()).as("see " + APPLICATION_LOG).isZero();
        return false;
    }

    /** Each line has two ids and a word. */
    private static long lines(Path log) throws IOException {
        return Files.size(log) / (36 + 1 + 36 + " shown\n".length());
    }

    private static Map<Key, Integer> shownIn(Path log) throws IOException {
        Map<Key, Integer> shown = new HashMap<>();
        for (String line : Files.readAllLines(log)) {
            String[] ids = line.split(" ", -1);
            if (ids.length == 3) {
                shown.merge(new Key(ids[0], ids[1]), 1, Integer::sum);
            }
        }
        return shown;
    }
}
