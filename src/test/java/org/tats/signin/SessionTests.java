package org.tats.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tats.access.AgencyFunction;
import org.tats.access.ChangePerson;
import org.tats.access.PeopleService;
import org.tats.access.PersonRow;
import org.tats.access.Role;
import org.tats.access.RunAs;
import org.tats.common.NeedsFreshSignIn;
import org.tats.common.PersonId;
import org.tats.testing.SignedIn;
import org.tats.testing.SwitchingDataSource;
import org.tats.testing.TatsTest;
import org.tats.testing.TestClock;

/** The rows of the sessions: what locks, ends, extends and proves, at the time of the tests' clock. */
@TatsTest
class SessionTests {

    @Autowired
    private Sessions sessions;

    @Autowired
    private StepUp stepUp;

    @Autowired
    private SessionTimes times;

    @Autowired
    private TestClock clock;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private PeopleService people;

    @Autowired
    private SwitchingDataSource source;

    private PersonId person = PersonId.random();
    private Sessions.Begun begun = new Sessions.Begun(SessionId.random(), "");

    @BeforeEach
    void somebodySignsIn() {
        clock.reset();
        signedIn.out();
        person = signedIn.enter(AgencyFunction.OTHER, Set.of(Role.MEMBER));
        begun = sessions.begin(person, Set.of(Proof.PASSWORD, Proof.CODE));
    }

    // v5.0.0-7.2.1, v5.0.0-7.2.2
    @Test
    void isFoundByItsTokenAlone() {
        assertThat(sessions.byToken(begun.token())).get().satisfies(live -> {
            assertThat(live.row().person()).isEqualTo(person);
            assertThat(live.row().factors()).containsExactlyInAnyOrder(Proof.PASSWORD, Proof.CODE);
            assertThat(live.state()).isEqualTo(SessionState.OPEN);
        });
        assertThat(sessions.byToken(begun.id().toString())).isEmpty();
        assertThat(sessions.byToken("")).isEmpty();
    }

    // v5.0.0-7.2.3
    @Test
    void keepsNoTokenButItsHash() {
        assertThat(begun.token()).hasSizeGreaterThanOrEqualTo(43);
        String row = JdbcClient.create(source.database().asOwner())
                .sql("select s::text from signin.session s where session_id = :id")
                .param("id", begun.id().value())
                .query(String.class)
                .single();
        assertThat(row).doesNotContain(begun.token()).contains(Token.hash(begun.token()));
    }

    // v5.0.0-7.3.1
    @Test
    void locksAfterFifteenMinutesWithoutInputHoweverOftenItIsLookedAt() {
        for (int second = 0; second < 15 * 60; second += 2) {
            assertThat(state()).isNotEqualTo(SessionState.LOCKED);
            clock.advance(Duration.ofSeconds(2));
        }
        assertThat(state()).isEqualTo(SessionState.LOCKED);
    }

    @Test
    void warnsTwoMinutesBefore() {
        clock.advance(Duration.ofMinutes(13).minusSeconds(1));
        assertThat(state()).isEqualTo(SessionState.OPEN);
        clock.advance(Duration.ofSeconds(1));
        assertThat(state()).isEqualTo(SessionState.WARNED);
    }

    @Test
    void isExtendedByInputAnyNumberOfTimes() {
        for (int time = 0; time < 20; time++) {
            clock.advance(Duration.ofMinutes(14));
            assertThat(state()).isEqualTo(SessionState.WARNED);
            sessions.touched(begun.id());
            assertThat(state()).isEqualTo(SessionState.OPEN);
        }
    }

    @Test
    void staysLockedWhateverIsTouched() {
        clock.advance(Duration.ofMinutes(15));
        sessions.touched(begun.id());
        assertThat(state()).isEqualTo(SessionState.LOCKED);
        assertThat(state()).isEqualTo(SessionState.LOCKED);
    }

    // v5.0.0-7.2.4
    @Test
    void aProofUnlocksUnderAnotherToken() {
        clock.advance(Duration.ofMinutes(20));
        assertThat(state()).isEqualTo(SessionState.LOCKED);
        String token = sessions.proved(begun.id(), Proof.PASSWORD);
        assertThat(token).isNotEqualTo(begun.token());
        assertThat(state()).isEqualTo(SessionState.OPEN);
        assertThat(sessions.byToken(token)).isPresent();
        clock.advance(Duration.ofSeconds(6));
        assertThat(sessions.byToken(begun.token())).isEmpty();
        assertThat(sessions.byToken(token)).isPresent();
    }

