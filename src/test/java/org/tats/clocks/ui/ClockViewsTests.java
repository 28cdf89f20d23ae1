package org.tats.clocks.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tats.access.AgencyFunction;
import org.tats.access.Role;
import org.tats.access.RunAs;
import org.tats.clocks.ClockSettingService;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;
import org.tats.common.ui.DateField3;
import org.tats.common.ui.ErrorSummary;
import org.tats.flags.FlagWorld;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;

/** The board, the clocks of one child with their arithmetic, and the numbers behind them. */
@TatsTest
class ClockViewsTests extends SpringBrowserlessTest {

    @Autowired
    private FlagWorld world;

    @Autowired
    private ClockSettingService settings;

    @Autowired
    private SignedIn signedIn;

    private SchoolUrn school = new SchoolUrn(999_999);
    private PupilId excluded = PupilId.random();

    @BeforeEach
    void aPupilIsExcluded() {
        RunAs.system(() -> {
            school = world.school();
            excluded = world.pupil(school);
            world.excluded(excluded, school, "2026-11-16");
        });
        signedIn.as(Role.CHAIR);
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    private void openBoard(String more) {
        UI.getCurrent().navigate("clocks", QueryParameters.fromString("school=" + school + more));
    }

    @Test
    void theBoardSaysWhatIsOwedByWhenAndWhy() {
        openBoard("");
        String table = text(find(NativeTable.class).single());
        assertThat(table)
                .contains(
                        "Full-time education from the sixth day", "Due 23 November", "day 5 of 6", "law", "Nobody yet")
                .contains("Governing board meets", "Cannot be worked out");
        assertThat(text(find(H1.class).single())).contains("due within a week");
    }

    @Test
    void theArithmeticComesWhenItIsAskedFor() {
        openBoard("&clock=SIXTH-DAY");
        Details dates = find(Details.class).all().getFirst();
        assertThat(text(dates)).doesNotContain("16 Nov");
        dates.setOpened(true);
        assertThat(text(dates)).contains("16 Nov, 17 Nov, 18 Nov, 19 Nov, 20 Nov", "the first day counts");
    }

    @Test
    void aFilterThatMatchesNothingSaysHowToSeeMore() {
        openBoard("&show=elsewhere");
        assertThat(text((Component) UI.getCurrent().getCurrentView())).contains("No clock matches these filters");
    }

    @Test
    void whatFollowedAnExclusionIsRecordedOnThePupilsPageAndTheClockStarts() {
        UI.getCurrent().navigate("pupils/" + excluded);
        assertThat(text((Component) UI.getCurrent().getCurrentView()))
                .contains("The day on which the governing board had notice is missing.");
        test(find(Button.class).withText("Record dates").single()).click();
        field("Governing board had notice").setValue(LocalDate.of(2026, 11, 30));
        test(find(Button.class).withText("Save dates").single()).click();
        assertThat(text(find(ErrorSummary.class).single())).contains("which is not yet");
        field("Governing board had notice").setValue(LocalDate.of(2026, 11, 17));
        test(find(Button.class).withText("Save dates").single()).click();
        assertThat(text((Component) UI.getCurrent().getCurrentView()))
                .contains("Last day Tuesday 8 December", "Board had notice 17 November");
    }

    private DateField3 field(String label) {
        return find(DateField3.class).all().stream()
                .filter(each -> label.equals(each.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void policeHaveNoBoard() {
        signedIn.asMemberOf(AgencyFunction.POLICE);
        UI.getCurrent().navigate("clocks");
        assertThat(find(BoardView.class).all()).isEmpty();
    }

    @Test
    void anAdministratorChangesNumbersWithTheirSourceAndTheFormerOnesAreKept() {
        signedIn.as(Role.ADMINISTRATOR);
        UI.getCurrent().navigate("administration/clocks");
        assertThat(text((Component) UI.getCurrent().getCurrentView()))
                .contains("Not yet compared with the text itself", "Local default", "Law");
        test(find(Button.class).all().stream()
                        .filter(button -> "Change: Pupil is reviewed"
                                .equals(button.getAriaLabel().orElse("")))
                        .findFirst()
                        .orElseThrow())
                .click();
        List<IntegerField> numbers = find(IntegerField.class).all();
        numbers.getLast().setValue(3);
        test(find(Button.class).withText("Save the new numbers").single()).click();
        assertThat(text(find(ErrorSummary.class).single())).contains("due soon no later");
        numbers.getFirst().setValue(2);
        find(TextArea.class).single().setValue("Decision of the board of 12 November 2026.");
        test(find(Button.class).withText("Save the new numbers").single()).click();
        assertThat(settings.all().stream()
                        .filter(clock -> clock.id().equals("REVIEW-6"))
                        .map(clock -> clock.version() + ": " + clock.length())
                        .collect(Collectors.toList()))
                .containsExactly("2: 3", "1: 6");
        assertThat(text((Component) UI.getCurrent().getCurrentView())).contains("Former and later numbers");
    }
}
