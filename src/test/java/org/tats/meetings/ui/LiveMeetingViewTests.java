package org.tats.meetings.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.BlurNotifier;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tats.access.AgencyFunction;
import org.tats.access.Role;
import org.tats.cases.ActionService;
import org.tats.cases.CaseScenario;
import org.tats.cases.DiscussionField;
import org.tats.cases.DiscussionId;
import org.tats.cases.DiscussionService;
import org.tats.cases.DiscussionText;
import org.tats.cases.Outcome;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.common.ui.Quiet;
import org.tats.meetings.AgendaItemId;
import org.tats.meetings.AttendeeRow;
import org.tats.meetings.AttendeeService;
import org.tats.meetings.AttendeeState;
import org.tats.meetings.ForumId;
import org.tats.meetings.MeetingId;
import org.tats.meetings.MeetingScenario;
import org.tats.meetings.MeetingService;
import org.tats.meetings.MeetingStatus;
import org.tats.meetings.MemberPart;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;

@TatsTest
class LiveMeetingViewTests extends SpringBrowserlessTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Autowired
    private MeetingScenario scenario;

    @Autowired
    private CaseScenario cases;

    @Autowired
    private MeetingService meetings;

    @Autowired
    private AttendeeService attendees;

    @Autowired
    private DiscussionService discussions;

    @Autowired
    private ActionService actions;

    @Autowired
    private SignedIn signedIn;

    private PersonId minuteTaker = PersonId.random();
    private PersonId chair = PersonId.random();
    private PersonId member = PersonId.random();
    private MeetingId meeting = MeetingId.random();
    private AgendaItemId first = AgendaItemId.random();
    private AgendaItemId second = AgendaItemId.random();
    private PupilId pupil = PupilId.random();

    @BeforeEach
    void startAMeeting() {
        signedIn.asSystem();
        ForumId forum = scenario.forum();
        chair = scenario.member(forum, AgencyFunction.INCLUSION, MemberPart.CHAIR, Role.CHAIR);
        minuteTaker =
                scenario.member(forum, AgencyFunction.BUSINESS_SUPPORT, MemberPart.MINUTE_TAKER, Role.MINUTE_TAKER);
        member = scenario.member(forum, AgencyFunction.EDUCATION_WELFARE, MemberPart.MEMBER, Role.MEMBER);
        meeting = scenario.meeting(forum, TODAY);
        pupil = scenario.pupil();
        first = scenario.item(meeting, pupil);
        second = scenario.item(meeting, scenario.pupil());
        signedIn.use(minuteTaker);
        meetings.start(meeting);
    }

    @Test
    void beginsWithTheUnfinishedActionsAndGoesOnByKey() {
        open("");
        assertThat(heading()).startsWith("Unfinished actions");

        fireShortcut(Key.KEY_N, KeyModifier.ALT);

        assertThat(heading()).startsWith("Pupil Oak");
        assertThat(meetings.find(meeting).currentItem()).isEqualTo(first);
        fireShortcut(Key.KEY_N, KeyModifier.ALT);
        assertThat(meetings.find(meeting).currentItem()).isEqualTo(second);
        fireShortcut(Key.KEY_P, KeyModifier.ALT);
        assertThat(meetings.find(meeting).currentItem()).isEqualTo(first);
    }

    @Test
    void keepsWhatIsTypedAndShowsItAgainInAnotherBrowser() {
        DiscussionId discussion = meetings.open(first);
        open("");
        TextArea concern = area("The worry");
        test(concern).setValue("Leaves after lunch.");
        assertThat(discussions.reload(discussion).concern().text()).isEmpty();
        assertThat(discussions.reload(discussion).concern().shown()).isEqualTo("Leaves after lunch.");

        open("");
        assertThat(area("The worry").getValue()).isEqualTo("Leaves after lunch.");

        leave(area("The worry"));
        assertThat(discussions.reload(discussion).concern().text()).isEqualTo("Leaves after lunch.");
    }

    @Test
    void showsBothTextsWhenTwoWroteAndOverwritesNothing() {
        DiscussionId discussion = meetings.open(first);
        open("");
        test(area("The worry")).setValue("Mine");
        signedIn.use(chair);
        cases.write(discussion, DiscussionField.CONCERN, "Theirs");
        signedIn.use(minuteTaker);

        leave(area("The worry"));

        assertThat($(Paragraph.class).all()).extracting(Paragraph::getText).contains("Mine", "Theirs");
        assertThat(discussions.reload(discussion).concern().text()).isEqualTo("Theirs");
        test($(Button.class).withText("Keep both").single()).click();
        assertThat(discussions.reload(discussion).concern().text()).isEqualTo("Theirs\nMine");
    }

    @Test
    void whatOthersWriteAppearsWithoutBeingTypedOver() {
        DiscussionId discussion = meetings.open(first);
        open("");
        test(area("The worry")).setValue("I am typing");
        signedIn.use(chair);
        cases.write(discussion, DiscussionField.STRENGTHS, "Art club");
        cases.write(discussion, DiscussionField.CONCERN, "Other");
        signedIn.use(minuteTaker);

        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), false));

        assertThat(area("What is going well").getValue()).isEqualTo("Art club");
        assertThat(area("The worry").getValue()).isEqualTo("I am typing");
    }

    @Test
    void agreesAnOutcomeAnActionAndAReviewByTyping() {
        DiscussionId discussion = meetings.open(first);
        open("");
        outcome("PLAN_AGREED");
        String name = attendees.attendees(meeting).stream()
                .filter(row -> member.equals(row.person()))
                .map(AttendeeRow::name)
                .findFirst()
                .orElseThrow();
        test(field("New action (Alt A)")).setValue("Joint home visit");
        test(field("Who")).setValue(name);
        test(field("By")).setValue("2w");
        assertThat($(Paragraph.class).withClassName("resolve").single().getText())
                .isEqualTo("Enter adds " + name + ", " + agency() + ", 5 December 2026");
        test($(Button.class).withText("Add action").single()).click();
        test(field("Review (Alt R)")).setValue("5w");
        ComponentUtil.fireEvent(field("Review (Alt R)"), new BlurNotifier.BlurEvent<>(field("Review (Alt R)"), true));

        DiscussionText text = discussions.reload(discussion);
        assertThat(text.outcome()).isNotNull().extracting(Outcome::code).isEqualTo("PLAN_AGREED");
        assertThat(text.reviewDate()).isEqualTo(TODAY.plusWeeks(5));
        assertThat(actions.unfinishedOf(pupil)).singleElement().satisfies(action -> {
            assertThat(action.owner()).isEqualTo(member);
            assertThat(action.dueOn()).isEqualTo(TODAY.plusWeeks(2));
        });
        assertThat(text.missing()).isEmpty();
    }

    @Test
    void recordsWhoIsHere() {
        meetings.open(first);
        open("at=people&item=" + first);
        AttendeeRow welfare = attendees.attendees(meeting).stream()
                .filter(row -> member.equals(row.person()))
                .findFirst()
                .orElseThrow();
        int index = attendees.attendees(meeting).stream()
                .filter(row -> row.item() == null)
                .toList()
                .indexOf(welfare);

        states(index).setValue(AttendeeState.APOLOGIES);

        assertThat(attendees.attendees(meeting))
                .filteredOn(row -> member.equals(row.person()))
                .extracting(AttendeeRow::state)
                .containsExactly(AttendeeState.APOLOGIES);
    }

    @Test
    void closesOnceEverythingIsDecidedOrCarried() {
        scenario.discussed(first, CaseScenario.PLAN, TODAY);
        open("at=end");
        assertThat(heading()).isEqualTo("1 item not finished");
        test($(Button.class).withText("Close the meeting").single()).click();
        assertThat(meetings.find(meeting).status()).isEqualTo(MeetingStatus.IN_PROGRESS);

        test($(Button.class).withText("Carry to the next meeting").single()).click();
        assertThat(heading()).isEqualTo("Everything is decided");
        test($(Button.class).withText("Close the meeting").single()).click();

        assertThat(meetings.find(meeting).status()).isEqualTo(MeetingStatus.DRAFT_MINUTES);
        assertThat(getCurrentView()).isInstanceOf(MinutesView.class);
    }

    @Test
    void aMemberWritesForTheOwnAgencyOnly() {
        meetings.open(first);
        signedIn.use(member);
        open("item=" + first);

        assertThat($(TextArea.class).all())
                .extracting(area -> area.getAriaLabel().orElse(""))
                .containsExactly("What " + agency() + " brings");
        assertThat($(TextField.class).withCaption("New action (Alt A)").all()).isEmpty();
        assertThat($(Quiet.class).withTextContaining("0 of ").all()).isNotEmpty();
    }

    private void open(String query) {
        UI.getCurrent().navigate("meetings/" + meeting + "/live", QueryParameters.fromString(query));
    }

    private String heading() {
        return $(H1.class).single().getText();
    }

    private TextArea area(String label) {
        return $(TextArea.class).withCaption(label).single();
    }

    private TextField field(String label) {
        return $(TextField.class).withCaption(label).single();
    }

    private String agency() {
        return attendees.attendees(meeting).stream()
                .filter(row -> member.equals(row.person()))
                .map(AttendeeRow::agencyName)
                .findFirst()
                .orElseThrow();
    }

    private static void leave(TextArea area) {
        ComponentUtil.fireEvent(area, new BlurNotifier.BlurEvent<>(area, true));
    }

    @SuppressWarnings("unchecked")
    private void outcome(String code) {
        Select<Outcome> select =
                (Select<Outcome>) $(Select.class).withCaption("Outcome (Alt O)").single();
        select.setValue(select.getListDataView()
                .getItems()
                .filter(choice -> choice.code().equals(code))
                .findFirst()
                .orElseThrow());
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<AttendeeState> states(int index) {
        List<RadioButtonGroup> groups = $(RadioButtonGroup.class).all();
        return groups.get(index);
    }
}
