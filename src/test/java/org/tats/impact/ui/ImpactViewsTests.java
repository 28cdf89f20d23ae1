package org.tats.impact.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.tats.access.Role;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;
import org.tats.impact.ImpactWorld;
import org.tats.impact.Taking;
import org.tats.impact.TakingService;
import org.tats.publishing.FigureSource;
import org.tats.publishing.Publication;
import org.tats.publishing.PublicationService;
import org.tats.publishing.RowsAddress;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;

/** The pages of the measures, as an analyst and a chair read them on 21 November 2026. */
@TatsTest
class ImpactViewsTests extends SpringBrowserlessTest {

    @Autowired
    private ImpactWorld world;

    @Autowired
    private TakingService takings;

    @Autowired
    private SchedulerClient scheduler;

    @Autowired
    private PublicationService publications;

    @Autowired
    @Qualifier("measureCounts")
    private FigureSource counts;

    @Autowired
    private SignedIn signedIn;

    private SchoolUrn school = new SchoolUrn(999_999);
    private PupilId pupil = PupilId.random();

    @BeforeEach
    void twoPupilsWereDiscussed() {
        signedIn.as(Role.ANALYST);
        school = world.school();
        pupil = world.pupil(school, "K", "9");
        world.marks(pupil, school, "2025-09-01", "2026-11-20", "/\\");
        world.marks(pupil, school, "2026-04-13", "2026-05-01", "OO");
        world.discussed(pupil, school, "2026-05-04", "2026-05-07");
        PupilId recent = world.pupil(school);
        world.marks(recent, school, "2025-09-01", "2026-11-20", "/\\");
        world.discussed(recent, school, "2026-10-05", "2026-10-08");
        takings.takeNow();
    }

    private String query() {
        return "from=2026-04-01&to=2026-11-20&school=" + school;
    }

    private void open(String address) {
        String[] parts = address.split("\\?", 2);
        UI.getCurrent().navigate(parts[0], QueryParameters.fromString(parts.length == 1 ? "" : parts[1]));
    }

    private String text() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private String heading() {
        return $(H1.class).single().getText();
    }

    private List<String> charts() {
        return ((Component) getCurrentView())
                .getElement()
                .getChildren()
                .flatMap(ImpactViewsTests::below)
                .filter(element -> !element.isTextNode() && element.getTag().equals("tats-chart"))
                .map(element -> element.getAttribute("aria-label"))
                .toList();
    }

    private static Stream<Element> below(Element element) {
        return Stream.concat(Stream.of(element), element.getChildren().flatMap(ImpactViewsTests::below));
    }

