package org.tats.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tats.access.AgencyFunction;
import org.tats.access.Role;
import org.tats.cases.CaseScenario;
import org.tats.cases.DiscussionField;
import org.tats.cases.DiscussionId;
import org.tats.common.AgencyId;
import org.tats.common.NotFound;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.common.RuleBroken;
import org.tats.meetings.OverlapToRelease.By;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;

@TatsTest
class ReleaseServiceTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    /** Words of each test's own: said about many pupils, the same ones would become a stock phrase. */
    private final String[] own = Stream.generate(
                    () -> "w" + UUID.randomUUID().toString().replaceAll("[^a-f]", ""))
            .limit(8)
            .toArray(String[]::new);

    private final String secret =
            "Has taken %s since October after two visits to %s with %s and the %s from %s, keeps %s behind %s near %s."
                    .formatted((Object[]) own);

    @Autowired
    private MeetingScenario scenario;

    @Autowired
    private CaseScenario cases;

    @Autowired
    private MeetingService meetings;

    @Autowired
    private AgendaService agenda;

    @Autowired
    private MinutesService minutes;

    @Autowired
    private ReleaseService releases;

    @Autowired
    private SignedIn signedIn;

    private PersonId chair = PersonId.random();
    private PersonId otherChair = PersonId.random();
    private PersonId minuteTaker = PersonId.random();
    private PersonId nurse = PersonId.random();
    private PersonId worker = PersonId.random();
    private MeetingId meeting = MeetingId.random();
    private DiscussionId discussion = DiscussionId.random();
    private PupilId pupil = PupilId.random();

    /** The minute-taker pastes what the nurse kept to her agency into the worry of another child. */
    @BeforeEach
    void pasteIntoTheMinutes() {
        signedIn.asSystem();
        ForumId forum = scenario.forum();
        LocalDate day = TODAY;
        chair = scenario.member(forum, AgencyFunction.INCLUSION, MemberPart.CHAIR, Role.CHAIR);
        otherChair = scenario.member(forum, AgencyFunction.INCLUSION, MemberPart.MEMBER, Role.CHAIR);
        minuteTaker =
                scenario.member(forum, AgencyFunction.BUSINESS_SUPPORT, MemberPart.MINUTE_TAKER, Role.MINUTE_TAKER);
        nurse = scenario.member(forum, AgencyFunction.SCHOOL_NURSING, MemberPart.MEMBER, Role.MEMBER);
        worker = scenario.member(forum, AgencyFunction.EDUCATION_WELFARE, MemberPart.MEMBER, Role.MEMBER);
        AgencyId nursing = cases.agencyOf(nurse);
        meeting = scenario.meeting(forum, day);
        pupil = scenario.pupil();
        AgendaItemId first = scenario.item(meeting, scenario.pupil());
        AgendaItemId second = scenario.item(meeting, pupil);
        signedIn.use(minuteTaker);
        meetings.start(meeting);
        DiscussionId source = scenario.discussed(first, CaseScenario.PLAN, day);
        discussion = scenario.discussed(second, CaseScenario.PLAN, day);
        cases.write(
                discussion,
                DiscussionField.CONCERN,
                "Late twice. She has taken %s since October, after 2 visits to %s, with %s and %s from %s, keeps %s behind %s near %s."
                        .formatted((Object[]) own)
                        .replace(own[1], own[1].toUpperCase(Locale.UK)));
        signedIn.use(nurse);
        cases.write(source, DiscussionField.contribution(nursing), secret);
        signedIn.use(minuteTaker);
        meetings.end(meeting);
        signedIn.use(chair);
    }

    @Test
    void pointsOutTheOutgoingWordsAndWhoseTheyAreButNeverTheRestrictedText() {
        assertThat(releases.overlaps(meeting)).singleElement().satisfies(found -> {
            assertThat(found.overlap().passage()).contains("taken " + own[0]).doesNotContain("two visits");
            assertThat(found.overlap().keeperName()).startsWith("School nursing");
            assertThat(found.overlap().otherPupil()).isTrue();
            assertThat(found.overlap().pupil()).isEqualTo(pupil);
            assertThat(found.by()).isEqualTo(By.SECOND_PERSON);
        });
    }

    @Test
    void refusesToApproveWhileAnythingIsOpen() {
        assertThat(releases.open(meeting)).isTrue();
        assertThatThrownBy(() -> minutes.approve(meeting))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("1 passage repeats a restricted contribution");
    }

    @Test
    void comparesAlsoWhyAnItemWasOnTheAgenda() {
        signedIn.use(nurse);
        releases.release(meeting, hash(), "");
        signedIn.asSystem();
        MeetingId later = scenario.meeting(scenario.forum(), TODAY);
        signedIn.use(chair);
        agenda.addOther(later, scenario.pupil(), secret);

        assertThat(releases.overlaps(later)).singleElement().satisfies(found -> {
            assertThat(found.overlap().fieldLabel()).isEqualTo("Why it was on the agenda or carried");
            assertThat(found.overlap().keeperName()).startsWith("School nursing");
        });
        assertThat(releases.open(later)).isTrue();
    }

    @Test
    void letsTheWritersAgencyReleaseIt() {
        signedIn.use(nurse);
        releases.release(meeting, hash(), "");
        signedIn.use(chair);

        minutes.approve(meeting);

        assertThat(cases.audited("OverlapReleased", pupil)).isEqualTo(1);
    }

    @Test
    void asksASecondPersonForAReasonAndForAnotherToApprove() {
        String hash = hash();
        assertThatThrownBy(() -> releases.release(meeting, hash, " "))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("Say why");
        releases.release(meeting, hash, "The family says it openly.");

        assertThatThrownBy(() -> minutes.approve(meeting))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("Somebody else approves");
        signedIn.use(otherChair);
        minutes.approve(meeting);
    }

    @Test
    void doesNotLetWhoeverWroteItReleaseIt() {
        signedIn.use(minuteTaker);
        String hash = hash();

        assertThatThrownBy(() -> releases.release(meeting, hash, "It is fine."))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("You wrote this text");
    }

    @Test
    void asksAnewWhenTheWordingChanges() {
        signedIn.use(nurse);
        releases.release(meeting, hash(), "");
        signedIn.use(minuteTaker);
        cases.write(
                discussion,
                DiscussionField.CONCERN,
                "Takes %s since October after two visits to %s with %s and the %s from %s in summer, keeps %s behind %s near %s."
                        .formatted((Object[]) own));

        assertThat(releases.open(meeting)).isTrue();
        cases.write(discussion, DiscussionField.CONCERN, "Comes late on most days.");
        assertThat(releases.open(meeting)).isFalse();
    }

    @Test
    void tellsOtherMembersNothing() {
        signedIn.use(worker);

        assertThat(releases.overlaps(meeting)).isEmpty();
        assertThat(releases.open(meeting)).isTrue();
    }

    @Test
    void keepsACorrectionThatRepeatsWhatIsRestrictedUntilItsAgencyReleasesIt() {
        approved();
        assertThat(minutes.addAddendum(meeting, null, "The meeting was in room B."))
                .isTrue();
        signedIn.use(chair);
        assertThat(minutes.addAddendum(meeting, item(), secret)).isFalse();

        assertThat(corrections()).containsExactlyInAnyOrder("The meeting was in room B.", secret);
        signedIn.use(worker);
        assertThat(corrections()).containsExactly("The meeting was in room B.");
        assertThat(releases.overlaps(meeting)).isEmpty();
        signedIn.use(nurse);
        assertThat(corrections()).containsExactly("The meeting was in room B.");
        assertThat(releases.overlaps(meeting)).singleElement().satisfies(found -> {
            assertThat(found.overlap().fieldLabel()).isEqualTo("Correction");
            assertThat(found.by()).isEqualTo(By.AGENCY);
        });
        releases.release(meeting, hash(), "");

        signedIn.use(worker);
        assertThat(corrections()).containsExactlyInAnyOrder("The meeting was in room B.", secret);
        assertThat(minutes.minutes(meeting).addenda()).noneMatch(MinutesAddendum::waits);
    }

    @Test
    void letsASecondPersonReleaseACorrectionButNotItsAuthor() {
        approved();
        minutes.addAddendum(meeting, null, secret);
        String hash = hash();
        assertThatThrownBy(() -> releases.release(meeting, hash, "Mine."))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("You wrote this text");
        signedIn.use(otherChair);
        assertThatThrownBy(() -> minutes.rewordAddendum(meeting, waiting().id(), "Other"))
                .isInstanceOf(NotFound.class);

        releases.release(meeting, hash, "The family says it openly.");

        signedIn.use(worker);
        assertThat(corrections()).containsExactly(secret);
    }

    @Test
    void letsTheAuthorRewordACorrectionThatWaitsAndNoneThatStands() {
        approved();
        minutes.addAddendum(meeting, null, secret);
        MinutesAddendum waiting = waiting();

        assertThat(minutes.rewordAddendum(meeting, waiting.id(), secret + " Again."))
                .isFalse();
        assertThat(minutes.rewordAddendum(meeting, waiting.id(), "Health was spoken of."))
                .isTrue();

        assertThatThrownBy(() -> minutes.rewordAddendum(meeting, waiting.id(), "Once more."))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("released meanwhile");
        signedIn.use(worker);
        assertThat(corrections()).containsExactly("Health was spoken of.");
    }

    private void approved() {
        signedIn.use(nurse);
        releases.release(meeting, hash(), "");
        signedIn.use(chair);
        minutes.approve(meeting);
    }

    private AgendaItemId item() {
        return minutes.minutes(meeting).items().getLast().item().id();
    }

    private MinutesAddendum waiting() {
        return minutes.minutes(meeting).addenda().stream()
                .filter(MinutesAddendum::waits)
                .findFirst()
                .orElseThrow();
    }

    private List<String> corrections() {
        return minutes.minutes(meeting).addenda().stream()
                .map(MinutesAddendum::text)
                .toList();
    }

    private String hash() {
        return releases.overlaps(meeting).getFirst().overlap().hash();
    }
}
