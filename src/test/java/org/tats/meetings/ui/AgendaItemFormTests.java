package org.tats.meetings.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tats.access.AgencyFunction;
import org.tats.access.Role;
import org.tats.access.RunAs;
import org.tats.cases.CaseScenario;
import org.tats.cases.DiscussionField;
import org.tats.cases.DiscussionId;
import org.tats.cases.OutcomeService;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.meetings.AgendaItemId;
import org.tats.meetings.AgendaItemRow;
import org.tats.meetings.AgendaService;
import org.tats.meetings.AgendaSource.What;
import org.tats.meetings.AttendeeRow;
import org.tats.meetings.AttendeeService;
import org.tats.meetings.ForumId;
import org.tats.meetings.ForumRow;
import org.tats.meetings.ForumService;
import org.tats.meetings.ItemFact;
import org.tats.meetings.ItemKind;
import org.tats.meetings.ItemPartService;
import org.tats.meetings.ItemState;
import org.tats.meetings.MeetingId;
import org.tats.meetings.MeetingScenario;
import org.tats.meetings.MeetingService;
import org.tats.meetings.MeetingStatus;
import org.tats.meetings.MemberPart;
import org.tats.meetings.MinutesService;
import org.tats.meetings.Proposal;
import org.tats.meetings.ReleaseService;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;