    @Test
    void theCohortStandsInTheAddressAndInWords() {
        open("impact?" + query() + "&provision=K");
        assertThat(text())
                .contains("Pupils first discussed from 1 April 2026 to 20 November 2026")
                .contains("School " + school)
                .contains("SEN support");
        test($(Select.class).withCaption("SEN provision").single()).selectItem("With and without");
        assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters())
                .contains("school=" + school)
                .doesNotContain("provision");
    }

    @Test
    void whatCannotBeReadInAnAddressIsSaidToBeLeftOut() {
        open("impact/measures?from=2026-04-01&to=2026-11-20&school=1&phase=SECONDARY");
        assertThat(text()).contains("The address says something of school that cannot be read. It is left out");
        open("impact/measures?" + query());
        assertThat(text()).doesNotContain("cannot be read");
    }

    @Test
    void aPeriodThatIsNoneIsSaidBesideTheField() {
        open("impact?" + query());
        $(TextField.class).withCaption("From").single().setValue("soon");
        test($(Button.class).withText("Show this period").single()).click();
        assertThat(text()).contains("Write the first day of the period");
        $(TextField.class).withCaption("From").single().setValue("1 September 2026");
        test($(Button.class).withText("Show this period").single()).click();
        assertThat(text()).contains("from 1 September 2026 to 20 November 2026");
    }

    /** As many pupils alike, all flagged and absent for two weeks, half of them discussed; some come back at once. */
    private void pairs(int pairs) {
        for (int each = 0; each < 2 * pairs; each++) {
            PupilId child = world.pupil(school, "N", "9");
            world.marks(child, school, "2025-09-01", "2026-11-20", "/\\");
            world.marks(child, school, "2026-02-16", "2026-02-27", "OO");
            if (each % 3 == 0) {
                world.marks(child, school, "2026-03-16", "2026-03-27", "OO");
            }
            world.flagged(child, school, "T-" + school, "2026-03-02");
            if (each % 2 == 0) {
                world.discussed(child, school, "2026-03-02", "2026-03-05");
            }
        }
        takings.takeNow();
    }

    @Test
    void theHeadingSaysTheFindingWithTheComparisonAndTheChartHasBothGroups() {
        pairs(12);
        open("impact?from=2026-01-01&to=2026-03-31&school=" + school);
        assertThat(heading()).isEqualTo("Attendance rose. So did that of similar pupils.");
        assertThat(text())
                .contains("It could be no difference at all.")
                .contains("association, not proof of cause")
                .contains("Similar, not discussed")
                .contains("95% interval")
                .contains("Permanently excluded within 6 months")
                .contains("compared in pairs")
                .contains("12 pupils could be chosen from", "up to 0.1 counts as alike", "matching version 1")
                .doesNotContain("caused");
        assertThat(charts())
                .hasSize(4)
                .first()
                .asString()
                .startsWith("Discussed pupils went from 83.3% to ")
                .contains("Similar pupils who were not discussed went from 83.3% to ");
        assertThat($(Anchor.class).withText("Check and publish").single().getHref())
                .startsWith("publishing/check?source=impact")
                .contains("school=" + school);
        assertThat($(Anchor.class).withText("30 school days").single().getHref())
                .contains("days=30");
    }

    @Test
    void suspendedTimeAndOtherWindowsAreOneLinkAway() {
        pairs(10);
        world.freshUpTo(school, "suspensions", LocalDate.of(2026, 6, 1));
        takings.takeNow();
        open("impact?from=2026-01-01&to=2026-03-31&school=" + school + "&days=30&of=suspended");
        assertThat(heading()).isEqualTo("Suspended time stayed the same. So did that of similar pupils.");
        assertThat(text())
                .contains("Definition M6")
                .contains("No suspension came lately from 1 school")
                .contains("This is their attendance, not suspended time")
                .contains("Difference 0.0 half days per 100 sessions")
                .doesNotContain("0.0%", "0.0 points");
        open("impact?from=2026-01-01&to=2026-03-31&school=" + school + "&days=90&of=suspended");
        assertThat(heading()).isEqualTo("Suspensions came too late to say what changed");
        assertThat(text()).contains("Of 10 pupils with both windows");
        Anchor late = $(Anchor.class)
                .withText("of them of schools whose suspensions are late or never came")
                .single();
        open(late.getHref());
        assertThat(heading()).isEqualTo("10 children with both windows, of schools whose suspensions are late");
    }

    @Test
    void theThreeLengthsOfWindowStandBesideEachOtherWithOneSentence() {
        pairs(12);
        open("impact?from=2026-01-01&to=2026-03-31&school=" + school);
        assertThat(text())
                .contains("30, 60 and 90 school days beside each other")
                .contains(
                        "The direction is the same in all three, but in at least one of them it could be no difference")
                .contains("shown above");
        open("impact?" + query());
        assertThat(text()).contains("not each of them has 10 pairs").contains("too few");
    }

    @Test
    void factsAreTakenInTheBackgroundAndThePageSaysSo() {
        open("impact/measures?" + query());
        Taking before = takings.last().orElseThrow();
        test($(Button.class).withText("Check now").single()).click();
        assertThat(text()).contains("Yes: every row is as it was").contains(before.inputHash());
        test($(Button.class).withText("Take the facts now").single()).click();
        assertThat(text()).contains("being taken in the background");
        assertThat(takings.underWay()).isTrue();
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
        assertThat(text()).contains("being taken in the background");
        scheduler.cancel(TaskInstanceId.of("take-facts-now", "now"));
        takings.takeNow();
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
        assertThat(text()).doesNotContain("being taken in the background");
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(-1);
        assertThat(takings.last().orElseThrow().id()).isNotEqualTo(before.id());
        signedIn.as(Role.CHAIR);
        open("impact/measures?" + query());
        assertThat($(Button.class).withText("Take the facts now").all()).isEmpty();
    }

    @Test
    void aPageWithoutFactsSaysSoAndTakesNoneByItself() {
        world.owner().sql("delete from impact.taking").update();
        open("impact?" + query());
        assertThat(heading()).isEqualTo("The facts have not been taken yet");
        assertThat($(Button.class).withText("Take them now").all()).hasSize(1);
        assertThat(takings.last()).isEmpty();
        takings.takeNow();
    }

    @Test
    void tooFewPupilsHaveASentenceAndNoChart() {
        open("impact?" + query());
        assertThat(heading()).isEqualTo("Too few pupils to say what changed");
        assertThat(text())
                .contains("1 pupil with both windows, none with somebody alike")
                .contains("A comparison needs 10 pairs");
        assertThat(charts()).singleElement().asString().contains("first discussed");
    }

    @Test
    void aFollowUpThatIsNotCompleteAndAnEmptyPeriodSaySo() {
        open("impact?from=2026-10-01&to=2026-10-31&school=" + school);
        assertThat(heading()).isEqualTo("Follow-up is not complete yet");
        open("impact?from=2026-08-01&to=2026-08-31&school=" + school);
        assertThat(heading()).isEqualTo("Nobody was discussed");
        assertThat(text()).contains("Choose a longer period");
    }

    @Test
    void aChairSeesTheMeasuresAndCannotPublish() {
        signedIn.as(Role.CHAIR);
        open("impact?" + query());
        assertThat($(Anchor.class).withText("Check and publish").all()).isEmpty();
        assertThat(text()).contains("Draft. Data as at 21 November 2026");
    }

    @Test
    void whoIsLeftOutIsSaidWithTheReason() {
        open("impact?" + query());
        assertThat(text())
                .contains("Left out, and why")
                .contains("follow-up not complete")
                .contains("with both windows");
    }

    @Test
    void groupsAreShownByWhatTheReaderChooses() {
        open("impact?" + query() + "&by=provision");
        assertThat(text())
                .contains("By SEN provision: attendance of discussed pupils")
                .contains("No SEN");
        assertThat($(Anchor.class)
                        .withAttribute("aria-label", "1 child of SEN support whose attendance rose by 5 points or more")
                        .all())
                .singleElement()
                .satisfies(link ->
                        assertThat(link.getHref()).contains("provision=K").contains("part=rose"));
    }

    @Test
    void everyMeasureStandsWithWhatItCountsAndALinkToItsDefinition() {
        open("impact/measures?" + query());
        assertThat(heading()).isEqualTo("2 pupils discussed, each measure with its definition");
        assertThat(text())
                .contains("M7 Attendance")
                .contains("120 of 120 sessions")
                .contains("Taken together", "Hash of the facts")
                .contains("these figures stay inside the council");
        assertThat($(Anchor.class).withText("Definition M7, version 1").single().getHref())
                .startsWith("impact/measures/M7?")
                .contains("version=1");
    }

    @Test
    void aDefinitionShowsItsStatementAndItsVersions() {
        open("impact/measures/M7?version=1");
        assertThat(heading()).isEqualTo("M7 Attendance, version 1");
        assertThat(text())
                .contains("the average of percentages")
                .contains("Version 1")
                .contains("impact.followed")
                .contains("SHA-256 ");
        open("impact/measures/M4?version=2");
        assertThat(text()).contains("Matching version 1");
        open("impact/measures/M99");
        assertThat(heading()).isEqualTo("Page not found");
    }

    @Test
    void theControlChartSaysWhichTermsAreOutOfTheOrdinary() {
        world.suspended(pupil, school, "PERM", "2025-02-03", 0);
        takings.takeNow();
        open("impact/exclusions");
        assertThat(heading()).startsWith("Permanent exclusions: ");
        assertThat(charts())
                .singleElement()
                .asString()
                .contains("a rise or a fall from one term to the next is nothing to explain");
        assertThat(text()).contains("Spring 2024/25").contains("Not over yet").contains("Within the limits");
    }

    @Test
    void coverageNamesSchoolsWhoseDataIsLate() {
        world.freshUpTo(school, LocalDate.of(2026, 9, 30));
        takings.takeNow();
        open("impact/coverage?" + query());
        assertThat(heading()).isEqualTo("1 school of 1 has late data: registers of 1");
        assertThat(text())
                .contains("to 30 September 2026")
                .contains("school days behind")
                .contains("The registers of the school do not reach the end of the window yet");
    }

    @Test
    void coverageNamesSchoolsOfWhichNoSuspensionCame() {
        world.freshUpTo(school, "suspensions", LocalDate.of(2025, 11, 14));
        takings.takeNow();
        open("impact/coverage?" + query());
        assertThat(heading()).isEqualTo("1 school of 1 has late data: suspensions of 1");
        assertThat(text()).contains("14 November 2025").contains("cannot tell silence from missing data");
        world.freshUpTo(school, "suspensions", LocalDate.of(2026, 11, 20));
        takings.takeNow();
        open("impact/coverage?" + query());
        assertThat(heading()).isEqualTo("No school’s data is late");
    }

    @Test
    void theChildrenBehindAFigureAreNamedHereAndLinkToTheirCases() {
        open("impact/children?" + query() + "&part=rose");
        assertThat(heading()).isEqualTo("1 child whose attendance rose by 5 points or more");
        assertThat(text()).contains("Pupil Elm").contains("+25.0");
        assertThat($(Anchor.class).withText("Case file").single().getHref()).startsWith("cases/");
        open("impact/children?" + query() + "&part=not-complete");
        assertThat(text()).contains("The school days after the discussion are not over");
    }

    @Test
    void byGroupsThatAreKeptToCountByNoChildIsListed() {
        open("impact/measures?" + query() + "&group=sex:F");
        assertThat($(Anchor.class).all()).noneMatch(link -> link.getHref().startsWith("impact/rows"));
        for (String page : List.of("impact/rows?measure=M1&version=1&part=pupils&", "impact/children?")) {
            open(page + query() + "&group=sex:F");
            assertThat(heading()).isEqualTo("These children are counted and not listed");
            assertThat(text()).doesNotContain("Pupil Elm");
        }
    }

    @Test
    void anAddressOfATakingThatIsNoneLeadsNowhere() {
        open("impact/measures?" + query() + "&taking=garbage");
        assertThat(heading()).isEqualTo("Page not found");
    }

    @Test
    void aLongListOfChildrenBehindAPublishedFigureComesInPages() {
        for (int number = 0; number < 50; number++) {
            world.discussed(world.pupil(school), school, "2026-05-04", "2026-05-07");
        }
        takings.takeNow();
        Publication publication = publications.publish(
                publications.check(
                        counts.table(Map.of("from", "2026-04-01", "to", "2026-11-20", "school", school.toString()))),
                "Board");
        int row = publication.shown().rows().indexOf("M1 Pupils discussed");
        open(RowsAddress.of(publication.number(), row, 0));
        assertThat(heading()).isEqualTo("52 children behind “M1 Pupils discussed”");
        assertThat(text()).contains("1 to 50 of 52");
        open($(RouterLink.class).withText("Next 2").single().getHref());
        assertThat(text()).contains("51 to 52 of 52");
    }

    @Test
    void aFigureOfAMeasureLeadsToTheChildrenWhomItCounts() {
        open("impact/measures?" + query());
        Anchor figure = $(Anchor.class)
                .withAttribute("aria-label", "2: children behind Pupils discussed")
                .single();
        assertThat(figure.getHref()).startsWith("impact/rows?" + query()).endsWith("&measure=M1&version=1&part=pupils");
        open(figure.getHref());
        assertThat(heading()).isEqualTo("2 children behind “Pupils discussed”");
        assertThat(text()).contains("Pupil Elm").contains("kept with your name");
        assertThat($(Anchor.class).withText("Definition M1, version 1").single().getHref())
                .endsWith("version=1");
        Taking taking = takings.last().orElseThrow();
        open("impact/rows?" + query() + "&measure=M7&version=1&part=before&taking=" + taking.id());
        assertThat(text()).contains("90 of 120").contains("1 child behind");
        assertThat($(Anchor.class).withText("All measures").single().getHref()).endsWith("&taking=" + taking.id());
    }

    @Test
    void aChoiceIsSavedAndOpenedByItsLink() {
        open("impact/cohorts?" + query());
        test($(Button.class).withText("Save").single()).click();
        assertThat(text()).contains("Give the choice a name");
        $(TextField.class).withCaption("Name").single().setValue("Ours " + school);
        test($(Button.class).withText("Save").single()).click();
        Anchor link = $(Anchor.class).withText("Ours " + school).single();
        assertThat(link.getHref()).startsWith("impact?").contains("school=" + school);
        test($(Button.class)
                        .withAttribute("aria-label", "Remove Ours " + school)
                        .single())
                .click();
        assertThat($(Anchor.class).withText("Ours " + school).all()).isEmpty();
    }

    @Test
    void theHomePageSaysHowOldTheFactsAre() {
        open("");
        assertThat(text()).contains("Facts taken on 21 November").contains("this week.");
    }

    @Test
    void whoMayNotSeeMeasuresFindsNoPage() {
        signedIn.as(Role.MINUTE_TAKER);
        open("impact");
        assertThat(heading()).isEqualTo("Page not found");
        open("impact/children?" + query());
        assertThat(heading()).isEqualTo("Page not found");
    }
}
