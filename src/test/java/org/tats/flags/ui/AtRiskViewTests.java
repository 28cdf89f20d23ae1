package org.tats.flags.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tats.access.Role;
import org.tats.access.RunAs;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;
import org.tats.common.ui.ErrorSummary;
import org.tats.flags.FlagRow;
import org.tats.flags.FlagService;
import org.tats.flags.FlagState;
import org.tats.flags.FlagWorld;
import org.tats.flags.Show;
import org.tats.flags.TriageDecision;
import org.tats.testing.SignedIn;
import org.tats.testing.SwitchingDataSource;
import org.tats.testing.TatsTest;

@TatsTest
class AtRiskViewTests extends SpringBrowserlessTest {

    @Autowired
    private FlagWorld world;

    @Autowired
    private FlagService flags;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private SwitchingDataSource source;

    private SchoolUrn school = new SchoolUrn(999_999);
    private PupilId suspendedPupil = PupilId.random();
    private PupilId excludedPupil = PupilId.random();

    @BeforeEach
    void twoPupilsAreFlagged() {
        RunAs.system(() -> {
            school = world.school();
            suspendedPupil = world.pupil(school);
            excludedPupil = world.pupil(school);
            world.marks(suspendedPupil, school, "2026-09-02", "2026-11-20", "/", "\\");
            world.suspended(suspendedPupil, school, "2026-11-10", 5);
            world.suspended(suspendedPupil, school, "2026-11-17", 1);
            world.excluded(excludedPupil, school, "2026-11-18");
        });
        signedIn.as(Role.ANALYST);
    }

    private void open(String more) {
        UI.getCurrent().navigate(AtRiskView.class, QueryParameters.fromString("school=" + school + more));
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    private List<FlagRow> flagsOf(PupilId pupil) {
        return RunAs.system(() -> flags.flagsOf(pupil));
    }

    @Test
    void saysWhoIsFlaggedAndWhyWithTheUrgentOnesFirst() {
        open("");
        assertThat(text($(H1.class).single())).matches("\\d+ pupils flagged, \\d+ never discussed");
        String table = text($(NativeTable.class).single());
        assertThat(table)
                .contains("Suspended 2.5 days from 10 November, reason DB.")
                .contains("Suspended half a day from 17 November, reason DB; second suspension in 12 months.")
                .contains("Year 9, School ")
                .contains("Never discussed");
        assertThat(table.indexOf("Permanent exclusion")).isLessThan(table.indexOf("Suspended 2.5 days"));
        assertThat(text($(H2.class).single())).startsWith("Triage Pupil Oak");
        assertThat(text($(TriagePane.class).single()))
                .contains("PEX-NOTICE, v1")
                .contains("Rests on law");
    }

    @Test
    void savesADecisionAndMovesOn() {
        open("&pupil=" + excludedPupil);
        test($(RadioButtonGroup.class).single()).selectItem("Put on the agenda of the next meeting");
        test($(TextArea.class).single()).setValue("The exclusion is new.");
        Button save =
                $(Button.class).withTextContaining("Save and go to Pupil Oak").single();
        test(save).click();
        assertThat(flagsOf(excludedPupil)).extracting(FlagRow::state).containsExactly(FlagState.AGENDA);
        assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters())
                .contains("pupil=" + suspendedPupil);
        assertThat(text($(NativeTable.class).single())).doesNotContain("Permanent exclusion");
        open("&show=agenda");
        assertThat(text($(NativeTable.class).single())).contains("Permanent exclusion");
    }

    @Test
    void decidesAboutOneOfSeveralFlags() {
        open("&pupil=" + suspendedPupil);
        CheckboxGroup<FlagRow> chosen = chosen();
        FlagRow first = flagsOf(suspendedPupil).getFirst();
        chosen.setValue(java.util.Set.of(chosen.getListDataView()
                .getItems()
                .filter(flag -> flag.id().equals(first.id()))
                .findFirst()
                .orElseThrow()));
        test($(RadioButtonGroup.class).single()).selectItem("Dismiss");
        test($(TextArea.class).single()).setValue("The same incident.");
        test($(Button.class).withTextContaining("Save").single()).click();
        assertThat(flagsOf(suspendedPupil))
                .extracting(FlagRow::state)
                .containsExactlyInAnyOrder(FlagState.DISMISS, FlagState.WAITING);
    }

    @Test
    void asksForWhatIsMissing() {
        open("&pupil=" + suspendedPupil);
        test($(Button.class).withTextContaining("Save").single()).click();
        assertThat(text($(ErrorSummary.class).single()))
                .contains("Choose what should happen")
                .contains("Write a reason");
        assertThat(flagsOf(suspendedPupil)).extracting(FlagRow::state).containsOnly(FlagState.WAITING);
    }

    @Test
    void showsTheDecisionOfSomebodyElseAndOverwritesNothing() {
        open("&pupil=" + excludedPupil);
        RunAs.system(() ->
                flags.triage(flags.flagsOf(excludedPupil).getFirst().id(), TriageDecision.agenda("Discuss at once.")));
        test($(RadioButtonGroup.class).single()).selectItem("Dismiss");
        test($(TextArea.class).single()).setValue("Another view.");
        test($(Button.class).withTextContaining("Save").single()).click();
        assertThat(text($(ErrorSummary.class).single()))
                .contains("TATS itself put this on the agenda on 21 November 2026")
                .contains("Your decision was not saved.");
        assertThat(flagsOf(excludedPupil)).extracting(FlagRow::state).containsExactly(FlagState.AGENDA);
        assertThat($(TextArea.class).single().getValue()).isEqualTo("Another view.");
    }

    @Test
    void keepsTheFilterInTheAddress() {
        open("");
        test(show()).selectItem(Show.DISMISSED.words());
        assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters())
                .contains("show=dismissed")
                .contains("school=" + school);
        assertThat($(NativeTable.class).all()).isEmpty();
        assertThat(text($(AtRiskView.class).single())).contains("No pupil matches these filters.");
    }

    @Test
    void aMinuteTakerSeesAndDoesNotDecide() {
        signedIn.as(Role.MINUTE_TAKER);
        open("");
        assertThat(text($(NativeTable.class).single())).contains("Permanent exclusion");
        assertThat($(RadioButtonGroup.class).all()).isEmpty();
        assertThat(text($(TriagePane.class).single())).contains("Chairs and analysts decide");
    }

    @Test
    void theOpeningIsKeptWithThePupilsShown() {
        open("");
        var owner = JdbcClient.create(source.database().asOwner());
        Map<String, Object> row = owner.sql("""
                        select detail::text as detail from audit.event
                        where action = 'Opened' and subject_kind = 'flag_list' order by event_id desc limit 1""").query().singleRow();
        assertThat(String.valueOf(row.get("detail")))
                .contains(suspendedPupil.toString(), excludedPupil.toString(), "\"count\": 2")
                .doesNotContain("Oak");
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<FlagRow> chosen() {
        return $(CheckboxGroup.class).single();
    }

    @SuppressWarnings("unchecked")
    private Select<Show> show() {
        return $(Select.class).withCaption("Show").single();
    }
}
