package org.tats.programme.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tats.access.Role;
import org.tats.common.ui.DateField3;
import org.tats.programme.ExampleProgramme;
import org.tats.programme.Item;
import org.tats.programme.ItemStatus;
import org.tats.programme.Milestone;
import org.tats.programme.Part;
import org.tats.programme.PartId;
import org.tats.programme.Pence;
import org.tats.programme.ProgrammeDetails;
import org.tats.programme.ProgrammeId;
import org.tats.programme.ProgrammeService;
import org.tats.programme.Quarter;
import org.tats.programme.Risk;
import org.tats.programme.RiskLevel;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;

/** A programme as who leads it keeps it, and as the board reads it. */
@TatsTest
class ProgrammeViewsTests extends SpringBrowserlessTest {

    @Autowired
    private ProgrammeService programmes;

    @Autowired
    private ExampleProgramme example;

    @Autowired
    private SignedIn signedIn;

    private ProgrammeDetails all;

    @BeforeEach
    void enterTheExample() {
        signedIn.as(Role.PROGRAMME_LEAD);
        all = example.enter(ProgrammeId.random(), "Delivering Better Value", "Halton");
    }

    private void open(String path, String... query) {
        Map<String, String> values =
                new java.util.HashMap<>(Map.of("of", all.id().toString()));
        for (int i = 0; i < query.length; i += 2) {
            values.put(query[i], query[i + 1]);
        }
        UI.getCurrent().navigate(path, QueryParameters.simple(values));
    }

    private ProgrammeDetails now() {
        return programmes.details(all.id());
    }

    private String finding() {
        return $(H1.class).single().getText();
    }

    private String text() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private void type(String label, String value) {
        test($(TextField.class).withPropertyValue(TextField::getLabel, label).single())
                .setValue(value);
    }

    private void write(String label, String value) {
        test($(TextArea.class).withPropertyValue(TextArea::getLabel, label).single())
                .setValue(value);
    }

    private void date(String label, LocalDate value) {
        $(DateField3.class)
                .withPropertyValue(DateField3::getLabel, label)
                .single()
                .setValue(value);
    }

    private void choose(String label, String value) {
        test($(Select.class).withPropertyValue(Select::getLabel, label).single())
                .selectItem(value);
    }

    private void save() {
        test($(Button.class).withText("Save").single()).click();
    }

    @Test
    void theOverviewSaysTheFindingAndListsTheWorstFirst() {
        open("programme");
        assertThat(finding()).isEqualTo("On budget. One of nine items is behind.");
        String text = text();
        assertThat(text.indexOf("Inclusion Quality Mark")).isLessThan(text.indexOf("Behaviour Support – Thrive"));
        assertThat(text)
                .contains("Slightly behind", "Why: After consultation with stakeholders")
                .contains("£369,180 spent to 30 September 2024, 73.8% of the £500,000 received and 36.9% of the award.")
                .contains("Unit opens, was due 31 December 2024");
        assertThat($(Anchor.class).withText("Inclusion Quality Mark").single().getHref())
                .startsWith("programme/items/");
    }

    @Test
    void anItemIsChangedInPlaceAndAWorseStatusAsksWhy() {
        Item unit = all.items().get(4);
        UI.getCurrent().navigate("programme/items/" + unit.id());
        assertThat(finding()).isEqualTo("Behaviour Support HD Unit: on track");
        choose("Status", "Behind");
        write("Narrative for the paper", "No site yet.\nTwo schools were asked.");
        save();
        assertThat(text()).contains("There is a problem", "Write why the item is behind.");
        type("Why is it so?", "No school has come forward.");
        save();
        assertThat(finding()).isEqualTo("On budget. Two of nine items are behind.");
        Item after = now().item(unit.id()).orElseThrow();
        assertThat(after.status()).isEqualTo(ItemStatus.BEHIND);
        assertThat(after.narrative()).isEqualTo("No site yet.\nTwo schools were asked.");
    }

