package org.tats.programme.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tats.access.Role;
import org.tats.access.RunAs;
import org.tats.common.ui.DateField3;
import org.tats.documents.FormService;
import org.tats.programme.EditionRow;
import org.tats.programme.ExampleProgramme;
import org.tats.programme.PaperDraft;
import org.tats.programme.PaperForm;
import org.tats.programme.PaperService;
import org.tats.programme.ProgrammeId;
import org.tats.programme.PublishedForTests;
import org.tats.publishing.Publication;
import org.tats.publishing.PublicationService;
import org.tats.testing.DocumentFiles;
import org.tats.testing.SignedIn;
import org.tats.testing.SwitchingDataSource;
import org.tats.testing.TatsTest;

/** Papers as who leads the programme makes them, and as the board and analysts read them. */
@TatsTest
class PaperViewsTests extends SpringBrowserlessTest {

    @Autowired
    private PaperService papers;

    @Autowired
    private ExampleProgramme example;

    @Autowired
    private PublicationService publications;

    @Autowired
    private FormService forms;

    @Autowired
    private SwitchingDataSource database;

    @Autowired
    private SignedIn signedIn;

    private ProgrammeId programme = ProgrammeId.random();
    private int publication;

    @BeforeEach
    void enterTheExample() {
        signedIn.as(Role.PROGRAMME_LEAD);
        Publication published = PublishedForTests.publish(publications);
        publication = published.number();
        programme = example.enter(ProgrammeId.random(), "Delivering Better Value", "Halton")
                .id();
    }

    @Test
    void saysWhatStandsInTheWayAndFreezesOnceNothingDoes() {
        open("programme/papers/next/board-paper");
        assertThat(finding()).isEqualTo("Board paper: 2 things stand in the way");
        assertThat(words()).contains("The paper has no published counts", "3.2 Work stream 1", "Method note");
        assertThat($(Button.class).withText("Freeze this edition").exists()).isFalse();
        day(LocalDate.of(2024, 11, 11));
        chooseCounts();
        click("Save what is typed");
        assertThat(finding()).isEqualTo("Board paper of 11 November 2024: ready to be frozen");
        assertThat(words()).contains("Primary: Pupils discussed");
        click("Freeze this edition");
        assertThat(finding()).isEqualTo("Board paper, edition 1, for 11 November 2024");
        assertThat(words())
                .contains(
                        "Executive Director, Children’s Services",
                        "£369,180",
                        "the hash is still the same",
                        "As it came with TATS");
        open("programme/papers");
        assertThat(finding()).isEqualTo("1 edition of papers, kept for ever");
        assertThat(links()).contains("Board paper, edition 1", "PDF", "Word", "Minute", "Cabinet decision");
    }

    @Test
    void aDayThatIsNoneIsShownWithItsFieldAndNothingIsSavedOrFrozen() {
        open("programme/papers/next/board-paper");
        chooseCounts();
        List<TextField> parts = $(TextField.class).all().subList(0, 3);
        parts.get(0).setValue("31");
        parts.get(1).setValue("2");
        parts.get(2).setValue("2026");
        click("Save what is typed");
        assertThat($(DateField3.class).single().getErrorMessage()).contains("Day of the meeting");
        assertThat(parts).extracting(TextField::getValue).containsExactly("31", "2", "2026");
        assertThat(papers.draft(programme, PaperForm.BOARD_PAPER).draft().version())
                .isZero();
        day(LocalDate.of(2024, 11, 11));
        click("Save what is typed");
        $(TextField.class).all().getFirst().setValue("32");
        click("Freeze this edition");
        assertThat(words()).contains("What you typed for this paper is not saved");
        assertThat(papers.editions(programme)).isEmpty();
    }

    @Test
    void aDayThatIsNoneIsOfferedBackWithItsErrorAndNeverSaved() {
        open("programme/papers/next/minute");
        typeDay("31", "13", "2026");
        assertThat(words()).contains("Saved ");
        open("programme");
        open("programme/papers/next/minute");
        assertThat(words()).contains("You had typed", "Day of the meeting: 31 13 2026, which is no date");
        click("Use what I typed");
        assertThat(dayParts()).extracting(TextField::getValue).containsExactly("31", "13", "2026");
        assertThat($(DateField3.class).single().getErrorMessage()).isEqualTo("Day of the meeting must be a real date");
        click("Save what is typed");
        assertThat(papers.draft(programme, PaperForm.MINUTE).draft().version()).isZero();
        typeDay("31", "12", "2026");
        open("programme");
        open("programme/papers/next/minute");
        assertThat(words()).contains("Day of the meeting: 31 December 2026");
        click("Use what I typed");
        click("Save what is typed");
        assertThat(finding()).startsWith("Minute of 31 December 2026: ");
        assertThat(words()).doesNotContain("You had typed");
    }

