package org.tats.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
    private SignedIn signedIn;

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
        ForumId forum = scenario.forum();
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
        room.open(item, DiscussionField.contribution(nursing));

        assertThat(seen().text().field(DiscussionField.contribution(nursing)).text())
                .contains("inhaler");
        assertThat(seen().outside()).extracting(RoomItem.Guest::id).containsExactly(attendee(worker));
        assertThat(cases.audited("SectionOpenedToRoom", pupil)).isEqualTo(1);

        room.place(attendee(worker), Whereabouts.CALL);

        assertThat(seen().text().field(DiscussionField.contribution(nursing)).closed())
                .isTrue();
        room.place(attendee(worker), Whereabouts.OUT);
        assertThat(seen().text().field(DiscussionField.contribution(nursing)).closed())
                .as("leaving again does not open it again")
                .isTrue();
    }

    @Test
    void closesItWhenTheMeetingMovesOn() {
        room.open(item, DiscussionField.contribution(nursing));

        meetings.open(next);
        meetings.open(item);

        RoomItem seen = seen();
        assertThat(seen.opened()).isEmpty();
        assertThat(seen.outside()).isEmpty();
        assertThat(seen.closed()).hasSize(1);
    }

    @Test
    void closesItByHand() {
        room.open(item, DiscussionField.contribution(nursing));

        room.close(item, DiscussionField.contribution(nursing));

        assertThat(seen().opened()).isEmpty();
        assertThat(cases.audited("SectionClosedToRoom", pupil)).isEqualTo(1);
    }

    @Test
    void keepsARestrictedSectionClosedEvenWhenAllHereMayHearItUntilItIsOpened() {
        room.place(attendee(worker), Whereabouts.OUT);

        assertThat(seen().closed())
                .singleElement()
                .satisfies(closed -> assertThat(closed.mustLeave()).isEmpty());
        room.open(item, DiscussionField.contribution(nursing));
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

        room.left(item);
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
        room.place(attendee(worker), Whereabouts.CALL);

        assertThat(seen().closed())
                .singleElement()
                .satisfies(closed -> assertThat(closed.mustLeave())
                        .extracting(RoomItem.Guest::whereabouts)
                        .containsExactly(Whereabouts.CALL));
    }

    @Test
    void opensNothingOfAnItemAtWhichTheMeetingIsNot() {
        meetings.open(next);

        assertThatThrownBy(() -> room.open(item, DiscussionField.contribution(nursing)))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("another item");
    }

    private RoomItem seen() {
        return room.item(item, discussions.reload(discussion));
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
