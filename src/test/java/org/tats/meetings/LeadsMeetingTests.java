package org.tats.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tats.access.AgencyFunction;
import org.tats.access.Role;
import org.tats.common.PersonId;
import org.tats.signin.Proof;
import org.tats.signin.SessionId;
import org.tats.signin.SessionState;
import org.tats.signin.Sessions;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;
import org.tats.testing.TestClock;

/** Who leads a meeting that moves on is locked later than who listens. */
@TatsTest
class LeadsMeetingTests {

    private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 26);

    @Autowired
    private LeadsMeeting leads;

    @Autowired
    private MeetingScenario scenario;

    @Autowired
    private MeetingService meetings;

    @Autowired
    private Sessions sessions;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private TestClock clock;

    @Test
    void chairAndMinuteTakerAreBusyWhileTheMeetingMovesOn() {
        clock.set(THURSDAY.atTime(13, 0));
        ForumId forum = scenario.forum();
        PersonId chair = scenario.member(forum, AgencyFunction.INCLUSION, MemberPart.CHAIR, Role.CHAIR);
        PersonId minuteTaker =
                scenario.member(forum, AgencyFunction.BUSINESS_SUPPORT, MemberPart.MINUTE_TAKER, Role.MINUTE_TAKER);
        PersonId member = scenario.member(forum, AgencyFunction.EDUCATION_WELFARE, MemberPart.MEMBER, Role.MEMBER);
        MeetingId meeting = scenario.meeting(forum, THURSDAY);
        AgendaItemId item = scenario.item(meeting, scenario.pupil());
        assertThat(leads.busyUntil(chair)).isEmpty();

        signedIn.use(minuteTaker);
        meetings.start(meeting);
        Instant started = clock.instant();
        assertThat(leads.busyUntil(chair)).contains(started.plus(Duration.ofMinutes(30)));
        assertThat(leads.busyUntil(minuteTaker)).contains(started.plus(Duration.ofMinutes(30)));
        assertThat(leads.busyUntil(member)).isEmpty();

        SessionId ofChair = sessions.begin(chair, Set.of(Proof.PASSWORD)).id();
        SessionId ofMember = sessions.begin(member, Set.of(Proof.PASSWORD)).id();
        clock.advance(Duration.ofMinutes(20));
        meetings.open(item);
        assertThat(leads.busyUntil(chair)).contains(clock.instant().plus(Duration.ofMinutes(30)));
        assertThat(Objects.requireNonNull(
                                sessions.look(Set.of(ofChair, ofMember)).get(ofChair))
                        .state())
                .isEqualTo(SessionState.OPEN);
        assertThat(Objects.requireNonNull(sessions.look(Set.of(ofMember)).get(ofMember))
                        .state())
                .isEqualTo(SessionState.LOCKED);
        clock.advance(Duration.ofMinutes(10));
        assertThat(Objects.requireNonNull(sessions.look(Set.of(ofChair)).get(ofChair))
                        .state())
                .isEqualTo(SessionState.LOCKED);
    }
}
