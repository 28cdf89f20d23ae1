package org.tats.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tats.access.AgencyFunction;
import org.tats.access.RelationshipKind;
import org.tats.access.Relationships;
import org.tats.access.Role;
import org.tats.cases.ActionService;
import org.tats.cases.ActionStatus;
import org.tats.cases.AgreeAction;
import org.tats.cases.CaseScenario;
import org.tats.cases.CaseService;
import org.tats.cases.CaseStatus;
import org.tats.cases.DiscussionField;
import org.tats.cases.DiscussionId;
import org.tats.cases.DiscussionService;
import org.tats.cases.FinishAction;
import org.tats.cases.OutcomeService;
import org.tats.common.AgencyId;
import org.tats.common.NotFound;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.common.RuleBroken;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;
import org.tats.testing.TestClock;

@TatsTest
class MeetingServiceTests {

    private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 26);

    @Autowired
    private MeetingService meetings;

    @Autowired
    private AgendaService agenda;

    @Autowired
    private AttendeeService attendees;

    @Autowired
    private MinutesService minutes;

    @Autowired
    private ForumService forums;

    @Autowired
    private OutcomeService outcomes;

    @Autowired
    private DiscussionService discussions;

    @Autowired
    private ActionService actions;

    @Autowired
    private CaseService cases;

    @Autowired
    private CaseScenario caseScenario;

    @Autowired
    private Relationships relationships;

    @Autowired
    private MeetingScenario scenario;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private TestClock clock;

    private ForumId forum = ForumId.random();
    private PersonId chair = PersonId.random();
    private PersonId minuteTaker = PersonId.random();
    private PersonId member = PersonId.random();
    private MeetingId meeting = MeetingId.random();
    private PupilId pupil = PupilId.random();

    @BeforeEach
    void prepare() {
        clock.reset();
        signedIn.asSystem();
        forum = scenario.forum();
        chair = scenario.member(forum, AgencyFunction.INCLUSION, MemberPart.CHAIR, Role.CHAIR);
        minuteTaker =
                scenario.member(forum, AgencyFunction.BUSINESS_SUPPORT, MemberPart.MINUTE_TAKER, Role.MINUTE_TAKER);
        member = scenario.member(forum, AgencyFunction.EDUCATION_WELFARE, MemberPart.MEMBER, Role.MEMBER);
        pupil = scenario.pupil();
        meeting = scenario.meeting(forum, THURSDAY);
        signedIn.use(minuteTaker);
    }

    @Test
    void continuesTheSeriesOnItsWeekdayAndPlansNothingTwice() {
        meetings.planSeries(forum, 3);
        meetings.planSeries(forum, 3);

        assertThat(meetings.ahead())
                .filteredOn(row -> row.forum().equals(forum))
                .extracting(MeetingRow::heldOn)
                .containsExactly(THURSDAY, THURSDAY.plusWeeks(1), THURSDAY.plusWeeks(2));
    }

    @Test
    void refusesTwoMeetingsOfAForumOnOneDay() {
        assertThatThrownBy(() -> meetings.plan(forum, THURSDAY)).isInstanceOf(RuleBroken.class);
        meetings.cancel(meeting);
        assertThat(meetings.find(meetings.plan(forum, THURSDAY)).status()).isEqualTo(MeetingStatus.PLANNED);
    }

    @Test
    void invitesTheStandingMembersOfTheDayWithAgencyAndRole() {
        assertThat(attendees.attendees(meeting))
                .extracting(AttendeeRow::person)
                .containsExactlyInAnyOrder(chair, minuteTaker, member);
        assertThat(meetings.find(meeting).chair()).isEqualTo(chair);
        assertThat(meetings.find(meeting).minuteTaker()).isEqualTo(minuteTaker);
    }

    @Test
    void relatesEveryoneInvitedToThePupilAndEndsThatWhenTheItemIsTakenOff() {
        AgendaItemId item = scenario.item(meeting, pupil);
        assertThat(relationships.kinds(member, pupil)).containsExactly(RelationshipKind.INVITED);
        assertThat(relationships.kinds(minuteTaker, pupil)).containsExactly(RelationshipKind.INVITED);

        agenda.remove(item);

        assertThat(relationships.kinds(member, pupil)).isEmpty();
        assertThat(agenda.items(meeting)).isEmpty();
    }

    @Test
    void aNewStandingMemberIsInvitedToPlannedMeetingsAndAFormerOneNoMore() {
        scenario.item(meeting, pupil);
        PersonId late = scenario.member(forum, AgencyFunction.EARLY_HELP, MemberPart.MEMBER, Role.MEMBER);
        assertThat(relationships.kinds(late, pupil)).containsExactly(RelationshipKind.INVITED);

        signedIn.asSystem();
        StandingMemberRow membership = forums.standingMembers(forum).stream()
                .filter(row -> row.person().equals(late))
                .findFirst()
                .orElseThrow();
        forums.endStandingMember(forum, membership.id(), THURSDAY.minusDays(3));

        assertThat(relationships.kinds(late, pupil)).isEmpty();
        assertThat(attendees.attendees(meeting)).extracting(AttendeeRow::person).doesNotContain(late);
    }

    @Test
    void policeComeToTheItemsChosenForThemAndSeeTheOthersClosed() {
        AgendaItemId item = scenario.item(meeting, pupil);
        PersonId officer = scenario.member(forum, AgencyFunction.POLICE, MemberPart.MEMBER, Role.MEMBER);
        assertThat(relationships.kinds(officer, pupil)).isEmpty();
        signedIn.use(officer);
        assertThat(agenda.items(meeting)).singleElement().matches(AgendaItemRow::closed);

        signedIn.asSystem();
        ChosenAgency police = attendees.chosenAgencies(meeting).getFirst();
        attendees.ask(item, police.agency(), true);
        assertThat(attendees.chosenAgencies(meeting).getFirst().items()).containsExactly(item);
        signedIn.use(officer);
        assertThat(agenda.items(meeting)).singleElement().matches(row -> !row.closed());

        signedIn.asSystem();
        attendees.ask(item, police.agency(), false);
        assertThat(relationships.kinds(officer, pupil)).isEmpty();
    }

    @Test
    void aMemberSeesMeetingsOnlyWhenInvited() {
        signedIn.asMemberOf(AgencyFunction.SCHOOL_NURSING);
        assertThatThrownBy(() -> meetings.find(meeting)).isInstanceOf(NotFound.class);
        assertThat(meetings.ahead()).noneMatch(row -> row.id().equals(meeting));

        signedIn.use(member);
        assertThat(meetings.find(meeting).id()).isEqualTo(meeting);
    }

    @Test
    void someoneInvitedForOneChildSeesTheOtherItemsClosed() {
        AgendaItemId first = scenario.item(meeting, pupil);
        scenario.item(meeting, scenario.pupil());
        PersonId worker = signedIn.enter(AgencyFunction.SOCIAL_CARE, java.util.Set.of(Role.MEMBER));
        scenario.owner()
                .sql("""
                        insert into meetings.attendee (attendee_id, meeting_id, agenda_item_id, person_id, name,
                                                       agency_id, agency_name, role_name, state)
                        select gen_random_uuid(), :meeting, :item, :person, 'Worker Ash', agency_id, 'Social care',
                               'Social worker', 'INVITED'
                        from access.affiliation where person_id = :person
                        """)
                .param("meeting", meeting.value())
                .param("item", first.value())
                .param("person", worker.value())
                .update();
        relationships.grant(worker, pupil, RelationshipKind.INVITED, "agenda_item:" + first);

        signedIn.use(worker);
        List<AgendaItemRow> items = agenda.items(meeting);

        assertThat(items).extracting(AgendaItemRow::closed).containsExactly(false, true);
        assertThat(items.get(1).title()).isEqualTo("Closed item");
    }

    @Test
    void movesItemsUpAndDownAndPlansTheirMinutes() {
        AgendaItemId first = scenario.item(meeting, pupil);
        AgendaItemId second = scenario.item(meeting, scenario.pupil());

        agenda.move(second, -1);
        agenda.planMinutes(first, 20);

        assertThat(agenda.items(meeting)).extracting(AgendaItemRow::id).containsExactly(second, first);
        assertThat(meetings.find(meeting).plannedMinutes()).isEqualTo(8 + 12 + 20);
        assertThatThrownBy(() -> agenda.planMinutes(first, 0)).isInstanceOf(RuleBroken.class);
    }

    @Test
    void opensAnItemOnceAndComesBackToTheSameDiscussion() {
        AgendaItemId item = scenario.item(meeting, pupil);
        assertThatThrownBy(() -> meetings.open(item)).isInstanceOf(RuleBroken.class);
        meetings.start(meeting);

        DiscussionId discussion = meetings.open(item);
        meetings.openActions(meeting);

        assertThat(meetings.open(item)).isEqualTo(discussion);
        assertThat(meetings.find(meeting).currentItem()).isEqualTo(item);
    }

    @Test
    void refusesToCloseWhileAnItemLacksItsOutcomeOrReview() {
        AgendaItemId item = scenario.item(meeting, pupil);
        scenario.item(meeting, scenario.pupil());
        meetings.start(meeting);
        DiscussionId discussion = meetings.open(item);
        int version = outcomes.recordOutcome(discussion, CaseScenario.PLAN, 0);

        assertThatThrownBy(() -> meetings.end(meeting))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("Item 1: set a review date. Item 2: discuss it, or carry it to the next meeting with a"
                        + " reason.");
        assertThat(meetings.find(meeting).status()).isEqualTo(MeetingStatus.IN_PROGRESS);

        outcomes.setReviewDate(discussion, THURSDAY.plusWeeks(5), version);
        assertThat(meetings.gaps(meeting)).extracting(Gap::number).containsExactly(2);
    }

    @Test
    void carriesWhatWasNotReachedToTheNextMeetingWithAReason() {
        AgendaItemId item = scenario.item(meeting, pupil);
        meetings.start(meeting);
        assertThatThrownBy(() -> agenda.carry(item, " ")).isInstanceOf(RuleBroken.class);

        agenda.carry(item, "No time left.");

        assertThat(agenda.items(meeting)).isEmpty();
        assertThat(agenda.carried(meeting)).hasSize(1);
        MeetingRow next = meetings.ahead().stream()
                .filter(row -> row.forum().equals(forum) && row.status() == MeetingStatus.PLANNED)
                .findFirst()
                .orElseThrow();
        assertThat(next.heldOn()).isEqualTo(THURSDAY.plusWeeks(1));
        AgendaItemRow carried = agenda.items(next.id()).getFirst();
        assertThat(carried.pupil()).contains(pupil);
        assertThat(carried.about())
                .isNotNull()
                .satisfies(about -> assertThat(about.carriedFrom()).isEqualTo(item));
        meetings.end(meeting);
        assertThat(meetings.find(meeting).status()).isEqualTo(MeetingStatus.DRAFT_MINUTES);
    }

    @Test
    void endingFinishesItemsGivesTheCaseItsReviewAndRecordsTheRest() {
        AgendaItemId item = scenario.item(meeting, pupil);
        meetings.start(meeting);
        scenario.discussed(item, CaseScenario.PLAN, THURSDAY);
        AttendeeRow welfare = attendees.attendees(meeting).stream()
                .filter(row -> member.equals(row.person()))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> attendees.record(welfare.id(), AttendeeState.DEPUTY, ""))
                .isInstanceOf(RuleBroken.class);
        attendees.record(welfare.id(), AttendeeState.DEPUTY, "Deputy Example");

        meetings.end(meeting);

        assertThat(cases.ofPupil(pupil).orElseThrow().nextReview()).isEqualTo(THURSDAY.plusWeeks(5));
        assertThat(attendees.attendees(meeting))
                .extracting(AttendeeRow::state)
                .containsExactlyInAnyOrder(AttendeeState.DEPUTY, AttendeeState.ABSENT, AttendeeState.ABSENT);
        assertThat(agenda.items(meeting)).extracting(AgendaItemRow::state).containsExactly(ItemState.DISCUSSED);
    }

    @Test
    void anOutcomeThatEndsTheCaseClosesItOnceOpenActionsAreSettled() {
        AgendaItemId item = scenario.item(meeting, pupil);
        meetings.start(meeting);
        DiscussionId discussion = scenario.discussed(item, CaseScenario.CLOSE, THURSDAY);
        AgencyId agency = caseScenario.agencyOf(member);
        actions.agree(new AgreeAction(discussion, "Visit", member, agency, THURSDAY.plusWeeks(2)));

        assertThatThrownBy(() -> meetings.end(meeting))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("1 open action");

        clock.set(THURSDAY.atTime(13, 30));
        var open = actions.unfinishedOf(pupil).getFirst();
        actions.finish(new FinishAction(open.id(), ActionStatus.SUPERSEDED, "Case ends.", null, open.version()));
        meetings.end(meeting);
        assertThat(cases.ofPupil(pupil).orElseThrow().status()).isEqualTo(CaseStatus.CLOSED);
    }

    @Test
    void approvalLocksAndLeavesOnlyDatedCorrections() {
        AgendaItemId item = scenario.item(meeting, pupil);
        meetings.start(meeting);
        DiscussionId discussion = scenario.discussed(item, CaseScenario.PLAN, THURSDAY);
        discussions.saveDraft(discussion, DiscussionField.CONCERN, "Leaves after lunch.", 0);
        signedIn.use(chair);
        assertThatThrownBy(() -> minutes.approve(meeting)).isInstanceOf(RuleBroken.class);
        signedIn.use(minuteTaker);
        meetings.end(meeting);
        assertThatThrownBy(() -> minutes.addAddendum(meeting, item, "Too early"))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> minutes.approve(meeting)).isInstanceOf(NotFound.class);

        signedIn.use(chair);
        minutes.approve(meeting);

        assertThatThrownBy(() -> discussions.saveDraft(discussion, DiscussionField.CONCERN, "Other", 1))
                .isInstanceOf(RuleBroken.class);
        AttendeeId anyone = attendees.attendees(meeting).getFirst().id();
        assertThatThrownBy(() -> attendees.record(anyone, AttendeeState.PRESENT, ""))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("approved and locked");
        minutes.addAddendum(meeting, item, "The review is on a Friday.");

        signedIn.use(member);
        Minutes read = minutes.minutes(meeting);
        assertThat(read.addenda()).extracting(MinutesAddendum::text).containsExactly("The review is on a Friday.");
        assertThat(read.items().getFirst().discussion())
                .isNotNull()
                .satisfies(text -> assertThat(text.concern().text()).isEqualTo("Leaves after lunch."));
    }

    @Test
    void schoolUsersAndAnalystsSeeNoMinutes() {
        signedIn.asSchool(CaseScenario.NORTHGATE);
        assertThatThrownBy(() -> minutes.minutes(meeting)).isInstanceOf(NotFound.class);
        signedIn.as(Role.ANALYST);
        assertThatThrownBy(() -> minutes.minutes(meeting)).isInstanceOf(NotFound.class);
    }

    @Test
    void anotherDayTakesTheMembersOfThatDay() {
        meetings.move(meeting, LocalDate.of(2026, 11, 21));
        meetings.start(meeting);

        assertThat(meetings.find(meeting).heldOn()).isEqualTo(LocalDate.of(2026, 11, 21));
        assertThatThrownBy(() -> meetings.move(meeting, THURSDAY)).isInstanceOf(RuleBroken.class);
    }
}