    @Test
    void endsWhenItWasLockedForThirtyMinutes() {
        clock.advance(Duration.ofMinutes(45).minusSeconds(1));
        assertThat(state()).isEqualTo(SessionState.LOCKED);
        clock.advance(Duration.ofSeconds(1));
        assertThat(state()).isNull();
        assertThat(why()).isEqualTo("LOCKED_TOO_LONG");
    }

    // v5.0.0-7.3.2
    @Test
    void endsAfterTenHoursHoweverBusy() {
        for (int time = 0; time < 60; time++) {
            assertThat(state()).isNotNull();
            clock.advance(Duration.ofMinutes(10));
            sessions.touched(begun.id());
        }
        assertThat(state()).isNull();
        assertThat(why()).isEqualTo("LIMIT_REACHED");
    }

    // v5.0.0-7.4.1
    @Test
    void isOverForGoodOnceEnded() {
        sessions.end(begun.id(), EndedBecause.SIGNED_OUT);
        assertThat(sessions.byToken(begun.token())).isEmpty();
        sessions.proved(begun.id(), Proof.PASSWORD);
        sessions.touched(begun.id());
        assertThat(state()).isNull();
        assertThat(why()).isEqualTo("SIGNED_OUT");
    }

    // v5.0.0-7.4.2
    @Test
    void endsWithTheAccount() {
        RunAs.system(() -> {
            PersonRow row = people.find(person).orElseThrow();
            people.change(new ChangePerson(
                    person,
                    row.version(),
                    row.name(),
                    row.email(),
                    false,
                    Objects.requireNonNull(row.agency()),
                    row.jobTitle(),
                    row.roles()));
        });
        assertThat(sessions.byToken(begun.token())).isEmpty();
        assertThat(why()).isEqualTo("ACCOUNT_ENDED");
    }

    @Test
    void waitsLongerForWhoLeadsAMeetingThatMovesOn() {
        Sessions.Live live =
                Objects.requireNonNull(sessions.look(List.of(begun.id())).get(begun.id()));
        Instant signedIn = clock.instant();
        assertThat(times.locksAt(live.row(), Optional.empty())).isEqualTo(signedIn.plus(Duration.ofMinutes(15)));
        assertThat(times.locksAt(live.row(), Optional.of(signedIn.plus(Duration.ofMinutes(20)))))
                .isEqualTo(signedIn.plus(Duration.ofMinutes(20)));
        assertThat(times.locksAt(live.row(), Optional.of(signedIn.plus(Duration.ofMinutes(50)))))
                .isEqualTo(signedIn.plus(Duration.ofMinutes(30)));
        assertThat(times.locksAt(live.row(), Optional.of(signedIn.plus(Duration.ofMinutes(2)))))
                .isEqualTo(signedIn.plus(Duration.ofMinutes(15)));
    }

    // v5.0.0-7.5.3
    @Test
    void aProofIsFreshForFiveMinutes() {
        SessionId session = signedIn.useSession(person);
        assertThat(stepUp.fresh()).isTrue();
        clock.advance(Duration.ofMinutes(5).plusSeconds(1));
        assertThat(stepUp.fresh()).isFalse();
        assertThatThrownBy(stepUp::requireFresh).isInstanceOf(NeedsFreshSignIn.class);
        sessions.touched(session);
        assertThat(stepUp.fresh()).isFalse();
        sessions.proved(session, Proof.CODE);
        assertThat(stepUp.fresh()).isTrue();
    }

    @Test
    void aProgramThatActsForAPersonIsNeverFresh() {
        signedIn.use(person);
        assertThat(stepUp.fresh()).isFalse();
        signedIn.asSystem();
        assertThat(stepUp.fresh()).isTrue();
    }

    private @Nullable SessionState state() {
        Sessions.Live live = sessions.look(List.of(begun.id())).get(begun.id());
        return live == null ? null : live.state();
    }

    private String why() {
        return JdbcClient.create(source.database().asOwner())
                .sql("select ended_why from signin.session where session_id = :id")
                .param("id", begun.id().value())
                .query(String.class)
                .single();
    }
}
