package org.tats.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionTemplate;
import org.tats.access.AgencyFunction;
import org.tats.access.Role;
import org.tats.access.RunAs;
import org.tats.cases.CaseScenario;
import org.tats.cases.DiscussionField;
import org.tats.cases.DiscussionId;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.testing.SignedIn;
import org.tats.testing.SwitchingDataSource;
import org.tats.testing.TatsTest;

/**
 * Transactions of different people in any order over a pool of two connections: none inherits who acted before, and none
 * gets a row about a pupil to whom nothing relates its person. They end in every way: committed, rolled back, failed by
 * an error of SQL, cut off by a time limit, with another person's transaction inside, with nobody signed in.
 */
@TatsTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InterleavingProofTests {

    private static final int THREADS = 4;

    private final Proof proof = Proof.of("interleaving");
    private final SwitchingDataSource source;
    private final PlatformTransactionManager transactions;
    private final JdbcClient jdbc;
    private final SignedIn signedIn;
    private final CaseScenario cases;

    /** Whom a person may know of: written down as the data is made, not asked of the code under test. */
    private final Map<PersonId, Set<PupilId>> mayKnow = new LinkedHashMap<>();

    InterleavingProofTests(
            @Autowired SwitchingDataSource source,
            @Autowired PlatformTransactionManager transactions,
            @Autowired JdbcClient jdbc,
            @Autowired SignedIn signedIn,
            @Autowired CaseScenario cases) {
        this.source = source;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.signedIn = signedIn;
        this.cases = cases;
    }

    @BeforeAll
    void twoConnectionsAndSomePeople() {
        if (!(source.getTargetDataSource() instanceof HikariDataSource pool)) {
            throw new IllegalStateException("The tests' pool is another one");
        }
        pool.setMaximumPoolSize(2);
        Random random = proof.random();
        List<PupilId> pupils = new ArrayList<>();
        for (int number = 0; number < 16; number++) {
            pupils.add(cases.pupil(number % 2 == 0 ? CaseScenario.NORTHGATE : CaseScenario.LARKFIELD));
        }
        PersonId chair = signedIn.as(Role.CHAIR);
        mayKnow.put(chair, Set.copyOf(pupils));
        for (PupilId pupil : pupils) {
            DiscussionId discussion = cases.start(pupil);
            cases.write(discussion, DiscussionField.CONCERN, "Concern about " + pupil);
        }
        for (AgencyFunction function : List.of(
                AgencyFunction.POLICE,
                AgencyFunction.SCHOOL_NURSING,
                AgencyFunction.SOCIAL_CARE,
                AgencyFunction.EDUCATION_WELFARE)) {
            PersonId member = signedIn.enter(function, EnumSet.of(Role.MEMBER));
            Set<PupilId> related = new HashSet<>();
            for (PupilId pupil : pupils) {
                if (random.nextInt(4) == 0) {
                    cases.invite(member, pupil);
                    related.add(pupil);
                }
            }
            mayKnow.put(member, related);
        }
        mayKnow.put(signedIn.asSchool(CaseScenario.NORTHGATE), everySecond(pupils, 0));
        mayKnow.put(signedIn.asSchool(CaseScenario.LARKFIELD), everySecond(pupils, 1));
        signedIn.out();
    }

    private static Set<PupilId> everySecond(List<PupilId> pupils, int from) {
        Set<PupilId> half = new HashSet<>();
        for (int number = from; number < pupils.size(); number += 2) {
            half.add(pupils.get(number));
        }
        return half;
    }

    @Test
    void noneInheritsAPersonOrSeesAForeignRow() {
        Findings found = interleave(proof.size("times", 2_000, 100_000), transactions);
        proof.figure(
                "%,d interleavings over 2 connections, %,d rows read: %d foreign rows, %d leaked identities",
                found.transactions.sum(), found.rows.sum(), found.foreign.sum(), found.leaked.sum());
        assertThat(found.rows.sum()).as("rows that may be seen were read").isPositive();
        assertThat(found.foreign.sum()).isZero();
        assertThat(found.leaked.sum()).isZero();
    }

    @Test
    void catchesAPlainSet() {
        var careless = new DataSourceTransactionManager(source);
        careless.addListener(new PlainSet());
        Findings found = interleave(400, careless);
        proof.figure(
                "planted: plain SET instead of set_config(..., true): %s",
                found.leaked.sum() > 0 && found.foreign.sum() > 0 ? "caught" : "NOT CAUGHT");
        assertThat(found.leaked.sum()).isPositive();
        assertThat(found.foreign.sum()).isPositive();
    }

    @Test
    void catchesAViewWithItsOwnersRights() {
        JdbcClient owner = JdbcClient.create(source.database().asOwner());
        owner.sql("create view cases.planted as select pupil_id from cases.discussion_text")
                .update();
        owner.sql("grant select on cases.planted to tats_app").update();
        Findings found = interleave(200, transactions);
        owner.sql("drop view cases.planted").update();
        proof.figure("planted: a view without security_invoker: %s", found.foreign.sum() > 0 ? "caught" : "NOT CAUGHT");
        assertThat(found.foreign.sum()).isPositive();
        assertThat(found.leaked.sum()).isZero();
    }

    /** Runs that many transactions of random people on a few threads. */
    private Findings interleave(int times, PlatformTransactionManager manager) {
        var found = new Findings();
        var oneAtATime = new Semaphore(1);
        var left = new AtomicInteger(times);
        List<String> reads = reads();
        List<@Nullable PersonId> everybody = new ArrayList<>(mayKnow.keySet());
        everybody.add(null);
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<?>> running = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                Random random = new Random(proof.seed() * 31 + thread);
                Callable<Boolean> work = () -> {
                    while (left.getAndDecrement() > 0) {
                        new Visit(random, manager, everybody, reads, found, oneAtATime).make();
                    }
                    return true;
                };
                running.add(threads.submit(work));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } catch (ExecutionException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
        return found;
    }

    /** Every table that the database keeps from those who may not know, every view of the same schemas, and who is related. */
    private List<String> reads() {
        List<String> reads = new ArrayList<>(JdbcClient.create(source.database().asOwner())
                .sql("""
                        select format('select pupil_id from %I.%I', n.nspname, c.relname)
                        from pg_class c
                        join pg_namespace n on n.oid = c.relnamespace
                        join pg_attribute a on a.attrelid = c.oid and a.attname = 'pupil_id' and not a.attisdropped
                        where c.relkind = 'r' and c.relrowsecurity
                           or c.relkind = 'v' and n.nspname in ('cases', 'meetings', 'privacy')
                        order by 1""")
                .query(String.class)
                .list());
        assertThat(reads).as("tables with row-level security").isNotEmpty();
        reads.add("select pupil_id from access.person_relationship where person_id = access.acting()");
        return reads;
    }

    private static final class Findings {
        private final LongAdder transactions = new LongAdder();
        private final LongAdder rows = new LongAdder();
        private final LongAdder foreign = new LongAdder();
        private final LongAdder leaked = new LongAdder();
    }

    /** One transaction of one person, and how it ends. */
    private final class Visit {

        private final Random random;
        private final PlatformTransactionManager manager;
        private final List<@Nullable PersonId> everybody;
        private final List<String> reads;
        private final Findings found;
        private final Semaphore oneAtATime;

        Visit(
                Random random,
                PlatformTransactionManager manager,
                List<@Nullable PersonId> everybody,
                List<String> reads,
                Findings found,
                Semaphore oneAtATime) {
            this.random = random;
            this.manager = manager;
            this.everybody = everybody;
            this.reads = reads;
            this.found = found;
            this.oneAtATime = oneAtATime;
        }

        void make() {
            // a second connection inside a transaction: two that do so at once would wait for each other
            boolean nested = random.nextInt(8) == 0 && oneAtATime.tryAcquire();
            try {
                as(anybody(), () -> inTransaction(nested));
            } finally {
                if (nested) {
                    oneAtATime.release();
                }
            }
        }

        private @Nullable PersonId anybody() {
            return everybody.get(random.nextInt(everybody.size()));
        }

        /** Work done as a person stays theirs to its end, so inside it nobody is nobody. */
        private PersonId somebody() {
            PersonId person = anybody();
            return person == null ? somebody() : person;
        }

        private void as(@Nullable PersonId person, Runnable work) {
            if (person == null) {
                SecurityContextHolder.clearContext();
                work.run();
            } else {
                RunAs.person(person, work);
            }
        }

        private void inTransaction(boolean nested) {
            var template = new TransactionTemplate(manager);
            template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
            int ending = random.nextInt(6);
            try {
                template.executeWithoutResult(status -> {
                    look();
                    if (nested) {
                        var before = SecurityContextHolder.getContext();
                        as(somebody(), () -> inTransaction(false));
                        SecurityContextHolder.setContext(before);
                        look();
                    }
                    switch (ending) {
                        case 0 -> status.setRollbackOnly();
                        case 1 -> jdbc.sql("select 1 / 0").query().singleValue();
                        case 2 -> cutOff();
                        default -> {}
                    }
                });
            } catch (DataAccessException expected) {
                assertThat(ending).as("only these are made to fail").isIn(1, 2);
            }
            found.transactions.increment();
        }

        private void cutOff() {
            jdbc.sql("set local statement_timeout = '1ms'").update();
            jdbc.sql("select pg_sleep(10)").query().singleRow();
        }

        private void look() {
            PersonId acting = acting();
            String told = jdbc.sql("select coalesce(current_setting('app.person', true), '')")
                    .query(String.class)
                    .single();
            if (!told.equals(acting == null ? "" : acting.toString())) {
                found.leaked.increment();
            }
            Set<PupilId> allowed = acting == null ? Set.of() : mayKnow.getOrDefault(acting, Set.of());
            for (String read : reads) {
                for (UUID pupil : jdbc.sql(read).query(UUID.class).list()) {
                    found.rows.increment();
                    if (!allowed.contains(new PupilId(pupil))) {
                        found.foreign.increment();
                    }
                }
            }
        }
    }

    private static @Nullable PersonId acting() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof org.tats.access.SignedInPerson person
                ? person.id()
                : null;
    }

    /** The planted defect: told for the session, and only when there is somebody to tell of. */
    private final class PlainSet implements TransactionExecutionListener {

        @Override
        public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
            PersonId acting = acting();
            if (failure == null && acting != null) {
                jdbc.sql("select set_config('app.person', :person, false)")
                        .param("person", acting.toString())
                        .query(String.class)
                        .single();
            }
        }
    }
}
