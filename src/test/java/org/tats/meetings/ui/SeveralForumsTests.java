package org.tats.meetings.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tats.access.AgencyFunction;
import org.tats.access.Role;
import org.tats.access.RunAs;
import org.tats.cases.DiscussionId;
import org.tats.cases.Outcome;
import org.tats.cases.OutcomeService;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.meetings.AgendaItemRow;
import org.tats.meetings.AgendaService;
import org.tats.meetings.ForumId;
import org.tats.meetings.ForumItemKind;
import org.tats.meetings.ForumOutcome;
import org.tats.meetings.ForumRow;
import org.tats.meetings.ForumService;
import org.tats.meetings.ItemKind;
import org.tats.meetings.MeetingId;
import org.tats.meetings.MeetingRow;
import org.tats.meetings.MeetingScenario;
import org.tats.meetings.MeetingService;
import org.tats.meetings.MeetingStatus;
import org.tats.meetings.MemberPart;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;

/** The weekly meeting, the inclusion panel and the Vulnerable Learners group beside each other. */
@TatsTest
class SeveralForumsTests extends SpringBrowserlessTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final int CHILDREN = 60;

    @Autowired
    private MeetingScenario scenario;

    @Autowired
    private PaperPanel panel;

    @Autowired
    private ForumService forums;

    @Autowired
    private MeetingService meetings;

    @Autowired
    private AgendaService agenda;

    @Autowired
    private OutcomeService outcomes;

    @Autowired
    private SignedIn signedIn;

    private ForumId group = ForumId.random();
    private ForumId weekly = ForumId.random();
    private PersonId chair = PersonId.random();

    @BeforeEach
    void enterTheChairOfBoth() {
        signedIn.asSystem();
        group = scenario.group();
        weekly = scenario.forum();
        chair = scenario.member(group, AgencyFunction.INCLUSION, MemberPart.CHAIR, Role.CHAIR);
        forums.addStandingMember(
                weekly,
                chair,
                forums.standingMembers(group).getFirst().agency(),
                MemberPart.CHAIR,
                LocalDate.of(2026, 1, 1));
        signedIn.use(chair);
    }

    @Test
    void theInclusionPanelAndTheGroupAreThereWithLanesAndOutcomesOfTheirOwn() {
        ForumRow eip = forums.named("EIP");
        ForumRow vl = forums.named("VL");

        assertThat(eip.takes()).isEqualTo(new ForumRow.Takes(false, false, false));
        assertThat(forums.itemKinds(eip.id()))
                .extracting(ForumItemKind::kind)
                .containsExactly(ItemKind.RATIFY, ItemKind.SECTION_19, ItemKind.S19_REVIEW, ItemKind.NEW);
        assertThat(forums.outcomes(eip.id()))
                .extracting(ForumOutcome::code)
                .contains("AGREED", "NOT_NOW", "MULTI_AGENCY", "NOT_AGREED", "DEFERRED", "RATIFIED");
        assertThat(vl.everyWeeks()).isEqualTo(6);
        assertThat(forums.itemKinds(vl.id())).singleElement().satisfies(lane -> {
            assertThat(lane.kind()).isEqualTo(ItemKind.LISTED);
            assertThat(lane.plannedMinutes()).isEqualTo(2);
        });
        assertThat(forums.outcomes(vl.id()))
                .extracting(ForumOutcome::code)
                .contains("NO_CHANGE", "PLAN_CHANGED", "ESCALATE", "OFF_LIST");
    }

    @Test
    void sixtyChildrenAreGoneThroughInOneSittingWithoutReviewDates() {
        MeetingId meeting = meetingWithTheList();
        assertThat(meetings.find(meeting).plannedMinutes()).isEqualTo(8 + CHILDREN * 2);
        meetings.start(meeting);
        UI.getCurrent().navigate("meetings/" + meeting + "/live", QueryParameters.fromString("screen=own"));
        Outcome same = new Outcome("NO_CHANGE", "No change", false);
        List<AgendaItemRow> items = agenda.reload(meeting);
        for (int number = 0; number < 3; number++) {
            fireShortcut(Key.KEY_N, KeyModifier.ALT);
            assertThat($(H1.class).single().getText())
                    .isEqualTo(items.get(number).title());
            DiscussionId discussion =
                    agenda.reload(meeting).get(number).discussion().orElseThrow();
            outcomes.recordOutcome(discussion, same, 0);
        }
        assertThat(rail()).hasSize(CHILDREN + 2);

        UI.getCurrent().navigate("meetings/" + meeting + "/live", QueryParameters.fromString("at=end"));
        test($(Button.class).withText("Carry all 57 that were not reached").single())
                .click();
        test($(Button.class).withText("Close the meeting").single()).click();

        assertThat(meetings.find(meeting).status()).isEqualTo(MeetingStatus.DRAFT_MINUTES);
        assertThat(meetings.find(meeting).items()).isEqualTo(3);
        assertThat(meetings.ahead())
                .filteredOn(row -> row.forum().equals(group))
                .singleElement()
                .extracting(MeetingRow::items)
                .isEqualTo(57);
    }

    @Test
    void theHomePageNamesTheNextMeetingOfEachForum() {
        scenario.meeting(weekly, TODAY.plusDays(2));
        scenario.meeting(group, TODAY.plusDays(4));
        UI.getCurrent().navigate("");

        assertThat(page())
                .contains(named(weekly) + ". Monday 23 November")
                .contains(named(group))
                .contains(": Wednesday 25 November");
    }

    @Test
    void theForumIsChosenWhereAMeetingIsPlanned() {
        UI.getCurrent().navigate("meetings");
        assertThat(page()).contains(named(weekly), named(group));
        int before = of(group).size();
        forum().setValue(forums.find(group));
        test($(TextField.class).withCaption("Day").single()).setValue("1 February 2027");
        test($(Button.class).withText("Plan it").single()).click();

        assertThat(of(group)).hasSize(before + 1).extracting(MeetingRow::heldOn).contains(LocalDate.of(2027, 2, 1));
        assertThat(getCurrentView()).isInstanceOf(AgendaView.class);
        assertThat(page()).contains(named(group));
    }

    @Test
    void aMeetingIsNotPlannedInThePast() {
        UI.getCurrent().navigate("meetings");
        int before = meetings.ahead().size();
        test($(TextField.class).withCaption("Day").single()).setValue("1 November 2026");
        test($(Button.class).withText("Plan it").single()).click();

        assertThat(page()).contains("Write the day of the meeting, today or later");
        assertThat(meetings.ahead()).hasSize(before);
    }

    @Test
    void aForumToWhichNobodyBelongsPlansNoMeetings() {
        RunAs.system(() -> scenario.panel());
        UI.getCurrent().navigate("meetings");

        assertThat(meetings.ahead()).extracting(MeetingRow::forum).containsOnly(ahead());
    }

    @Test
    void figuresAreCountedByForum() {
        signedIn.as(Role.ANALYST);
        UI.getCurrent().navigate("counts", QueryParameters.fromString("forum=VL&from=2026-11-01&to=2026-11-30"));

        assertThat(page()).contains("Vulnerable Learners group, 1 November 2026 to 30 November 2026");
        assertThat(forum().getValue().code()).isEqualTo("VL");
    }

    private ForumId[] ahead() {
        return meetings.ahead().stream()
                .map(MeetingRow::forum)
                .distinct()
                .filter(forum -> !forums.standingMembers(forum).isEmpty())
                .toArray(ForumId[]::new);
    }

    private MeetingId meetingWithTheList() {
        MeetingId meeting = scenario.meeting(group, TODAY);
        List<PupilId> children = new ArrayList<>();
        for (int i = 0; i < CHILDREN; i++) {
            children.add(RunAs.system(() -> scenario.pupil()));
        }
        ForumRow row = forums.find(group);
        children.forEach(child -> panel.list(row, child));
        assertThat(agenda.addAll(meeting)).isEqualTo(CHILDREN);
        return meeting;
    }

    private List<MeetingRow> of(ForumId forum) {
        return meetings.ahead().stream()
                .filter(row -> row.forum().equals(forum))
                .toList();
    }

    private String named(ForumId forum) {
        return forums.find(forum).name();
    }

    private List<Component> rail() {
        return $(com.vaadin.flow.component.html.OrderedList.class)
                .all()
                .getFirst()
                .getChildren()
                .toList();
    }

    @SuppressWarnings("unchecked")
    private Select<ForumRow> forum() {
        return (Select<ForumRow>) $(Select.class).withCaption("Forum").single();
    }

    private static String page() {
        return UI.getCurrent()
                .getInternals()
                .getActiveRouterTargetsChain()
                .getFirst()
                .getElement()
                .getTextRecursively();
    }
}
