package org.tats.learners.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tats.access.AgencyFunction;
import org.tats.access.Role;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;
import org.tats.learners.LearnersService;
import org.tats.learners.LearnersWorld;
import org.tats.meetings.AgendaService;
import org.tats.meetings.MeetingId;
import org.tats.meetings.MeetingScenario;
import org.tats.meetings.MeetingService;
import org.tats.meetings.MemberPart;
import org.tats.testing.SignedIn;
import org.tats.testing.SwitchingDataSource;
import org.tats.testing.TatsTest;

/** The list as a page, and a child's row of it on the screen of the meeting. */
@TatsTest
class LearnersViewTests extends SpringBrowserlessTest {

    @Autowired
    private LearnersWorld world;

    @Autowired
    private LearnersService learners;

    @Autowired
    private MeetingScenario scenario;

    @Autowired
    private MeetingService meetings;

    @Autowired
    private AgendaService agenda;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private SwitchingDataSource source;

    private SchoolUrn school = new SchoolUrn(999_999);
    private PupilId pupil = PupilId.random();

    @BeforeEach
    void listAChild() {
        school = world.school();
        pupil = world.pupil(school);
        world.partTime(pupil);
        signedIn.as(Role.CHAIR);
        learners.recount();
    }

    private String text() {
        return text((Component) getCurrentView());
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    private void open() {
        UI.getCurrent().navigate("vulnerable-learners", QueryParameters.of("school", school.toString()));
    }

    @Test
    void theHeadingSaysTheFindingAndTheRowEverythingAboutTheChild() {
        open();
        assertThat($(H1.class).single().getText())
                .matches("[\\d,]+ child(ren)? not in full-time school, \\d+ without any hours");
        assertThat(text())
                .contains("As at 21 November 2026")
                .contains("Part-time timetable")
                .contains("since 16 November 2026")
                .contains("12.5")
                .contains("Part-time timetable is reviewed")
                .contains("1 to 1 of 1.")
                .contains("Kept off the site because of an allegation of harm.");
    }

    @Test
    void aFilterThatNobodyMatchesSaysSo() {
        open();
        UI.getCurrent()
                .navigate(
                        "vulnerable-learners",
                        QueryParameters.fromString("category=custody&school=" + school + "&owner=nobody"));
        assertThat(text()).contains("No child matches these filters.");
        assertThat($(Select.class).all()).hasSize(3);
    }

    @Test
    void countingAgainShowsWhoCameSince() {
        open();
        world.partTime(world.pupil(school));
        test($(Button.class).withText("Count again now").single()).click();
        assertThat(text()).contains("1 to 2 of 2.");
    }

    @Test
    void aMemberOfTheGroupReadsTheListWithoutCountingOrFetchingIt() {
        signedIn.asMemberOf(AgencyFunction.EDUCATION_WELFARE);
        open();
        assertThat(text()).contains("Nobody you may see is on the list.");
        assertThat($(Button.class).withText("Count again now").all()).isEmpty();
        assertThat($(Anchor.class).withText("Download as CSV").all()).isEmpty();
    }

    @Test
    void theItemOfAListedChildShowsItsRowAboveTheDataByKeyboardAlone() {
        signedIn.use(scenario.member(MeetingScenario.VL, AgencyFunction.INCLUSION, MemberPart.CHAIR, Role.CHAIR));
        MeetingId meeting = world.meeting(LocalDate.of(2027, 1, 20));
        agenda.add(meeting, pupil);
        meetings.start(meeting);
        UI.getCurrent().navigate("meetings/" + meeting + "/live", QueryParameters.fromString("screen=own"));
        fireShortcut(Key.KEY_N, KeyModifier.ALT);
        assertThat(text())
                .contains("Not in full-time school")
                .contains("Part-time timetable")
                .contains("5, since 16 November 2026")
                .contains("Since the last meeting");
    }

    /** With its statements, and how long the server took. */
    private record Opening(int statements, Duration took) {}

    private Opening next() {
        long before = System.nanoTime();
        int statements = source.statements(() -> fireShortcut(Key.KEY_N, KeyModifier.ALT))
                .size();
        return new Opening(statements, Duration.ofNanos(System.nanoTime() - before));
    }

    private List<Opening> sitting(LocalDate heldOn, List<PupilId> children) {
        MeetingId meeting = world.meeting(heldOn);
        children.forEach(child -> agenda.add(meeting, child));
        meetings.start(meeting);
        UI.getCurrent().navigate("meetings/" + meeting + "/live", QueryParameters.fromString("screen=own"));
        return Stream.generate(this::next).limit(6).toList();
    }

    @Test
    void inASittingOfSixtyTheNextChildOpensAsQuicklyAsInOneOfSix() {
        signedIn.use(scenario.member(MeetingScenario.VL, AgencyFunction.INCLUSION, MemberPart.CHAIR, Role.CHAIR));
        List<PupilId> children = Stream.generate(() -> {
                    PupilId child = world.pupil(school);
                    world.alternative(child);
                    return child;
                })
                .limit(66)
                .toList();
        learners.recount();
        List<Opening> six = sitting(LocalDate.of(2027, 3, 3), children.subList(60, 66));
        List<Opening> sixty = sitting(LocalDate.of(2027, 4, 14), children.subList(0, 60));
        int most = six.stream().mapToInt(Opening::statements).max().orElseThrow();
        assertThat(sixty).allSatisfy(opening -> assertThat(opening.statements()).isLessThanOrEqualTo(most));
        assertThat(sixty).anySatisfy(opening -> assertThat(opening.took()).isLessThan(Duration.ofSeconds(1)));
        assertThat(text()).contains("Alternative provision", "Since the last meeting");
    }
}
