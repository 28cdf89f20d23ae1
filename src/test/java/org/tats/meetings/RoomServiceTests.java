package org.tats.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tats.access.AgencyFunction;
import org.tats.access.Handling;
import org.tats.access.Role;
import org.tats.access.RunAs;
import org.tats.cases.CaseScenario;
import org.tats.cases.DiscussionField;
import org.tats.cases.DiscussionId;
import org.tats.cases.DiscussionService;
import org.tats.cases.Keeping;
import org.tats.common.AgencyId;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.common.RuleBroken;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;

@TatsTest
class RoomServiceTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Autowired
    private MeetingScenario scenario;

    @Autowired
    private CaseScenario cases;

    @Autowired
    private MeetingService meetings;

    @Autowired
    private AgendaService agenda;

    @Autowired
    private AttendeeService attendees;

    @Autowired
    private DiscussionService discussions;

    @Autowired
    private RoomService room;

    @Autowired
    private RoomStepService steps;

    @Autowired
    private SignedIn signedIn;

    private ForumId forum = ForumId.random();
    private PersonId chair = PersonId.random();
    private PersonId nurse = PersonId.random();
    private PersonId worker = PersonId.random();
    private AgencyId nursing = AgencyId.random();
    private MeetingId meeting = MeetingId.random();
    private AgendaItemId item = AgendaItemId.random();
    private AgendaItemId next = AgendaItemId.random();
    private DiscussionId discussion = DiscussionId.random();
    private PupilId pupil = PupilId.random();

    @BeforeEach
    void openAnItem() {
        signedIn.asSystem();
        forum = scenario.forum();
        chair = scenario.member(forum, AgencyFunction.INCLUSION, MemberPart.CHAIR, Role.CHAIR);
        nurse = scenario.member(forum, AgencyFunction.SCHOOL_NURSING, MemberPart.MEMBER, Role.MEMBER);
        worker = scenario.member(forum, AgencyFunction.EDUCATION_WELFARE, MemberPart.MEMBER, Role.MEMBER);
        nursing = cases.agencyOf(nurse);
        meeting = scenario.meeting(forum, TODAY);
        pupil = scenario.pupil();
        item = scenario.item(meeting, pupil);
        next = scenario.item(meeting, scenario.pupil());
        signedIn.use(chair);
        meetings.start(meeting);
        discussion = meetings.open(item);
        cases.write(discussion, DiscussionField.CONCERN, "Leaves after lunch.");
        signedIn.use(nurse);
        cases.write(discussion, DiscussionField.contribution(nursing), "Asthma, uses the inhaler.");
        signedIn.use(chair);
        everybodyIsHere();
    }

    @Test
    void closesWhatOneOfThoseHereMayNotHearAndNamesWhoMustLeave() {
        RoomItem seen = seen();

        assertThat(seen.text().concern().text()).isEqualTo("Leaves after lunch.");
        assertThat(seen.text().field(DiscussionField.contribution(nursing)).closed())
                .isTrue();
        assertThat(seen.text().toString()).doesNotContain("inhaler");
        assertThat(seen.closed()).singleElement().satisfies(closed -> {
            assertThat(closed.readable()).isTrue();
            assertThat(closed.mustLeave()).extracting(RoomItem.Guest::id).containsExactly(attendee(worker));
        });
    }

    @Test
    void opensItAfterTheyHaveLeftAndClosesItWhenOneOfThemIsBack() {
        steps.open(item, DiscussionField.contribution(nursing));

        assertThat(seen().text().field(DiscussionField.contribution(nursing)).text())
                .contains("inhaler");
        assertThat(seen().outside()).extracting(RoomItem.Guest::id).containsExactly(attendee(worker));
        assertThat(cases.audited("SectionOpenedToRoom", pupil)).isEqualTo(1);

        steps.place(attendee(worker), Whereabouts.CALL);

        assertThat(seen().text().field(DiscussionField.contribution(nursing)).closed())
                .isTrue();
        steps.place(attendee(worker), Whereabouts.OUT);
        assertThat(seen().text().field(DiscussionField.contribution(nursing)).closed())
                .as("leaving again does not open it again")
                .isTrue();
    }

    @Test
    void closesItWhenTheMeetingMovesOn() {
        steps.open(item, DiscussionField.contribution(nursing));

        meetings.open(next);
        meetings.open(item);

        RoomItem seen = seen();
        assertThat(seen.opened()).isEmpty();
        assertThat(seen.outside()).isEmpty();
        assertThat(seen.closed()).hasSize(1);
    }

    @Test
    void closesItByHand() {
        steps.open(item, DiscussionField.contribution(nursing));

        steps.close(item, DiscussionField.contribution(nursing));

        assertThat(seen().opened()).isEmpty();
        assertThat(cases.audited("SectionClosedToRoom", pupil)).isEqualTo(1);
    }

    @Test
    void keepsARestrictedSectionClosedEvenWhenAllHereMayHearItUntilItIsOpened() {
        steps.place(attendee(worker), Whereabouts.OUT);

        assertThat(seen().closed())
                .singleElement()
                .satisfies(closed -> assertThat(closed.mustLeave()).isEmpty());
        steps.open(item, DiscussionField.contribution(nursing));
        assertThat(seen().closed()).isEmpty();
    }

    @Test
    void hidesAnItemOfWhichAGuestForAnotherChildMayNotHear() {
        AgencyId housing = RunAs.system(() -> cases.agencyOf(worker));
        AttendeeId guest = attendees.inviteGuest(next, "Guest Sample", housing, "Support worker");
        assertThat(room.agenda(meeting, agenda.reload(meeting))).noneMatch(AgendaItemRow::closed);

        attendees.record(guest, AttendeeState.PRESENT, "");

        assertThat(room.agenda(meeting, agenda.reload(meeting)))
                .filteredOn(AgendaItemRow::closed)
                .extracting(AgendaItemRow::id)
                .containsExactly(item);
        RoomItem seen = seen();
        assertThat(seen.shown()).isFalse();
        assertThat(seen.text().concern().text()).isEmpty();
        assertThat(seen.mayNotHear()).extracting(RoomItem.Guest::name).containsExactly("Guest Sample");

        steps.left(item);
        assertThat(seen().shown()).isTrue();
        assertThat(cases.audited("LeftForItem", pupil)).isEqualTo(1);
    }

    @Test
    void givesADeputyTheRightsOfAnAgencyMemberAndNothingMore() {
        attendees.record(attendee(chair), AttendeeState.DEPUTY, "Deputy Sample");

        assertThat(seen().closed())
                .singleElement()
                .satisfies(closed -> assertThat(closed.mustLeave())
                        .extracting(RoomItem.Guest::id)
                        .contains(attendee(chair)));
    }

    @Test
    void countsThoseOnTheCall() {
        signedIn.use(nurse);
        discussions.handle(
                discussion,
                DiscussionField.contribution(nursing),
                new Keeping(Handling.NAMED_AGENCIES, Set.of(RunAs.system(() -> cases.agencyOf(chair))), "", false, ""));
        signedIn.use(chair);
        steps.place(attendee(worker), Whereabouts.CALL);

        assertThat(seen().closed())
                .singleElement()
                .satisfies(closed -> assertThat(closed.mustLeave())
                        .extracting(RoomItem.Guest::whereabouts)
                        .containsExactly(Whereabouts.CALL));
    }

    @Test
    void whoeverIsNotAskedCountsAsInTheRoomUntilSomebodySaysThatTheyHaveLeftAndThenStaysOut() {
        PersonId officer = police();
        AgendaItemId third = scenario.item(meeting, scenario.pupil());

        RoomItem seen = seen();
        assertThat(seen.shown()).isFalse();
        assertThat(seen.mayNotHear()).singleElement().satisfies(guest -> {
            assertThat(guest.id()).isEqualTo(attendee(officer));
            assertThat(guest.asked()).isFalse();
        });
        assertThat(at(item, officer).here()).isTrue();

        steps.left(item);
        assertThat(seen().shown()).isTrue();
        assertThat(at(item, officer).steppedOut()).isTrue();
        meetings.open(third);
        assertThat(shown(third)).as("still out, nobody has to say so again").isTrue();

        attendees.ask(next, cases.agencyOf(officer), true);
        meetings.open(next);
        assertThat(at(next, officer).here()).as("asked, so they come in").isTrue();
        assertThat(shown(next)).isTrue();
        meetings.open(item);
        assertThat(seen().shown())
                .as("they sit there until they have left again")
                .isFalse();
    }

    @Test
    void whoeverStaysIsAskedToTheItem() {
        PersonId officer = police();

        steps.stay(item);

        assertThat(seen().shown()).isTrue();
        assertThat(at(item, officer).asked()).isTrue();
        assertThat(cases.audited("AgencyAsked", pupil)).isEqualTo(1);
    }

    @Test
    void atCheckInSomebodyMayBeRecordedAsComingToTheirItemsOnly() {
        PersonId officer = police();

        steps.comesAndGoes(attendee(officer));

        assertThat(seen().shown()).isTrue();
        assertThat(at(item, officer).steppedOut()).isTrue();
        attendees.ask(item, cases.agencyOf(officer), true);
        assertThat(at(item, officer).here())
                .as("asked while the meeting is there")
                .isTrue();
        steps.place(attendee(officer), Whereabouts.OUT);
        assertThat(at(item, officer).here()).isFalse();
    }

    @Test
    void aDeputyOfAnAgencyThatIsNotAskedMayNotHearOfTheChild() {
        PersonId officer = police();
        attendees.record(attendee(officer), AttendeeState.DEPUTY, "Deputy Sample");

        assertThat(seen().mayNotHear())
                .extracting(RoomItem.Guest::name)
                .singleElement(STRING)
                .contains("Deputy Sample");
    }

    @Test
    void whoCountsAsThereBeforeAnybodyIsCheckedIn() {
        PersonId officer = police();
        attendees.attendees(meeting).forEach(row -> attendees.record(row.id(), AttendeeState.INVITED, ""));

        assertThat(seen().mayNotHear()).extracting(RoomItem.Guest::id).containsExactly(attendee(officer));
    }

    @Test
    void opensNothingOfAnItemAtWhichTheMeetingIsNot() {
        meetings.open(next);

        assertThatThrownBy(() -> steps.open(item, DiscussionField.contribution(nursing)))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("another item");
    }

    private RoomItem seen() {
        return room.item(item, discussions.reload(discussion));
    }

    /** A standing member who comes to chosen items only, and sits in the room. */
    private PersonId police() {
        PersonId officer =
                RunAs.system(() -> scenario.member(forum, AgencyFunction.POLICE, MemberPart.MEMBER, Role.MEMBER));
        scenario.invite(meeting, officer);
        everybodyIsHere();
        return officer;
    }

    private AtItem at(AgendaItemId id, PersonId person) {
        return attendees.at(id).stream()
                .filter(one -> person.equals(one.attendee().person()))
                .findFirst()
                .orElseThrow();
    }

    private boolean shown(AgendaItemId id) {
        return room.agenda(meeting, agenda.reload(meeting)).stream()
                .anyMatch(row -> row.id().equals(id) && !row.closed());
    }

    private void everybodyIsHere() {
        attendees.recordRest(
                attendees.attendees(meeting).stream().map(AttendeeRow::id).toList());
    }

    private AttendeeId attendee(PersonId person) {
        return attendees.attendees(meeting).stream()
                .filter(row -> person.equals(row.person()))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