/** The seam for later modules, with {@link PaperPanel} in the place of one. */
@TatsTest
class AgendaItemFormTests extends SpringBrowserlessTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final String REPORT = "The consultant expects a slow recovery over the winter months at home.";

    @Autowired
    private MeetingScenario scenario;

    @Autowired
    private CaseScenario cases;

    @Autowired
    private PaperPanel panel;

    @Autowired
    private ForumService forums;

    @Autowired
    private MeetingService meetings;

    @Autowired
    private AgendaService agenda;

    @Autowired
    private AttendeeService attendees;

    @Autowired
    private ItemPartService parts;

    @Autowired
    private OutcomeService outcomes;

    @Autowired
    private MinutesService minutes;

    @Autowired
    private ReleaseService releases;

    @Autowired
    private SignedIn signedIn;

    private PersonId chair = PersonId.random();
    private PersonId nurse = PersonId.random();
    private PersonId welfare = PersonId.random();
    private PersonId officer = PersonId.random();
    private MeetingId meeting = MeetingId.random();
    private PupilId pupil = PupilId.random();

    @BeforeEach
    void askForAPupil() {
        signedIn.asSystem();
        ForumId forum = scenario.panel();
        chair = scenario.member(forum, AgencyFunction.INCLUSION, MemberPart.CHAIR, Role.CHAIR);
        nurse = scenario.member(forum, AgencyFunction.SCHOOL_NURSING, MemberPart.MEMBER, Role.MEMBER);
        welfare = scenario.member(forum, AgencyFunction.EDUCATION_WELFARE, MemberPart.MEMBER, Role.MEMBER);
        officer = scenario.member(forum, AgencyFunction.POLICE, MemberPart.MEMBER, Role.MEMBER);
        meeting = scenario.meeting(forum, TODAY);
        pupil = scenario.pupil();
        panel.ask(forum(), pupil, ItemKind.SECTION_19, TODAY.minusWeeks(2));
        signedIn.use(chair);
    }

    @Test
    void aForumThatTakesNothingElseIsProposedOnlyWhatTheModuleAsksFor() {
        assertThat(agenda.proposals(meeting)).singleElement().satisfies(proposal -> {
            assertThat(proposal.pupil()).isEqualTo(pupil);
            assertThat(proposal.kind()).isEqualTo(ItemKind.SECTION_19);
            assertThat(proposal.reasons()).containsExactly("Asked for on paper.");
            assertThat(proposal.askedOn()).isEqualTo(TODAY.minusWeeks(2));
            assertThat(proposal.plannedMinutes()).isEqualTo(15);
        });
    }

    @Test
    void aPupilOnTheAgendaOfAnotherForumIsProposedAllTheSame() {
        RunAs.system(() -> scenario.item(scenario.meeting(scenario.forum(), TODAY), pupil));

        assertThat(agenda.proposals(meeting)).extracting(Proposal::pupil).containsExactly(pupil);
    }

    @Test
    void tellsTheModuleWhatBecomesOfWhatItAskedFor() {
        AgendaItemId first = agenda.add(meeting, pupil);
        agenda.remove(first);
        assertThat(agenda.proposals(meeting)).hasSize(1);
        AgendaItemId second = agenda.add(meeting, pupil);
        meetings.start(meeting);
        agenda.carry(second, "No time left");
        MeetingId next = meetings.ahead().stream()
                .filter(row -> row.heldOn().isAfter(TODAY))
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(agenda.reload(next))
                .singleElement()
                .satisfies(carried -> assertThat(carried.kind()).isEqualTo(ItemKind.SECTION_19));

        assertThat(panel.toldOf(pupil)).containsExactly(What.ADDED, What.TAKEN_OFF, What.ADDED, What.CARRIED);
    }

    @Test
    void theFormStandsInPlaceOfVoicesAndOutcomeAndSaysWhatIsMissing() {
        AgendaItemId item = begin();
        live(item, "screen=own");

        assertThat(page()).contains("Evidence on paper", "Data, voices and what agencies bring");
        assertThat(page()).contains("1 thing missing: write the reasons for the parent");
        assertThat($(Select.class).all()).isEmpty();
        assertThat(parts.missing(item)).containsExactly("Write the reasons for the parent");
        assertThat(meetings.gaps(meeting))
                .singleElement()
                .satisfies(gap -> assertThat(gap.missing()).containsExactly("Write the reasons for the parent"));
    }

    @Test
    void goingOnCommitsTheFormAndTheItemCountsAsDiscussed() {
        AgendaItemId item = begin();
        live(item, "screen=own");
        test(reasons()).setValue("Too unwell to attend since October.");

        fireShortcut(Key.KEY_P, KeyModifier.ALT);

        assertThat(panel.written(pupil)).isEqualTo("Too unwell to attend since October.");
        assertThat(agenda.reload(meeting)).extracting(AgendaItemRow::state).containsExactly(ItemState.DISCUSSED);
        assertThat(panel.toldOf(pupil)).containsExactly(What.ADDED, What.OPENED, What.DISCUSSED);
        meetings.end(meeting);
        assertThat(meetings.find(meeting).status()).isEqualTo(MeetingStatus.DRAFT_MINUTES);
    }

    @Test
    void whatOthersDecideAppearsAndTheFootFollows() {
        AgendaItemId item = begin();
        live(item, "screen=own");
        panel.write(pupil, "Written by somebody else.");
        decide(item);

        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), false));

        assertThat(reasons().getValue()).isEqualTo("Written by somebody else.");
        assertThat(page()).doesNotContain("thing missing");
    }

    @Test
    void aPanelThatSteersNoCasesLeavesTheReviewOfTheCaseAlone() {
        DiscussionId weekly = RunAs.system(() -> cases.finished(pupil, TODAY.minusWeeks(1), CaseScenario.PLAN));
        LocalDate review = caseReview();
        assertThat(weekly).isNotNull();
        assertThat(review).isNotNull();
        AgendaItemId item = begin();
        panel.write(pupil, "Reasons.");
        DiscussionId discussion = decide(item);
        outcomes.setReviewDate(
                discussion,
                TODAY.plusWeeks(2),
                scenario.discussions().reload(discussion).outcomeVersion());

        meetings.end(meeting);

        assertThat(caseReview()).isEqualTo(review);
        assertThat(scenario.owner()
                        .sql("select forum_code from cases.discussion where discussion_id = :id")
                        .param("id", discussion.value())
                        .query(String.class)
                        .single())
                .isEqualTo(forum().code());
    }

    @Test
    void theRoomSeesTheFormWithoutWhatIsRestricted() {
        AgendaItemId item = begin();
        panel.write(pupil, "Reasons for all.");
        panel.keep(pupil, REPORT, cases.agencyOf(nurse), nurse);
        attendees.recordRest(attendees.attendees(meeting).stream()
                .filter(row -> chair.equals(row.person()) || nurse.equals(row.person()))
                .map(AttendeeRow::id)
                .toList());

        live(item, "screen=own");
        assertThat(page()).contains(REPORT);
        live(item, "screen=room");
        assertThat(page()).contains("Evidence on paper").doesNotContain(REPORT);
        assertThat(reasons().getValue()).isEqualTo("Reasons for all.");
        UI.getCurrent().navigate("meetings/" + meeting + "/room");
        assertThat(page()).contains("Reasons for all.").doesNotContain(REPORT);
    }

    @Test
    void nothingOfTheFormIsOnAnItemThatIsClosed() {
        AgendaItemId item = begin();
        panel.write(pupil, "Reasons for all.");
        signedIn.use(officer);

        live(item, "");
        assertThat(page()).contains("Closed item").doesNotContain("Evidence on paper", "Reasons for all.");
        assertThat($(TextArea.class).all()).isEmpty();
        UI.getCurrent().navigate("meetings/" + meeting + "/minutes");
        assertThat(page()).doesNotContain("Reasons for all.");
    }

    @Test
    void aMemberReadsTheFormAndDoesNotWriteInIt() {
        AgendaItemId item = begin();
        panel.write(pupil, "Reasons for all.");
        signedIn.use(nurse);
        live(item, "");

        assertThat(reasons().isReadOnly()).isTrue();
    }

    @Test
    void theMinutesHoldTheFormsPartAndCloseWhatTheReaderMayNotRead() {
        AgendaItemId item = begin();
        panel.write(pupil, "Reasons for all.");
        ItemFact report = panel.keep(pupil, REPORT, cases.agencyOf(nurse), nurse);
        decide(item);
        meetings.end(meeting);

        UI.getCurrent().navigate("meetings/" + meeting + "/minutes");
        assertThat(page()).contains("Reasons for all.", REPORT, "Agreed: the council arranges education");
        signedIn.use(welfare);
        assertThat(facts())
                .containsExactly(
                        ItemFact.of("Reasons", "Reasons for all."),
                        new ItemFact("Nurse’s report", "Written, kept to its agency and the chair.", report.section()));
        signedIn.use(chair);

        minutes.approve(meeting);
        live(item, "screen=own");
        assertThat(reasons().isReadOnly()).isTrue();
    }

    @Test
    void whatTheFormSaysToAllIsComparedWithRestrictedContributions() {
        AgendaItemId item = begin();
        DiscussionId discussion = parts.item(item).discussion();
        String secret = "Keeps a %s and a %s under the %s by the %s of the old %s since the %s of October."
                .formatted((Object[]) ownWords());
        signedIn.use(nurse);
        cases.write(discussion, DiscussionField.contribution(cases.agencyOf(nurse)), secret);
        signedIn.use(chair);
        assertThat(releases.open(meeting)).isFalse();
        panel.write(pupil, secret);

        assertThat(releases.overlaps(meeting)).isNotEmpty();
        assertThat(releases.open(meeting)).isTrue();
    }

    /** Said about many pupils, the same words would become a stock phrase. */
    private static String[] ownWords() {
        return Stream.generate(
                        () -> "w" + UUID.randomUUID().toString().substring(0, 8).replaceAll("\\d", "x"))
                .limit(6)
                .toArray(String[]::new);
    }

    @Test
    void decisionsToRatifyAreAGroupOfTheirOwnAtTheTopOfTheAgenda() {
        agenda.add(meeting, pupil);
        PupilId emergency = RunAs.system(() -> scenario.pupil());
        panel.ask(forum(), emergency, ItemKind.RATIFY, TODAY.minusDays(2));
        agenda.add(meeting, emergency);

        assertThat(agenda.reload(meeting))
                .extracting(AgendaItemRow::kind)
                .containsExactly(ItemKind.RATIFY, ItemKind.SECTION_19);
        UI.getCurrent().navigate("meetings/" + meeting + "/agenda");
        assertThat(page()).contains("Decision made outside the meeting, to ratify", "Section 19 decision");
        assertThat($(Button.class).withText("Take off").all()).hasSize(2);
    }

    /** The pupil is on the agenda, the meeting runs and is at the item. */
    private AgendaItemId begin() {
        AgendaItemId item = agenda.add(meeting, pupil);
        meetings.start(meeting);
        meetings.open(item);
        return item;
    }

    private DiscussionId decide(AgendaItemId item) {
        DiscussionId discussion = parts.item(item).discussion();
        outcomes.recordOutcome(
                discussion,
                PaperPanel.AGREED,
                scenario.discussions().reload(discussion).outcomeVersion());
        return discussion;
    }

    private List<ItemFact> facts() {
        return minutes.minutes(meeting).items().getFirst().facts();
    }

    private ForumRow forum() {
        return forums.find(meetings.find(meeting).forum());
    }

    private LocalDate caseReview() {
        return scenario.owner()
                .sql("select next_review from cases.case_file where pupil_id = :pupil")
                .param("pupil", pupil.value())
                .query(LocalDate.class)
                .single();
    }

    private TextArea reasons() {
        return $(TextArea.class).withCaption("Reasons").single();
    }

    private void live(AgendaItemId item, String query) {
        UI.getCurrent()
                .navigate("meetings/" + meeting + "/live", QueryParameters.fromString("item=" + item + "&" + query));
    }

    private String page() {
        return ((Component) getCurrentView()).getElement().getOuterHTML();
    }
}
