package org.tats.meetings.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tats.access.AgencyFunction;
import org.tats.access.Handling;
import org.tats.access.Role;
import org.tats.cases.CaseScenario;
import org.tats.cases.DiscussionField;
import org.tats.cases.DiscussionId;
import org.tats.cases.DiscussionService;
import org.tats.cases.Keeping;
import org.tats.common.AgencyId;
import org.tats.common.PersonId;
import org.tats.meetings.AgendaItemId;
import org.tats.meetings.ForumId;
import org.tats.meetings.MeetingId;
import org.tats.meetings.MeetingScenario;
import org.tats.meetings.MeetingService;
import org.tats.meetings.MemberPart;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;

/** What each person sees of texts that their writers keep to some, in the meeting and in the minutes. */
@TatsTest
class SectionsTests extends SpringBrowserlessTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final String KEPT = "Invented words of the nurse";
    private static final String CLOSED = "One contribution, kept to its agency and the chair";

    @Autowired
    private MeetingScenario scenario;

    @Autowired
    private CaseScenario cases;

    @Autowired
    private MeetingService meetings;

    @Autowired
    private DiscussionService discussions;

    @Autowired
    private SignedIn signedIn;

    private PersonId chair = PersonId.random();
    private PersonId nurse = PersonId.random();
    private PersonId welfare = PersonId.random();
    private DiscussionField contribution = DiscussionField.CONCERN;
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
        contribution = DiscussionField.contribution(cases.agencyOf(nurse));
        meeting = scenario.meeting(forum, TODAY);
        item = scenario.item(meeting, scenario.pupil());
        signedIn.use(chair);
        meetings.start(meeting);
        discussion = meetings.open(item);
    }

    @Test
    void aNursesContributionBeginsWithItsAgencyAndTheChairOnly() {
        signedIn.use(nurse);
        open();
        assertThat(page())
                .contains("Who may read this: Writer’s agency only (and the chair)")
                .contains("Your agency sees a summary here", "Suspended for 0 days this term")
                .doesNotContain("Never suspended");
        cases.write(discussion, contribution, KEPT);

        signedIn.use(welfare);
        open();
        assertThat(page()).contains(CLOSED, "1 of ").doesNotContain(KEPT);
        assertThat($(TextArea.class).all()).hasSize(1);

        signedIn.use(chair);
        open();
        assertThat($(TextArea.class).all()).extracting(TextArea::getValue).contains(KEPT);
    }

    @Test
    void theWriterNamesAnAgencyWhichReadsItAtOnceOnAnOpenPage() {
        signedIn.use(nurse);
        cases.write(discussion, contribution, KEPT);
        signedIn.use(welfare);
        open();
        assertThat(page()).doesNotContain(KEPT);

        signedIn.use(nurse);
        discussions.handle(discussion, contribution, named(cases.agencyOf(welfare)));
        signedIn.use(welfare);
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), false));
        assertThat(page()).contains(KEPT, "Named agencies only: the writer’s");

        signedIn.use(nurse);
        discussions.handle(discussion, contribution, Keeping.starting(Handling.WRITERS_AGENCY));
        signedIn.use(welfare);
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), false));
        assertThat(page()).contains(CLOSED).doesNotContain(KEPT);
    }

    @Test
    void whatLacksIsSaidAtItsFieldAndTheRestStays() {
        signedIn.use(nurse);
        open();
        test(change()).click();
        handling().setValue(Handling.NAMED_AGENCIES);
        test(field("Why it is relevant to this child")).setValue("Asthma explains the absence.");
        test($(Button.class).withText("Save who may read it").single()).click();
        assertThat(named().isInvalid()).isTrue();
        assertThat(named().getErrorMessage()).startsWith("Name the agencies that may read it");

        named().setValue(Set.of(cases.agencyOf(welfare)));
        test($(Checkbox.class).withCaption("Not for the parent").single()).click();
        test($(Button.class).withText("Save who may read it").single()).click();
        assertThat(field("Why it must not reach a parent").isInvalid()).isTrue();

        test(field("Why it must not reach a parent")).setValue("It came from somebody else.");
        test($(Button.class).withText("Save who may read it").single()).click();
        assertThat($(RadioButtonGroup.class).all()).isEmpty();
        assertThat(discussions.reload(discussion).field(contribution).keeping())
                .isEqualTo(new Keeping(
                        Handling.NAMED_AGENCIES,
                        Set.of(cases.agencyOf(welfare)),
                        "Asthma explains the absence.",
                        true,
                        "It came from somebody else."));
        assertThat(page()).contains("Named agencies only");
        assertThat($(Span.class).withText("Not for the parent").all()).hasSize(1);
    }

    @Test
    void onlyWhoseTextItIsMayChangeIt() {
        signedIn.use(chair);
        cases.write(discussion, DiscussionField.CONCERN, "Said by the chair");
        signedIn.use(welfare);
        open();

        assertThat($(NativeButton.class).withText("Change").all()).hasSize(1);
        assertThat(change().getElement().getAttribute("aria-label")).contains("Education welfare");
        assertThat(page()).contains("Said by the chair", "Who may read this: All at the item");
    }

    @Test
    void theMinutesSayThatSomethingIsKeptAndNotWhat() {
        signedIn.use(nurse);
        cases.write(discussion, contribution, KEPT);
        signedIn.use(chair);
        cases.write(discussion, DiscussionField.CONCERN, "Said to all");
        discussions.handle(
                discussion,
                DiscussionField.CONCERN,
                new Keeping(Handling.ALSO_SCHOOL, Set.of(), "", true, "Not yet told at home."));
        minutes();
        assertThat(page()).contains(KEPT, "Who may read this: Writer’s agency only");
        assertThat($(Span.class).withText("Not for the parent").all()).hasSize(1);

        signedIn.use(welfare);
        minutes();
        assertThat(page())
                .contains("one contribution, kept to its agency and the chair.", "Said to all")
                .contains("Who may read this: All at the item, also the school.")
                .doesNotContain(KEPT);
    }

    private static Keeping named(AgencyId agency) {
        return new Keeping(Handling.NAMED_AGENCIES, Set.of(agency), "", false, "");
    }

    private void open() {
        UI.getCurrent()
                .navigate("meetings/" + meeting + "/live", QueryParameters.fromString("screen=own&item=" + item));
    }

    private void minutes() {
        UI.getCurrent().navigate("meetings/" + meeting + "/minutes");
    }

    private static String page() {
        return UI.getCurrent()
                .getInternals()
                .getActiveRouterTargetsChain()
                .getFirst()
                .getElement()
                .getTextRecursively();
    }

    private NativeButton change() {
        return $(NativeButton.class).withText("Change").single();
    }

    private TextField field(String label) {
        return $(TextField.class).withCaption(label).single();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Handling> handling() {
        return $(RadioButtonGroup.class).single();
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<AgencyId> named() {
        return $(CheckboxGroup.class).single();
    }
}
