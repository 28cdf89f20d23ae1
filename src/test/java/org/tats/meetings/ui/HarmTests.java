package org.tats.meetings.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.BlurNotifier;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tats.access.AgencyFunction;
import org.tats.access.Role;
import org.tats.cases.CaseScenario;
import org.tats.cases.DiscussionField;
import org.tats.cases.DiscussionId;
import org.tats.common.PersonId;
import org.tats.common.ui.Announcer;
import org.tats.meetings.AgendaItemId;
import org.tats.meetings.ForumId;
import org.tats.meetings.MeetingId;
import org.tats.meetings.MeetingScenario;
import org.tats.meetings.MeetingService;
import org.tats.meetings.MemberPart;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;

/** What is said where a text may describe significant harm, in the meeting and in the minutes. */
@TatsTest
class HarmTests extends SpringBrowserlessTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final String CALL = "Call the multi-agency safeguarding hub now, do not wait for the meeting.";

    @Autowired
    private MeetingScenario scenario;

    @Autowired
    private CaseScenario cases;

    @Autowired
    private MeetingService meetings;

    @Autowired
    private SignedIn signedIn;

    private PersonId chair = PersonId.random();
    private PersonId nurse = PersonId.random();
    private PersonId welfare = PersonId.random();
    private DiscussionId discussion = DiscussionId.random();
    private MeetingId meeting = MeetingId.random();
    private AgendaItemId item = AgendaItemId.random();

    @BeforeEach
    void discussAChild() {
        signedIn.asSystem();
        ForumId forum = scenario.forum();
        chair = scenario.member(forum, AgencyFunction.INCLUSION, MemberPart.CHAIR, Role.CHAIR);
        nurse = scenario.member(forum, AgencyFunction.SCHOOL_NURSING, MemberPart.MEMBER, Role.MEMBER);
        welfare = scenario.member(forum, AgencyFunction.EDUCATION_WELFARE, MemberPart.MEMBER, Role.MEMBER);
        meeting = scenario.meeting(forum, TODAY);
        item = scenario.item(meeting, scenario.pupil());
        signedIn.use(chair);
        meetings.start(meeting);
        discussion = meetings.open(item);
    }

    @Test
    void isSaidAtTheFieldAsItIsTypedAndToThoseWhoListen() {
        open();
        test(worry()).setValue("Calm, hitherto.");
        assertThat(page()).doesNotContain(CALL);

        test(worry()).setValue("Calm, hitherto. Came with a bruise");

        assertThat(page()).contains("This may describe significant harm. " + CALL, "number is not set here");
        assertThat(Announcer.in(UI.getCurrent()).getElement().getTextRecursively())
                .contains(CALL);
        test(worry()).setValue("Calm, hitherto. Came with a bruise on the arm");
        assertThat(find(Button.class).withText("Called").all()).hasSize(1);
    }

    @Test
    void aRefusedAnswerStandsAtItsFieldAndAGivenOneIsAQuietLineInTheMinutesToo() {
        open();
        test(worry()).setValue("He has a knife");
        leave(worry());
        press("Not needed");
        assertThat(field("Not needed, because").isInvalid()).isTrue();
        test(field("Time of the call")).setValue("soon");
        press("Called");
        assertThat(field("Time of the call").getErrorMessage()).contains("such as 1:20pm");
        test(field("Time of the call")).setValue("11:59pm");
        press("Called");
        assertThat(field("Time of the call").getErrorMessage()).contains("cannot be later than now");

        test(field("Not needed, because")).setValue("A butter knife in cookery.");
        press("Not needed");

        assertThat(find(Button.class).withText("Called").all()).isEmpty();
        assertThat(page())
                .contains("Safeguarding hub not needed: A butter knife in cookery.")
                .doesNotContain(CALL);
        UI.getCurrent().navigate("meetings/" + meeting + "/minutes");
        assertThat(page()).contains("Safeguarding hub not needed: A butter knife in cookery.");
    }

    @Test
    void othersAtTheItemSeeItUntilItIsAnsweredAndKeepWhatTheyBeganToAnswer() {
        cases.write(discussion, DiscussionField.CONCERN, "He was beaten");
        signedIn.use(welfare);
        open();
        test(field("Not needed, because")).setValue("Half a sent");
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), false));
        assertThat(field("Not needed, because").getValue()).isEqualTo("Half a sent");
        UI.getCurrent().navigate("meetings/" + meeting + "/minutes");
        assertThat(page()).contains("Whether the safeguarding hub was called is not answered yet.");

        open();
        test(field("Time of the call")).setValue("8:40");
        press("Called");
        signedIn.use(chair);
        open();
        assertThat(page()).contains("Safeguarding hub called 8:40am, Person").doesNotContain(CALL);
    }

    @Test
    void whoMayNotReadTheSectionIsToldNothing() {
        signedIn.use(nurse);
        cases.write(discussion, DiscussionField.contribution(cases.agencyOf(nurse)), "An overdose in March");
        open();
        assertThat(page()).contains(CALL);

        signedIn.use(welfare);
        open();
        assertThat(page())
                .contains("One contribution, kept to its agency and the chair")
                .doesNotContain(CALL);
        UI.getCurrent().navigate("meetings/" + meeting + "/minutes");
        assertThat(page()).doesNotContain("harm", "afeguarding");
    }

    private void open() {
        UI.getCurrent()
                .navigate("meetings/" + meeting + "/live", QueryParameters.fromString("screen=own&item=" + item));
    }

    private TextArea worry() {
        return find(TextArea.class).withLabel("The worry").single();
    }

    private TextField field(String label) {
        return find(TextField.class).withLabel(label).single();
    }

    private void press(String words) {
        test(find(Button.class).withText(words).single()).click();
    }

    private static void leave(TextArea area) {
        ComponentUtil.fireEvent(area, new BlurNotifier.BlurEvent<>(area, true));
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