    private List<TextField> dayParts() {
        return List.of("Day", "Month", "Year").stream()
                .map(label -> $(TextField.class)
                        .withPropertyValue(TextField::getLabel, label)
                        .single())
                .toList();
    }

    private void typeDay(String... typed) {
        for (int part = 0; part < typed.length; part++) {
            test(dayParts().get(part)).setValue(typed[part]);
        }
    }

    @Test
    void draftAndEditionReadUnderTheHeadingsOfTheCouncilsTemplateWhichSaysWhatItLacks() throws Exception {
        putIn(
                PaperForm.BOARD_PAPER,
                xml -> xml.replace("PURPOSE OF THE REPORT", "WHY WE REPORT")
                        .replaceFirst(
                                "<w:sdt><w:sdtPr><w:alias w:val=\"Climate change implications\"/>.*?</w:sdt>", ""));
        putIn(PaperForm.CABINET_DECISION, xml -> xml.replace(">Reason<", ">Why<"));
        try {
            String lacks = "The template has no place for climate change implications."
                    + " What is written there stands on this page and not in the files.";
            open("programme/papers/next/board-paper");
            assertThat(words())
                    .contains("the council’s own Word template, version 1", lacks, "1.0 WHY WE REPORT", "RISK ANALYSIS")
                    .doesNotContain("1.0 Purpose of the report");
            EditionRow edition = freeze();
            UI.getCurrent().navigate("programme/editions/" + edition.id());
            assertThat(words()).contains(lacks, "1.0 WHY WE REPORT").doesNotContain("1.0 Purpose of the report");
            open("programme/papers/next/cabinet-decision");
            assertThat($(H3.class).all()).extracting(H3::getText).containsSequence("Decision", "Why");
        } finally {
            database.owner().sql("delete from documents.form_template").update();
        }
    }

    private void putIn(PaperForm form, UnaryOperator<String> change) throws IOException {
        byte[] own = DocumentFiles.with(RunAs.system(() -> forms.template(form.name())), "word/document.xml", change);
        RunAs.system(() -> forms.changeTemplate(form.name(), 0, own));
    }