    @Test
    void twoTextsAtOnceStandSideBySideAndOneReplacesTheOtherOnlyWhenAsked() {
        Item item = all.items().get(2);
        UI.getCurrent().navigate("programme/items/" + item.id());
        programmes.save(renamed(item, "Theirs"), "");
        type("Name of the item", "Mine");
        save();
        assertThat(text()).contains("Nothing was overwritten", "Name: Mine", "Name: Theirs");
        assertThat(now().item(item.id()).orElseThrow().name()).isEqualTo("Theirs");
        test($(Button.class).withText("Save mine in its place").single()).click();
        assertThat(now().item(item.id()).orElseThrow().name()).isEqualTo("Mine");
    }

    @Test
    void whatIsTypedIsOfferedBackAndShowsBothTextsWhereSomebodyElseSaved() {
        Item item = all.items().get(2);
        String page = "programme/items/" + item.id();
        UI.getCurrent().navigate(page);
        write("Narrative for the paper", "Half a sentence");
        assertThat(text()).contains("Saved ");
        programmes.save(renamed(item, "Theirs"), "");
        open("programme");
        UI.getCurrent().navigate(page);
        assertThat(text())
                .contains("You had typed", "It is not saved yet.", "Narrative for the paper: Half a sentence");
        assertThat($(Button.class).withText("Save").exists()).isFalse();
        test($(Button.class).withText("Use what I typed").single()).click();
        save();
        assertThat(text()).contains("Nothing was overwritten", "Narrative: Half a sentence");
        test($(Button.class).withText("Keep what it says now").single()).click();
        assertThat(now().item(item.id()).orElseThrow().narrative()).isEqualTo(item.narrative());
        UI.getCurrent().navigate(page);
        assertThat(text()).doesNotContain("You had typed");
    }

    @Test
    void whatIsTypedOfANewPartIsThrownAwayOnlyWhenAsked() {
        open("programme/risks", "new", "risk");
        type("Owner", "Programme lead");
        open("programme");
        open("programme/risks", "new", "risk");
        assertThat(text()).contains("Owner: Programme lead");
        test($(Button.class).withText("Throw it away").single()).click();
        open("programme");
        open("programme/risks", "new", "risk");
        assertThat(text()).doesNotContain("You had typed");
    }

    @Test
    void aDateThatIsNoneComesBackAsItWasTypedWithItsErrorUntilItIsMended() {
        open("programme/milestones", "new", "milestone");
        type("What is to be reached?", "Second trainer in post");
        typeDate(0, "32 March", "", "");
        open("programme");
        open("programme/milestones", "new", "milestone");
        assertThat(text()).contains("Due on: 32 March, which is no date");
        test($(Button.class).withText("Use what I typed").single()).click();
        assertThat(datePart(0, "Day").getValue()).isEqualTo("32 March");
        assertThat($(DateField3.class).all().getFirst().getErrorMessage()).isEqualTo("Due on must include a month");
        assertThat(text()).contains("There is a problem");
        save();
        assertThat(now().milestones()).hasSameSizeAs(all.milestones());
        typeDate(0, "14", "12", "2026");
        save();
        assertThat(text()).contains("Due 14 December 2026").doesNotContain("You had typed");
    }

    private void typeDate(int field, String day, String month, String year) {
        test(datePart(field, "Day")).setValue(day);
        test(datePart(field, "Month")).setValue(month);
        test(datePart(field, "Year")).setValue(year);
    }

    private TextField datePart(int field, String label) {
        return $(TextField.class)
                .withPropertyValue(TextField::getLabel, label)
                .all()
                .get(field);
    }

    @Test
    void whatSomebodyElseTookOutIsSaidAndStaysInTheForm() {
        Milestone milestone = all.milestones().getFirst();
        open("programme/milestones", "change", milestone.id().toString());
        programmes.takeOut(milestone, "No longer planned");
        type("What is to be reached?", "Still wanted");
        save();
        assertThat(text()).contains("Somebody else took this out meanwhile.");
        assertThat($(TextField.class).all()).extracting(TextField::getValue).contains("Still wanted");
    }

