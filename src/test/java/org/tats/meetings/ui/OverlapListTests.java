package org.tats.meetings.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tats.cases.DiscussionField;
import org.tats.cases.DiscussionId;
import org.tats.cases.Overlap;
import org.tats.common.AgencyId;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.common.RuleBroken;
import org.tats.meetings.OverlapToRelease;
import org.tats.meetings.OverlapToRelease.By;

/** What is pointed out before minutes go out, and who may release it. */
class OverlapListTests {

    private static final DiscussionId DISCUSSION = DiscussionId.random();

    private final List<String> released = new ArrayList<>();

    @Test
    void pointsOutThePassageWhereItStandsAndWhoseContributionItRepeats() {
        OverlapList list = list(false, By.NOBODY);

        assertThat(text(list))
                .contains("1 passage open")
                .contains("“seen near the station”")
                .contains("Pupil Oak 12, the worry: repeats a restricted contribution of Police")
                .contains("about another child of the day")
                .contains("To change, or to release by a second person or somebody of Police");
        assertThat(all(list, Button.class)).isEmpty();
    }

    @Test
    void theAgencyThatWroteItReleasesWithoutAReason() {
        OverlapList list = list(false, By.AGENCY);
        assertThat(only(list, TextField.class).isVisible()).isFalse();

        only(list, Button.class).click();

        assertThat(released).containsExactly("hash: ");
    }

    @Test
    void aSecondPersonReleasesWithAReason() {
        OverlapList list = list(false, By.SECOND_PERSON);
        assertThat(only(list, Button.class).getText()).isEqualTo("Release as the second person");
        only(list, TextField.class).setValue("Agreed by telephone.");

        only(list, Button.class).click();

        assertThat(released).containsExactly("hash: Agreed by telephone.");
    }

    @Test
    void whatARuleRefusesIsSaidAtTheReason() {
        OverlapList list = new OverlapList(
                List.of(new OverlapToRelease(overlap(), false, By.SECOND_PERSON)), Map.of(), (hash, reason) -> {
                    throw new RuleBroken("Somebody else must release what you wrote.");
                });

        only(list, Button.class).click();

        assertThat(text(list)).contains("Somebody else must release what you wrote.");
        assertThat(only(list, TextField.class).isInvalid()).isTrue();
    }

    @Test
    void whatIsReleasedAsksNothingMore() {
        OverlapList list = list(true, By.AGENCY);

        assertThat(text(list)).contains("all released").contains("Released");
        assertThat(all(list, Button.class)).isEmpty();
    }

    private OverlapList list(boolean already, By by) {
        return new OverlapList(
                List.of(new OverlapToRelease(overlap(), already, by)),
                Map.of(DISCUSSION, "Pupil Oak 12"),
                (hash, reason) -> released.add(hash + ": " + reason));
    }

    private static Overlap overlap() {
        return new Overlap(
                "hash",
                DISCUSSION,
                PupilId.random(),
                DiscussionField.CONCERN.key(),
                "seen near the station",
                PersonId.random(),
                AgencyId.random(),
                "Police",
                true);
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    private static <T extends Component> T only(Component in, Class<T> type) {
        List<T> all = all(in, type);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private static <T extends Component> List<T> all(Component in, Class<T> type) {
        return below(in).filter(type::isInstance).map(type::cast).toList();
    }

    private static Stream<Component> below(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(OverlapListTests::below));
    }
}
