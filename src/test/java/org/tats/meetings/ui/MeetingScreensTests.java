package org.tats.meetings.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tats.access.AgencyFunction;
import org.tats.access.Role;
import org.tats.access.RunAs;
import org.tats.cases.CaseScenario;
import org.tats.common.PersonId;
import org.tats.meetings.AgendaItemId;
import org.tats.meetings.AgendaItemRow;
import org.tats.meetings.AgendaService;
import org.tats.meetings.ForumId;
import org.tats.meetings.ForumOutcome;
import org.tats.meetings.ForumRow;
import org.tats.meetings.ForumService;
import org.tats.meetings.MeetingId;
import org.tats.meetings.MeetingScenario;
import org.tats.meetings.MeetingService;
import org.tats.meetings.MeetingStatus;
import org.tats.meetings.MemberPart;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;

@TatsTest
class MeetingScreensTests extends SpringBrowserlessTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Autowired
    private MeetingScenario scenario;

    @Autowired
    private MeetingService meetings;

    @Autowired
    private AgendaService agenda;

    @Autowired
    private ForumService forums;

    @Autowired
    private SignedIn signedIn;

    private ForumId forum = ForumId.random();
    private PersonId minuteTaker = PersonId.random();
    private PersonId chair = PersonId.random();
    private MeetingId meeting = MeetingId.random();

    @BeforeEach
    void planAMeeting() {
        signedIn.asSystem();
        forum = scenario.forum();
        chair = scenario.member(forum, AgencyFunction.INCLUSION, MemberPart.CHAIR, Role.CHAIR);
        minuteTaker =
                scenario.member(forum, AgencyFunction.BUSINESS_SUPPORT, MemberPart.MINUTE_TAKER, Role.MINUTE_TAKER);
        meeting = scenario.meeting(forum, TODAY);
        signedIn.use(minuteTaker);
    }

    @Test
    void listsTheSeriesAndPlansItsNextMeetings() {
        navigate(MeetingsView.class);

        assertThat($(H1.class).single().getText()).contains(": Saturday 21 November, 1:00pm to 3:00pm");
        assertThat(meetings.ahead())
                .filteredOn(row -> row.forum().equals(forum))
                .hasSize(4);
        assertThat($(Anchor.class).withText("Build the agenda").all()).isNotEmpty();
    }

    @Test
    void buildsAnAgendaAndWarnsWhenItIsOverTheSlot() {
        AgendaItemId first = scenario.item(meeting, scenario.pupil());
        AgendaItemId second = scenario.item(meeting, scenario.pupil());
        navigate("meetings/" + meeting + "/agenda", AgendaView.class);
        assertThat($(H1.class).single().getText()).isEqualTo("Agenda: 2 items, 32 of 120 minutes");

        test($(Button.class).withText("↓").all().getFirst()).click();
        assertThat(agenda.items(meeting)).extracting(AgendaItemRow::id).containsExactly(second, first);

        test($(IntegerField.class).all().getFirst()).setValue(110);
        assertThat($(Span.class).withTextContaining("10 minutes over the slot").all())
                .isNotEmpty();

        test($(Button.class).withText("Take off").all().getFirst()).click();
        assertThat(agenda.items(meeting)).extracting(AgendaItemRow::id).containsExactly(first);
    }

    @Test
    void startsTheMeetingFromTheAgenda() {
        scenario.item(meeting, scenario.pupil());
        navigate("meetings/" + meeting + "/agenda", AgendaView.class);
        test($(Button.class).withText("Start the meeting").single()).click();

        assertThat(meetings.find(meeting).status()).isEqualTo(MeetingStatus.IN_PROGRESS);
        assertThat(getCurrentView()).isInstanceOf(LiveMeetingView.class);
    }

    @Test
    void theChairApprovesMinutesAndCorrectsThemAfterwards() {
        AgendaItemId item = scenario.item(meeting, scenario.pupil());
        meetings.start(meeting);
        scenario.discussed(item, CaseScenario.PLAN, TODAY);
        meetings.end(meeting);
        signedIn.use(chair);
        navigate("meetings/" + meeting + "/minutes", MinutesView.class);
        assertThat($(H1.class).single().getText()).isEqualTo("Minutes of Saturday 21 November 2026, draft");
        assertThat($(H2.class).all()).extracting(H2::getText).anyMatch(text -> text.startsWith("1. Pupil Oak"));

        test($(Button.class).withText("Approve and lock").single()).click();
        assertThat($(H1.class).single().getText()).isEqualTo("Minutes of Saturday 21 November 2026");
        test($(TextArea.class).withCaption("What is corrected").single()).setValue("The room was B.");
        test($(Button.class).withText("Add correction").single()).click();

        assertThat($(Paragraph.class).withTextContaining("The room was B.").all())
                .hasSize(1);
    }

    @Test
    void countsAPeriodNamedInTheAddress() {
        UI.getCurrent().navigate("counts", QueryParameters.fromString("from=2026-11-01&to=2026-11-30"));
        assertThat($(H1.class).single().getText()).contains(" discussed at ");
        assertThat($(TextField.class).withCaption("From").single().getValue()).isEqualTo("1 November 2026");
        assertThat($(Anchor.class).withText("Download as CSV").all()).hasSize(1);

        UI.getCurrent().navigate("counts", QueryParameters.fromString("from=2026-11-30&to=2026-11-01"));
        assertThat($(TextField.class).withCaption("From").single().isInvalid()).isTrue();
    }

    @Test
    void anAdministratorAddsAndRetiresOutcomes() {
        signedIn.as(Role.ADMINISTRATOR);
        navigate(ForumsView.class);
        int before = RunAs.system(() -> forums.outcomes(MeetingScenario.TATS)).size();

        int weekly = RunAs.system(() -> forums.forums()).stream()
                .map(ForumRow::id)
                .toList()
                .indexOf(MeetingScenario.TATS);
        test($(TextField.class).withCaption("New outcome").all().get(weekly)).setValue("Sample outcome");
        test($(Button.class).withText("Add outcome").all().get(weekly)).click();

        assertThat(RunAs.system(() -> forums.outcomes(MeetingScenario.TATS)))
                .hasSize(before + 1)
                .extracting(ForumOutcome::label)
                .contains("Sample outcome");
    }
}