    @Test
    void theHomePageSaysWhatIsNotAsPlannedToWhoLeadsItAndToTheBoard() {
        UI.getCurrent().navigate("");
        assertThat(text())
                .contains("One of nine items is behind.", "Inclusion Quality Mark", "Read as board paper")
                .contains("No paper is frozen yet.");
        signedIn.as(Role.BOARD_MEMBER);
        UI.getCurrent().navigate("programme");
        UI.getCurrent().navigate("");
        assertThat(text()).contains("One of nine items is behind.", "See it for the board");
        signedIn.as(Role.CHAIR);
        UI.getCurrent().navigate("programme");
        UI.getCurrent().navigate("");
        assertThat(text()).doesNotContain("One of nine items is behind.");
    }

    @Test
    void arrowsMoveThroughTheItems() {
        open("programme");
        assertThat($(NativeTable.class).all().getFirst().getElement())
                .matches(table -> table.hasAttribute("data-arrows"));
    }

    private static Part renamed(Item item, String name) {
        return new Item(
                item.id(),
                item.programme(),
                item.workstream(),
                item.position(),
                name,
                item.status(),
                item.phase(),
                item.narrative(),
                item.changed(),
                item.reason(),
                item.owner(),
                item.version());
    }

    @Test
    void aPeriodHasItsDaysAndTheProfileIsSaidInASentence() {
        open("programme/money", "new", "period");
        assertThat(text()).contains("No period has a plan yet");
        type("Planned", "100,000");
        type("Cost", "ten");
        save();
        assertThat(text()).contains("Write the first day of the period", "Cost: write pounds in digits");
        date("First day", LocalDate.of(2024, 10, 1));
        date("Last day", LocalDate.of(2024, 12, 31));
        type("Cost", "£96,250");
        type("Where the cost comes from", "Ledger of 8 January 2025");
        save();
        assertThat(finding()).isEqualTo("£465,430 spent of £500,000 received");
        assertThat(text())
                .contains("Quarter 3 cost £3,750 less than planned.", "1 October to 31 December 2024", "−£3,750");
    }

    @Test
    void theGrantChangesOnlyWithAReason() {
        open("programme/money", "change", "grant");
        type("Grant awarded", "900,000");
        save();
        assertThat(text()).contains("Say why this changes.");
        type("Why does it change?", "Letter of 3 December 2024");
        save();
        assertThat(now().money().awarded()).isEqualTo(Pence.pounds(900_000));
    }

    @Test
    void milestonesSayWhatIsLate() {
        open("programme/milestones", "new", "milestone");
        type("What is to be reached?", "Second trainer in post");
        date("Due on", LocalDate.of(2026, 12, 14));
        save();
        assertThat(finding()).isEqualTo("3 milestones open, 2 late");
        assertThat(text()).contains("Due 14 December 2026", "Was due 31 December 2024", "Done 30 September 2024");
    }

    @Test
    void aRiskNeedsControlMeasuresAndAnOwner() {
        open("programme/risks", "new", "risk");
        write("What may go wrong?", "Too few trainers");
        choose("Level", "High");
        save();
        assertThat(text()).contains("Write what is done about it.");
        write("Control measures", "Train two more");
        type("Owner", "Programme lead");
        save();
        assertThat(finding()).isEqualTo("1 risk open, 1 high");
    }

    @Test
    void figuresSayWhereTheyComeFrom() {
        open("programme/training", "new", "figure");
        choose("Item", "Behaviour Support – Thrive");
        choose("About", "Staff trained");
        type("What does it count?", "Practitioners licensed");
        type("Number", "12");
        date("As at", LocalDate.of(2024, 12, 20));
        save();
        assertThat(text()).contains("Say whether it counts children");
        choose("Does it count children?", "No");
        save();
        assertThat(text()).contains("Write who reported the figure, and when.");
        type("Who reported it, and when?", "The lead, 20 December 2024");
        save();
        assertThat(finding()).isEqualTo("9 figures reported, each with where it comes from");
        assertThat(text()).contains("72.8%", "57.1%", "Reported by the lead, 30 September 2024");
    }

