package org.tats.testing;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** What the tests' application has in place of the real database settings and time. */
@TestConfiguration(proxyBeanMethods = false)
@Import({SignedIn.class, LocalAccounts.class, TestProof.class})
public class TestBeans {

    @Bean
    @Primary
    SwitchingDataSource testDataSource() {
        return new SwitchingDataSource();
    }

    /** The scheduler is there to take tasks, and never starts: a test runs what is due itself. */
    @Bean
    DbSchedulerStarter stillScheduler() {
        return () -> {};
    }

    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }
}
