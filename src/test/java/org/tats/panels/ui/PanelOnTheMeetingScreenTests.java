package org.tats.panels.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tats.access.AgencyFunction;
import org.tats.access.Role;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.meetings.AgendaItemId;
import org.tats.meetings.AgendaService;
import org.tats.meetings.ForumId;
import org.tats.meetings.ItemKind;
import org.tats.meetings.MeetingId;
import org.tats.meetings.MeetingScenario;
import org.tats.meetings.MeetingService;
import org.tats.meetings.MemberPart;
import org.tats.meetings.Proposal;
import org.tats.panels.DecisionOutcome;
import org.tats.panels.RequestId;
import org.tats.panels.Section19DecisionService;
import org.tats.panels.Section19Scenario;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;

/** The inclusion panel runs on the meeting screen: a request is proposed, decided at its item, and ratified there. */
@TatsTest
class PanelOnTheMeetingScreenTests extends SpringBrowserlessTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final AtomicInteger MEETINGS = new AtomicInteger();

    @Autowired
    private MeetingScenario scenario;

    @Autowired
    private Section19Scenario section19;

    @Autowired
    private Section19DecisionService decisions;

    @Autowired
    private MeetingService meetings;

    @Autowired
    private AgendaService agenda;

    @Autowired
    private SignedIn signedIn;

    private MeetingId meeting = MeetingId.random();
    private PupilId pupil = PupilId.random();
    private RequestId request = RequestId.random();

    @BeforeEach
    void aRequestWaits() {
        signedIn.asSystem();
        ForumId forum = MeetingScenario.EIP;
        PersonId chair = scenario.member(forum, AgencyFunction.INCLUSION, MemberPart.CHAIR, Role.CHAIR);
        // one meeting of a forum a day
        meeting = scenario.meeting(forum, TODAY.minusDays(MEETINGS.getAndIncrement()));
        pupil = scenario.pupil();
        signedIn.use(chair);
        request = section19.acknowledged(pupil, chair);
    }

    private static String page() {
        return ((Component) UI.getCurrent().getCurrentView()).getElement().getTextRecursively();
    }

    private AgendaItemId opened(ItemKind kind) {
        assertThat(agenda.proposals(meeting))
                .filteredOn(proposal -> proposal.pupil().equals(pupil))
                .extracting(Proposal::kind)
                .containsExactly(kind);
        AgendaItemId item = agenda.add(meeting, pupil);
        meetings.start(meeting);
        meetings.open(item);
        UI.getCurrent().navigate("meetings/" + meeting + "/live");
        return item;
    }

    @Test
    void aRequestIsDecidedAtItsItemAndTheItemCannotEndWithout() {
        opened(ItemKind.SECTION_19);
        assertThat(page()).contains("things missing", "Record decision");
        section19.type(request, DecisionOutcome.AGREED, false, Map.of());
        UI.getCurrent().navigate("meetings");
        UI.getCurrent().navigate("meetings/" + meeting + "/live");
        assertThat(page()).contains("Nothing is missing");
        test(find(Button.class).withTextContaining("Record decision").single()).click();
        assertThat(decisions.ofPupil(pupil)).singleElement().satisfies(decision -> {
            assertThat(decision.outcome()).isEqualTo(DecisionOutcome.AGREED);
            assertThat(decision.number()).isNotBlank();
        });
        assertThat(meetings.gaps(meeting)).isEmpty();
        meetings.end(meeting);
        UI.getCurrent().navigate("meetings/" + meeting + "/minutes");
        assertThat(page())
                .contains("Section 19 decision "
                        + decisions.ofPupil(pupil).getFirst().number());
    }

    @Test
    void aDecisionMadeOutsideTheMeetingIsRatifiedAtTheNextOne() {
        section19.decided(request, DecisionOutcome.AGREED);
        opened(ItemKind.RATIFY);
        test(find(Button.class).withTextContaining("Ratify").single()).click();
        assertThat(decisions.toRatify()).isEmpty();
        assertThat(meetings.gaps(meeting)).isEmpty();
    }
}