    @Test
    void aSmallNumberOfChildrenIsTypedAsFewerThan() {
        open("programme/training", "new", "figure");
        choose("Item", "Behaviour Support – Thrive");
        choose("About", "Other");
        type("What does it count?", "Pupils back in school");
        choose("Does it count children?", "Yes");
        type("Number", "3%");
        date("As at", LocalDate.of(2024, 12, 20));
        type("Who reported it, and when?", "The lead, 20 December 2024");
        save();
        assertThat(text()).contains("Number: write a whole number, no percentage");
        type("Number", "3");
        save();
        assertThat(text()).contains("Write “fewer than 5” in its place, or publish it from the counts of TATS");
        type("Number", "fewer than 5");
        save();
        assertThat(finding()).isEqualTo("9 figures reported, each with where it comes from");
        assertThat(text()).contains("fewer than 5");
        PartId kept = now().figures().stream()
                .filter(figure -> figure.fewer())
                .findFirst()
                .orElseThrow()
                .id();
        open("programme/training", "change", kept.toString());
        type("What does it count?", "Pupils back in their school");
        type("Why does it change?", "Clearer");
        save();
        assertThat(now().figures()).extracting(figure -> figure.value()).contains("fewer than 5");
    }

    @Test
    void aMeasureOfFewChildrenSaysFewerThanAndNotWhetherItIsAtItsTarget() {
        open("programme/measures", "new", "measure");
        type("Name", "Pupils excluded");
        write("Definition", "Different pupils in the year.");
        choose("Does it count children?", "Yes");
        test($(Checkbox.class).single()).click();
        type("Baseline", "< 5");
        date("Baseline of", LocalDate.of(2024, 8, 31));
        type("Target", "2");
        save();
        open("programme/measures", "new", "reached");
        choose("Measure", "Pupils excluded");
        date("First day of the period", LocalDate.of(2024, 9, 1));
        date("Last day of the period", LocalDate.of(2024, 12, 31));
        type("Reached", "fewer than");
        type("Where the figure comes from", "Register");
        save();
        assertThat(text()).contains("Write what was reached");
        type("Reached", "fewer than 5");
        save();
        assertThat(finding()).isEqualTo("0 of 1 measure at its target");
        assertThat(text()).contains("fewer than 5", "“Fewer than” does not tell");
    }

    @Test
    void theBoardReadsThatAMilestoneWasDue() {
        Item late = all.items().get(5);
        programmes.save(
                new Milestone(
                        PartId.random(),
                        all.id(),
                        late.id(),
                        "Second launch",
                        LocalDate.of(2025, 1, 31),
                        null,
                        "Room not free",
                        0),
                "");
        open("programme/board");
        assertThat(text()).contains("Second launch, was due 31 January 2025");
    }

    @Test
    void reasonsWhySchoolsDoNotEngageAreKeptAsTotals() {
        open("programme/training", "new", "reason");
        choose("Item", "Behaviour Support – Thrive");
        type("Reason", "Has its own programme");
        type("Schools", "11");
        date("As at", LocalDate.of(2024, 9, 30));
        type("Where the figure comes from", "Calls of September");
        save();
        assertThat(text()).contains("Has its own programme");
        assertThat(now().notEngaged())
                .singleElement()
                .extracting(row -> row.schools())
                .isEqualTo(11);
    }

    @Test
    void aMeasureIsReadAgainstItsTarget() {
        open("programme/measures", "new", "measure");
        type("Name", "Suspension rate");
        write("Definition", "Suspensions per 100 pupils in the school year.");
        type("Unit", "%");
        test($(Checkbox.class).single()).click();
        type("Target", "10");
        choose("Does it count children?", "No");
        save();
        open("programme/measures", "new", "reached");
        choose("Measure", "Suspension rate");
        date("First day of the period", LocalDate.of(2024, 9, 1));
        date("Last day of the period", LocalDate.of(2024, 12, 31));
        type("Reached", "9.5");
        type("Where the figure comes from", "Census");
        save();
        assertThat(finding()).isEqualTo("1 of 1 measure at its target");
        assertThat(text()).contains("At its target", "Definition 1: Suspensions per 100 pupils");
    }