    @Test
    void rowsOfAPublicationAreTickedAndMovedAndTheUsualOnesComeBack() {
        open("programme/papers/next/board-paper");
        chooseCounts();
        assertThat(words()).contains("3 of 3 are printed");
        CheckboxGroup<String> rows = rowsOfThePublication();
        test(rows).deselectItem("Secondary");
        test($(Button.class).withText("Move up").all().getFirst()).click();
        day(LocalDate.of(2024, 11, 11));
        click("Save what is typed");
        assertThat(papers.draft(programme, PaperForm.BOARD_PAPER)
                        .paper()
                        .content()
                        .rows("counts")
                        .getFirst()
                        .rows("cells"))
                .extracting(cell -> cell.text("cell"))
                .containsExactly("All: Pupils discussed", "Primary: Pupils discussed");
        click("The usual rows");
        click("Save what is typed");
        assertThat(papers.draft(programme, PaperForm.BOARD_PAPER).draft().fields())
                .containsOnlyKeys("date", "publications");
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<String> rowsOfThePublication() {
        return $(CheckboxGroup.class)
                .withPropertyValue(CheckboxGroup::getLabel, "Rows of “Pupils discussed, by phase”")
                .single();
    }

    @Test
    void eachFigureLeadsToItsDefinitionAndToItsRowsOnlyForThoseWhoMaySeeThem() {
        EditionRow edition = freeze();
        signedIn.as(Role.BOARD_MEMBER);
        UI.getCurrent().navigate("programme/editions/" + edition.id());
        Anchor figure = $(Anchor.class).withText("72.8%").all().getFirst();
        assertThat(figure.getHref()).startsWith("programme/editions/" + edition.id() + "#figure-");
        String place = figure.getHref().substring(figure.getHref().indexOf('#') + 1);
        assertThat($(com.vaadin.flow.component.html.Span.class)
                        .withId(place)
                        .single()
                        .getText())
                .isEqualTo("Behaviour Support – Thrive: Schools that have engaged");
        assertThat(words())
                .contains("M1 version 1: distinct pupils")
                .containsPattern("Publication \\d+, as at \\d{1,2} \\p{L}+ \\d{4}")
                .doesNotContain("Freeze this edition");
        assertThat(links()).doesNotContain("Rows");
        signedIn.as(Role.ANALYST);
        UI.getCurrent().navigate("programme");
        UI.getCurrent().navigate("programme/editions/" + edition.id());
        assertThat($(Anchor.class).withText("Rows").all())
                .hasSize(3)
                .allMatch(link -> link.getHref().matches("published/rows\\?publication=\\d+&row=\\d&column=\\d"));
    }

    @Test
    void boardMembersReadADraftAndTypeNothing() {
        signedIn.as(Role.BOARD_MEMBER);
        open("programme/papers/next/board-paper");
        assertThat(words()).contains("3.2 Work stream 1").doesNotContain("What is typed for this paper");
        assertThat($(Button.class).all()).isEmpty();
    }

    @Test
    void aMinuteIsTypedHereAndReadsAsItWillBePrinted() {
        open("programme/papers/next/minute");
        assertThat(finding()).isEqualTo("Minute: 6 things stand in the way");
        for (String label : List.of("Meeting", "Number of the minute", "Title")) {
            $(TextField.class)
                    .withPropertyValue(TextField::getLabel, label)
                    .single()
                    .setValue("23");
        }
        day(LocalDate.of(2024, 11, 11));
        write("What was considered", "The Board considered a report.\n\nA grant came.");
        write("RESOLVED", "That the report be noted.");
        click("Save what is typed");
        assertThat(finding()).isEqualTo("Minute of 11 November 2024: ready to be frozen");
        assertThat(words()).contains("A grant came.", "RESOLVED: That the report be noted.");
        assertThat(papers.draft(programme, PaperForm.MINUTE).draft().field("number"))
                .isEqualTo("23");
    }

    @Test
    void whatIsTypedForAPaperIsOfferedBackWithItsCounts() {
        open("programme/papers/next/board-paper");
        chooseCounts();
        test(rowsOfThePublication()).deselectItem("Secondary");
        open("programme");
        open("programme/papers/next/board-paper");
        assertThat(words()).contains("You had typed", "publications " + publication + "\n- Primary\n- All");
        click("Use what I typed");
        day(LocalDate.of(2024, 11, 11));
        click("Save what is typed");
        assertThat(finding()).isEqualTo("Board paper of 11 November 2024: ready to be frozen");
        assertThat(papers.draft(programme, PaperForm.BOARD_PAPER).draft().fields())
                .containsValue("Primary\nAll")
                .containsEntry("publications", "" + publication);
        open("programme/papers/next/board-paper");
        assertThat(words()).doesNotContain("You had typed");
    }

    @Test
    void twoPeopleWhoTypeForOnePaperSeeBothTexts() {
        open("programme/papers/next/minute");
        write("RESOLVED", "Mine");
        papers.save(new PaperDraft(programme, PaperForm.MINUTE, Map.of("resolved", "Theirs"), 0));
        click("Save what is typed");
        assertThat(words()).contains("Nothing was overwritten", "RESOLVED: Mine", "RESOLVED: Theirs");
        click("Save mine in its place");
        assertThat(papers.draft(programme, PaperForm.MINUTE).draft().field("resolved"))
                .isEqualTo("Mine");
    }

    private EditionRow freeze() {
        open("programme/papers/next/board-paper");
        day(LocalDate.of(2024, 11, 11));
        chooseCounts();
        click("Save what is typed");
        click("Freeze this edition");
        return papers.editions(programme).getFirst();
    }

    @SuppressWarnings("unchecked")
    private void chooseCounts() {
        $(CheckboxGroup.class)
                .withPropertyValue(CheckboxGroup::getLabel, "Published counts that the paper prints")
                .single()
                .setValue(Set.of(publication));
    }

    private void open(String path) {
        UI.getCurrent().navigate(path, QueryParameters.simple(Map.of("of", programme.toString())));
    }

    private void day(LocalDate day) {
        $(DateField3.class).single().setValue(day);
    }

    private void write(String label, String value) {
        $(TextArea.class).withPropertyValue(TextArea::getLabel, label).single().setValue(value);
    }

    private String finding() {
        return $(H1.class).single().getText();
    }

    private List<String> links() {
        return $(Anchor.class).all().stream().map(Anchor::getText).toList();
    }

    private String words() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private void click(String words) {
        test($(Button.class).withText(words).single()).click();
    }
}
