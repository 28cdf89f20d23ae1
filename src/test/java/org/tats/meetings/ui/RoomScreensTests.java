package org.tats.meetings.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
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
import org.tats.common.AgencyId;
import org.tats.common.PersonId;
import org.tats.meetings.AgendaItemId;
import org.tats.meetings.AttendeeRow;
import org.tats.meetings.AttendeeService;
import org.tats.meetings.ForumId;
import org.tats.meetings.MeetingId;
import org.tats.meetings.MeetingScenario;
import org.tats.meetings.MeetingService;
import org.tats.meetings.MemberPart;
import org.tats.meetings.Whereabouts;
import org.tats.testing.SignedIn;
import org.tats.testing.SwitchingDataSource;
import org.tats.testing.TatsTest;

@TatsTest
class RoomScreensTests extends SpringBrowserlessTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final String SECRET = "Asthma, uses the inhaler.";

    @Autowired
    private MeetingScenario scenario;

    @Autowired
    private CaseScenario cases;

    @Autowired
    private MeetingService meetings;

    @Autowired
    private AttendeeService attendees;

    @Autowired
    private SwitchingDataSource source;

    @Autowired
    private SignedIn signedIn;

    private ForumId forum = ForumId.random();
    private PersonId chair = PersonId.random();
    private PersonId worker = PersonId.random();
    private MeetingId meeting = MeetingId.random();
    private AgendaItemId item = AgendaItemId.random();

    @BeforeEach
    void openAnItem() {
        signedIn.asSystem();
        forum = scenario.forum();
        chair = scenario.member(forum, AgencyFunction.INCLUSION, MemberPart.CHAIR, Role.CHAIR);
        PersonId nurse = scenario.member(forum, AgencyFunction.SCHOOL_NURSING, MemberPart.MEMBER, Role.MEMBER);
        worker = scenario.member(forum, AgencyFunction.EDUCATION_WELFARE, MemberPart.MEMBER, Role.MEMBER);
        AgencyId nursing = cases.agencyOf(nurse);
        meeting = scenario.meeting(forum, TODAY);
        item = scenario.item(meeting, scenario.pupil());
        scenario.item(meeting, scenario.pupil());
        signedIn.use(chair);
        meetings.start(meeting);
        DiscussionId discussion = meetings.open(item);
        cases.write(discussion, DiscussionField.CONCERN, "Leaves after lunch.");
        signedIn.use(nurse);
        cases.write(discussion, DiscussionField.contribution(nursing), SECRET);
        signedIn.use(chair);
        attendees.recordRest(
                attendees.attendees(meeting).stream().map(AttendeeRow::id).toList());
    }

    @Test
    void theChairsScreenBeginsAsTheOneOnTheWallAndOpensOnlyAfterNamingWhoMustLeave() {
        live("");
        assertThat(page()).contains("This screen is shown to the room").doesNotContain(SECRET);
        assertThat(page()).contains("1 contribution is kept closed here");

        press("Open it to the room");
        assertThat(page()).contains("These people must leave first").contains(worker.toString());
        assertThat(page()).doesNotContain(SECRET);

        press("They have left: open it");
        assertThat(page()).contains(SECRET).contains("Is back");

        press("Is back");
        assertThat(page()).doesNotContain(SECRET);
    }

    @Test
    void keepsItClosedWhenTheRecorderThinksBetterOfIt() {
        live("");
        press("Open it to the room");

        press("Keep it closed");

        assertThat(page()).doesNotContain(SECRET).contains("Open it to the room");
    }

    @Test
    void showsOnOnesOwnDeviceWhatThePersonMaySeeAndKeepsThatFromItemToItem() {
        live("screen=own");
        assertThat(page()).contains("My own device").contains(SECRET);

        fireShortcut(Key.KEY_N, KeyModifier.ALT);
        fireShortcut(Key.KEY_P, KeyModifier.ALT);

        assertThat(page()).contains("My own device").contains(SECRET);
    }

    @Test
    void aMembersScreenBeginsAsTheOwn() {
        signedIn.use(worker);
        live("");

        assertThat(page()).contains("My own device").doesNotContain(SECRET);
    }

    @Test
    void theRoomViewFollowsTheMeetingAndShowsNothingRestricted() {
        UI.getCurrent().navigate("meetings/" + meeting + "/room");
        assertThat(heading()).startsWith("Pupil Oak");
        assertThat(page()).contains("Leaves after lunch.").contains("1 contribution is kept closed here.");
        assertThat(page()).doesNotContain(SECRET).contains("Shows only what everyone here may hear");
        assertThat($(Button.class).all()).isEmpty();

        meetings.openActions(meeting);
        poll();

        assertThat(heading()).isEqualTo("Unfinished actions");
        assertThat(page()).doesNotContain("Pupil Oak");
    }

    @Test
    void namesWhoIsNotAskedToTheItemAndShowsItByOneKeyOnceTheyHaveLeft() {
        PersonId officer = police();
        live("");
        assertThat(page())
                .contains("This item is not shown to the room", "Not asked to this item", officer.toString())
                .contains("not asked to this item")
                .doesNotContain("Leaves after lunch.");

        fireShortcut(Key.KEY_S, KeyModifier.ALT);

        assertThat(page())
                .contains("Leaves after lunch.")
                .contains("Out of the room until an item to which they are asked");
    }

    @Test
    void asksWhoeverStaysToTheItem() {
        police();
        live("");

        test($(Button.class).withTextContaining("They stay: ask").single()).click();

        assertThat(page()).contains("Leaves after lunch.").doesNotContain("Out of the room");
    }

    @Test
    void recordsWhoIsOnTheCallAndWhoComesToTheirItemsOnly() {
        PersonId officer = police();
        live("at=people");
        where(worker).setValue("On the call");
        where(officer).setValue("At their items");
        assertThat(where(worker).words()).doesNotContain("At their items");

        assertThat(row(worker).whereabouts()).isEqualTo(Whereabouts.CALL);
        assertThat(row(officer).outUntilAsked()).isTrue();
        live("");
        assertThat(page()).contains("Leaves after lunch.", "on the call", ", out of the room");
        press("Open it to the room");
        assertThat(page()).contains(worker + ", ").contains("on the call");

        live("at=people");
        where(officer).setValue("In the room");
        assertThat(row(officer).outUntilAsked()).isFalse();
        live("");
        assertThat(page()).contains("This item is not shown to the room");
        live("at=people");
        where(officer).setValue("Has left");
        live("");
        assertThat(page()).contains("Leaves after lunch.");
    }

    @Test
    void aPollAsksTheDatabaseLittleAndReadsThePersonOnceForEachCallOfAService() {
        live("");
        List<String> shared = source.statements(RoomScreensTests::poll);
        live("screen=own");
        List<String> own = source.statements(RoomScreensTests::poll);

        assertThat(shared).hasSizeLessThan(80);
        assertThat(own).hasSizeLessThan(45);
        assertThat(shared)
                .filteredOn(sql -> sql.contains("access.rules_at("))
                .as(
                        "once for each call of a service, twice for all who are there, and a few times by the screen itself")
                .hasSizeLessThan(16);
    }

    private static void poll() {
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
    }

    /** A standing member who comes to chosen items only, and sits in the room. */
    private PersonId police() {
        PersonId officer =
                RunAs.system(() -> scenario.member(forum, AgencyFunction.POLICE, MemberPart.MEMBER, Role.MEMBER));
        scenario.invite(meeting, officer);
        attendees.recordRest(
                attendees.attendees(meeting).stream().map(AttendeeRow::id).toList());
        return officer;
    }

    private AttendeeRow row(PersonId person) {
        return attendees.attendees(meeting).stream()
                .filter(row -> person.equals(row.person()))
                .findFirst()
                .orElseThrow();
    }

    /** The control that says where somebody is, used by its words. */
    private record Where<T>(RadioButtonGroup<T> group) {

        List<String> words() {
            return group.getListDataView().getItems().map(this::word).toList();
        }

        void setValue(String words) {
            group.setValue(group.getListDataView()
                    .getItems()
                    .filter(item -> word(item).equals(words))
                    .findFirst()
                    .orElseThrow());
        }

        private String word(T item) {
            return group.getItemLabelGenerator().apply(item);
        }
    }

    private Where<?> where(PersonId person) {
        String name = "Where " + row(person).inTheRoom() + " is";
        return new Where<>($(RadioButtonGroup.class).all().stream()
                .filter(group -> group.getAriaLabel().orElse("").equals(name))
                .findFirst()
                .orElseThrow());
    }

    private void live(String query) {
        UI.getCurrent()
                .navigate("meetings/" + meeting + "/live", QueryParameters.fromString("item=" + item + "&" + query));
    }

    private void press(String words) {
        test($(Button.class).withText(words).single()).click();
    }

    private String heading() {
        return $(H1.class).single().getText();
    }

    /** Everything on the page, fields included. */
    private String page() {
        var page = new StringBuilder(((com.vaadin.flow.component.Component) getCurrentView())
                .getElement()
                .getOuterHTML());
        $(com.vaadin.flow.component.textfield.TextArea.class).all().forEach(area -> page.append(area.getValue()));
        $(com.vaadin.flow.component.html.NativeButton.class).all().forEach(button -> page.append(button.getText()));
        return page.toString();
    }
}
