package org.tats.meetings.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tats.access.AgencyFunction;
import org.tats.access.Role;
import org.tats.access.RunAs;
import org.tats.cases.CaseScenario;
import org.tats.cases.DiscussionField;
import org.tats.cases.DiscussionId;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.meetings.AgendaItemId;
import org.tats.meetings.AgendaItemRow;
import org.tats.meetings.AgendaService;
import org.tats.meetings.ForumId;
import org.tats.meetings.ForumService;
import org.tats.meetings.MeetingId;
import org.tats.meetings.MeetingScenario;
import org.tats.meetings.MeetingService;
import org.tats.meetings.MemberPart;
import org.tats.meetings.StandingMemberRow;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;

/** An item to which somebody is not asked is a slot without the child, wherever items are listed. */
@TatsTest
class ClosedItemsTests extends SpringBrowserlessTest {

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
    private ForumService forums;

    @Autowired
    private SignedIn signedIn;

    private PersonId minuteTaker = PersonId.random();
    private PersonId chair = PersonId.random();
    private PersonId officer = PersonId.random();
    private ForumId forum = ForumId.random();
    private MeetingId meeting = MeetingId.random();
    private AgendaItemId item = AgendaItemId.random();
    private PupilId pupil = PupilId.random();
    private String surname = "";

    @BeforeEach
    void planAMeeting() {
        signedIn.asSystem();
        forum = scenario.forum();
        chair = scenario.member(forum, AgencyFunction.INCLUSION, MemberPart.CHAIR, Role.CHAIR);
        minuteTaker =
                scenario.member(forum, AgencyFunction.BUSINESS_SUPPORT, MemberPart.MINUTE_TAKER, Role.MINUTE_TAKER);
        officer = scenario.member(forum, AgencyFunction.POLICE, MemberPart.MEMBER, Role.MEMBER);
        meeting = scenario.meeting(forum, TODAY);
        pupil = scenario.pupil();
        item = scenario.item(meeting, pupil);
        surname = RunAs.system(() -> agenda.items(meeting)).getFirst().title();
        assertThat(surname).startsWith("Pupil Oak");
    }

    @Test
    void policeComeToAnItemOnceTheAgendaAsksThem() {
        signedIn.use(officer);
        go("meetings/" + meeting + "/agenda");
        assertThat(page()).contains("Closed item").doesNotContain(surname);

        signedIn.use(minuteTaker);
        go("meetings/" + meeting + "/agenda");
        assertThat(page()).contains(": not at this item").doesNotContain("proposed: youth justice");
        test($(Button.class).withTextContaining("Ask Police").single()).click();
        assertThat(page()).contains(": asked to this item");
        signedIn.use(officer);
        go("meetings/" + meeting + "/agenda");
        assertThat(page()).contains(surname);

        signedIn.use(minuteTaker);
        go("meetings/" + meeting + "/agenda");
        test($(Button.class).withText("Do not ask").single()).click();
        signedIn.use(officer);
        go("meetings/" + meeting + "/agenda");
        assertThat(page()).contains("Closed item").doesNotContain(surname);
    }

    @Test
    void policeAreProposedWhereYouthJusticeKnowsTheChild() {
        scenario.owner().sql("""
                        insert into registry.status_spell (status_spell_id, pupil_id, status, from_date)
                        values (gen_random_uuid(), :pupil, 'YJS', '2026-09-01')""").param("pupil", pupil.value()).update();
        signedIn.use(minuteTaker);
        go("meetings/" + meeting + "/agenda");

        assertThat(page()).contains("not at this item, proposed: youth justice knows the child");
    }

    @Test
    void everyListOfItemsLeavesTheChildOut() {
        signedIn.use(chair);
        meetings.start(meeting);
        DiscussionId discussion = scenario.discussed(item, CaseScenario.PLAN, TODAY);
        cases.write(discussion, DiscussionField.CONCERN, "Invented worry");
        List<String> places = List.of(
                "", "meetings", "meetings/" + meeting + "/agenda", "meetings/" + meeting + "/live", "actions", "cases");
        signedIn.use(officer);
        places.forEach(place -> {
            go(place);
            assertThat(page()).as(place).doesNotContain(surname, "Invented worry");
        });
        UI.getCurrent().navigate("meetings/" + meeting + "/live", QueryParameters.fromString("item=" + item));
        assertThat(page())
                .contains("Closed item", "This item is for other members.")
                .doesNotContain(surname);

        signedIn.use(chair);
        meetings.end(meeting);
        go("meetings/" + meeting + "/minutes");
        assertThat(page()).contains(surname, "Invented worry");
        signedIn.use(officer);
        go("meetings/" + meeting + "/minutes");
        assertThat(page()).contains("1. Closed item", "For other members.").doesNotContain(surname, "Invented worry");
    }

    @Test
    void anAdministratorLetsAMemberComeToAllItems() {
        signedIn.as(Role.ADMINISTRATOR);
        go("administration/forums");
        assertThat(page()).contains("Chosen items only");
        Button all = $(Button.class).withText("Let come to all").all().stream()
                .filter(button -> button.getAriaLabel().orElse("").contains(officer.toString()))
                .findFirst()
                .orElseThrow();
        test(all).click();

        assertThat(RunAs.system(() -> forums.standingMembers(forum)))
                .filteredOn(row -> row.person().equals(officer))
                .extracting(StandingMemberRow::chosenOnly)
                .containsExactly(false);
        signedIn.use(officer);
        assertThat(agenda.reload(meeting)).extracting(AgendaItemRow::closed).containsExactly(false);
    }

    private static void go(String place) {
        UI.getCurrent().navigate(place);
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
