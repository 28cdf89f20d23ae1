package org.tats.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@TatsTest
class TatsTestTests {

    @Autowired
    private JdbcClient database;

    @Autowired
    private SwitchingDataSource source;

    @Autowired
    private Clock clock;

    @Autowired
    private TestClock testClock;

    @Test
    void signsInAsTheApplicationRole() {
        assertThat(database.sql("select current_user").query(String.class).single())
                .isEqualTo("tats_app");
        assertThatThrownBy(
                        () -> database.sql("create table public.mine (id int)").update())
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> database.sql("create temp table mine (id int)").update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void findsTheMigrationsDone() {
        var owner = JdbcClient.create(source.database().asOwner());
        assertThat(owner.sql("select bool_and(success) from public.flyway_schema_history")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void movesToAFreshDatabaseOnDemand() {
        String before = source.database().name();
        source.moveToFreshDatabase();
        assertThat(database.sql("select current_database()").query(String.class).single())
                .isNotEqualTo(before)
                .isEqualTo(source.database().name());
    }

    @Test
    void hasAClockThatATestMoves() {
        testClock.reset();
        testClock.advance(Duration.ofHours(3));
        assertThat(ZonedDateTime.now(clock.withZone(TestClock.LONDON)).toLocalDateTime())
                .isEqualTo(TestClock.DEFAULT.plusHours(3));
        testClock.reset();
    }
}