    @Test
    void aQuoteWithWhatLooksLikeANameAsksFirst() {
        open("programme/quotes", "new", "quote");
        type("In which role was it said?", "A headteacher");
        write("What was said?", "Thanks to Bo Stencil");
        save();
        assertThat(text()).contains("This looks like a name: Bo Stencil.");
        write("What was said?", "Thanks to the trainer");
        save();
        assertThat(finding()).isEqualTo("2 quotes, nobody named");
    }

    @Test
    void aTextOfThePaperIsChangedAndItsOldWordsStayInTheHistory() {
        open("programme/texts", "change", "RISK");
        write("Risk analysis", "Two risks are open.");
        save();
        assertThat(finding()).isEqualTo("Every text of the paper is written");
        assertThat(text()).contains("Two risks are open.", "Valuing and Appreciating Halton and Our Community");
        open("programme/history");
        assertThat(finding()).matches("\\d+ changes");
        assertThat(text()).contains("Entered: Risk analysis", "Two risks are open.");
        open("programme/history", "change", all.items().get(5).id().toString());
        assertThat(finding()).isEqualTo("2 changes of this part");
        QueryParameters next =
                ProgrammeAddress.of(QueryParameters.of("change", "RISK")).from(30);
        assertThat(next.getQueryString()).contains("change=RISK", "from=30");
        assertThat(text()).contains("Was: On track", "Now: Slightly behind", "Report to 30 September 2024");
    }

    @Test
    void theBoardReadsWhatIsNotAsPlannedAndChangesNothing() {
        LocalDate from = LocalDate.of(2024, 10, 1);
        programmes.save(
                new Quarter(
                        PartId.random(),
                        all.id(),
                        "Quarter 3",
                        from,
                        from.plusMonths(3).minusDays(1),
                        Pence.pounds(100_000),
                        Pence.pounds(90_000),
                        "Ledger",
                        0),
                "");
        programmes.save(
                new Risk(
                        PartId.random(),
                        all.id(),
                        1,
                        "Too few trainers",
                        "Train more",
                        "Lead",
                        RiskLevel.HIGH,
                        null,
                        0),
                "");
        signedIn.as(Role.BOARD_MEMBER);
        open("programme/board");
        assertThat(finding()).isEqualTo("On budget. One of nine items is behind.");
        assertThat(text())
                .contains("Inclusion Quality Mark", "Slightly behind", "moved away from design")
                .contains("Quarter 3 cost £10,000 less than planned.")
                .contains("Was due 31 December 2024", "Too few trainers");
        for (String page :
                List.of("", "/money", "/milestones", "/risks", "/training", "/measures", "/quotes", "/texts")) {
            open("programme" + page);
            assertThat($(Button.class).all()).isEmpty();
            assertThat($(Anchor.class).all()).noneMatch(link -> link.getHref().contains("new="));
        }
        UI.getCurrent().navigate("programme/items/" + all.items().getFirst().id());
        assertThat(text()).contains("474 staff registrations");
        assertThat($(Button.class).all()).isEmpty();
    }

    @Test
    void aProgrammeIsMadeFromATemplate() {
        UI.getCurrent().navigate("programmes");
        test($(Button.class).withText("Make the programme").single()).click();
        assertThat(text()).contains("Write the name of the programme", "Choose from what it is made");
        type("Name of the programme", "Safety Valve 2027");
        choose("Made from", "Safety Valve agreement (template)");
        test($(Button.class).withText("Make the programme").single()).click();
        assertThat(finding()).isEqualTo("No cost known yet. No items yet.");
        assertThat(text()).contains("The programme has no items", "Conditions of the agreement");
    }

    @Test
    void whoHasNothingToDoWithProgrammesFindsNoPage() {
        signedIn.as(Role.MEMBER);
        UI.getCurrent().navigate("programme");
        assertThat(text()).doesNotContain("Delivering Better Value");
    }
}
