package org.tats.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tats.access.Role;
import org.tats.access.RunAs;
import org.tats.common.RuleBroken;
import org.tats.common.StaleSave;
import org.tats.documents.DocumentFormat;
import org.tats.documents.FormData;
import org.tats.documents.FormService;
import org.tats.publishing.Publication;
import org.tats.publishing.PublicationService;
import org.tats.testing.DocumentFiles;
import org.tats.testing.SignedIn;
import org.tats.testing.SwitchingDataSource;
import org.tats.testing.TatsTest;

/** Editions: what stands in their way, what they keep, and that nothing changes them. */
@TatsTest
class PaperServiceTests {

    private static final PaperForm BOARD = PaperForm.BOARD_PAPER;

    @Autowired
    private PaperService papers;

    @Autowired
    private ProgrammeService programmes;

    @Autowired
    private ExampleProgramme example;

    @Autowired
    private PublicationService publications;

    @Autowired
    private FormService forms;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private SwitchingDataSource database;

    @Autowired
    private JdbcClient jdbc;

    private ProgrammeDetails all;

    @BeforeEach
    void enterTheExample() {
        signedIn.as(Role.PROGRAMME_LEAD);
        all = example.enter(ProgrammeId.random(), "Delivering Better Value", "Halton");
    }

    @AfterEach
    void takeTheCouncilsTemplatesOut() {
        database.owner().sql("delete from documents.form_template").update();
    }

    @Test
    void aPaperWithoutADayOrPublishedCountsCannotBeFrozen() {
        DraftPaper draft = papers.draft(all.id(), BOARD);
        assertThat(draft.blockers())
                .extracting(Blocker::sentence)
                .contains("“Day of the meeting” is empty", "The paper has no published counts");
        assertThatThrownBy(() -> papers.freeze(EditionId.random(), all.id(), BOARD, draft.seal()))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("The paper cannot be frozen");
        papers.save(typed(0, "999999"));
        assertThat(papers.draft(all.id(), BOARD).blockers())
                .extracting(Blocker::sentence)
                .containsExactly("The counts of publication 999999 are not published");
    }

    @Test
    void aPaperPrintsTheChosenRowsInTheirOrderWithTheirDefinitionsAndKeepsThem() {
        Publication measures = PublishedForTests.measures(
                publications,
                "test/" + all.id(),
                List.of("M1 Pupils discussed", "M1 of these, few", "M3 Done by the due date (%)", "M3 Done late (%)"));
        papers.save(typed(0, "" + measures.number()));
        assertThat(printed()).containsExactly("M1 Pupils discussed", "M3 Done by the due date (%)");
        assertThat(shown()).containsExactly("20", "20, of 40");
        papers.save(rows(1, measures, "M1 of these, few\nM1 Pupils discussed"));
        assertThat(printed()).containsExactly("M1 of these, few", "M1 Pupils discussed");
        EditionRow edition = papers.freeze(
                EditionId.random(),
                all.id(),
                BOARD,
                papers.draft(all.id(), BOARD).seal());
        papers.save(rows(2, measures, "M3 Done late (%)"));
        FormData table =
                papers.edition(edition.id()).paper().content().rows("counts").getFirst();
        assertThat(table.rows("cells")).extracting(cell -> cell.text("shown")).containsExactly("c", "20");
        assertThat(table.rows("definitions"))
                .extracting(definition -> definition.text("definition"))
                .containsExactly("M1 version 1: Pupils discussed. Different pupils. Of: None: a count.");
        assertThat(table.text("countsWindow")).contains("Chosen for this paper: 2 of its 4 rows");
        assertThat(programmes.history(all.id(), Optional.empty(), 0, 1))
                .singleElement()
                .satisfies(change -> assertThat(change.fields())
                        .containsExactly(new FieldChange(
                                "Rows of “Measures”", "M1 of these, few\nM1 Pupils discussed", "M3 Done late (%)")));
    }

    @Test
    void aRowThatALaterPublicationNoLongerHasIsSaid() {
        String kind = "test/" + all.id();
        Publication first =
                PublishedForTests.measures(publications, kind, List.of("M1 Pupils discussed", "M1 Discussions"));
        Publication next = PublishedForTests.measures(publications, kind, List.of("M1 Pupils discussed", "M1 Visits"));
        papers.save(rows(0, first, "M1 Discussions\nM1 Pupils discussed"));
        assertThat(papers.draft(all.id(), BOARD).blockers()).isEmpty();
        papers.save(rows(1, next, "M1 Discussions\nM1 Pupils discussed"));
        assertThat(papers.draft(all.id(), BOARD).blockers())
                .extracting(Blocker::sentence)
                .containsExactly("“M1 Discussions” was chosen for the paper, and publication " + next.number()
                        + " no longer has it");
        assertThat(printed()).containsExactly("M1 Pupils discussed");
        papers.save(rows(2, next, ""));
        assertThat(papers.draft(all.id(), BOARD).blockers())
                .extracting(Blocker::sentence)
                .containsExactly("No row of publication " + next.number() + " is chosen");
    }

    @Test
    void noRiskIsIdentifiedOnlyAsLongAsNoneIsOpen() {
        assertThat(papers.draft(all.id(), BOARD).paper().content().text("riskAnalysis"))
                .isEqualTo("None identified.");
        programmes.save(
                new Risk(
                        PartId.random(),
                        all.id(),
                        1,
                        "No site for the unit",
                        "Two trusts are asked",
                        "Programme lead",
                        RiskLevel.HIGH,
                        null,
                        0),
                "");
        assertThat(papers.draft(all.id(), BOARD).paper().content().text("riskAnalysis"))
                .isEmpty();
    }

    @Test
    void aDayThatIsNoneIsRefused() {
        assertThatThrownBy(() -> papers.save(new PaperDraft(all.id(), BOARD, Map.of("date", "2024-02-31"), 0)))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    void anEditionKeepsItsFilesAndAllThatWentIntoThem() throws Exception {
        EditionRow first = freeze(0);
        byte[] word = papers.file(first.id(), DocumentFormat.WORD);
        programmes.save(with(item(1), ItemStatus.BEHIND, "The trainer is ill."), "Report");
        EditionRow second = freeze(1);
        assertThat(first.number()).isEqualTo(1);
        assertThat(second.number()).isEqualTo(2);
        assertThat(papers.file(first.id(), DocumentFormat.WORD)).isEqualTo(word);
        Edition kept = papers.edition(first.id());
        assertThat(kept.intact()).isTrue();
        assertThat(kept.row()).isEqualTo(first);
        assertThat(kept.publications())
                .singleElement()
                .satisfies(input -> assertThat(input.inputs()).isEqualTo("0".repeat(64)));
        assertThat(kept.paper().figures())
                .contains(papers.edition(second.id()).paper().figures().getLast())
                .filteredOn(figure -> figure.key().equals("status:" + item(1).id()))
                .extracting(PaperFigure::value)
                .containsExactly("Ahead");
        assertThat(papers.editions(all.id())).containsExactly(second, first);
        assertThat(kept.paper().content().rows("workstreams")).hasSize(2);
        assertThat(String.join(" ", DocumentFiles.paragraphs(papers.file(second.id(), DocumentFormat.WORD))))
                .contains("Edition 2, frozen on", "Why it is not as planned: The trainer is ill.");
    }

    @Test
    void theDraftShowsBothValuesOfAFigureThatChangedSinceTheLastEdition() {
        freeze(0);
        assertThat(papers.draft(all.id(), BOARD).changes()).isEmpty();
        Figure figure = all.figuresOf(item(1)).getFirst();
        programmes.save(
                new Figure(
                        figure.id(),
                        figure.programme(),
                        figure.item(),
                        figure.position(),
                        figure.topic(),
                        figure.what(),
                        null,
                        false,
                        null,
                        new java.math.BigDecimal("80.0"),
                        figure.children(),
                        figure.asAt(),
                        figure.source(),
                        figure.version()),
                "Schools joined");
        assertThat(papers.draft(all.id(), BOARD).changes())
                .containsExactly(new FigureChange(
                        "figure:" + figure.id(),
                        "Behaviour Support – Thrive: Schools that have engaged",
                        "72.8%",
                        "80.0%"));
    }

    @Test
    void aStatusWorseThanInTheLastEditionWantsAWordWhy() {
        freeze(0);
        programmes.save(with(item(1), ItemStatus.ON_TRACK, ""), "Report");
        assertThat(papers.draft(all.id(), BOARD).blockers())
                .extracting(Blocker::sentence)
                .containsExactly(
                        "Behaviour Support – Thrive was “Ahead” in the last edition, is “On track” now, and nothing says why");
        programmes.save(
                with(programmes.details(all.id()).items().getFirst(), ItemStatus.ON_TRACK, "Bookings slowed."),
                "Report");
        assertThat(papers.draft(all.id(), BOARD).blockers()).isEmpty();
    }

    @Test
    void freezingTwiceIsFreezingOnceAndOnlyWhatWasLookedAt() {
        ready(0);
        DraftPaper draft = papers.draft(all.id(), BOARD);
        EditionId id = EditionId.random();
        EditionRow once = papers.freeze(id, all.id(), BOARD, draft.seal());
        assertThat(papers.freeze(id, all.id(), BOARD, draft.seal())).isEqualTo(once);
        programmes.save(with(item(2), ItemStatus.COMPLETE, ""), "Report");
        assertThatThrownBy(() -> papers.freeze(EditionId.random(), all.id(), BOARD, draft.seal()))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("changed while you looked");
        assertThat(papers.editions(all.id())).containsExactly(once);
    }

    @Test
    void nobodyChangesAnEditionAndWhoTampersIsSeen() {
        EditionRow edition = freeze(0);
        assertThatThrownBy(() -> RunAs.system(() ->
                        jdbc.sql("update programme.edition set title = 'x'").update()))
                .isInstanceOf(DataAccessException.class);
        database.owner()
                .sql(
                        "update programme.edition set content = replace(content, '326,240', '326,241') where edition_id = :id")
                .param("id", edition.id().value())
                .update();
        assertThat(papers.edition(edition.id()).intact()).isFalse();
    }

    @Test
    void whatSomebodyElseTypedMeanwhileIsNotOverwritten() {
        papers.save(typed(0, ""));
        assertThatThrownBy(() -> papers.save(new PaperDraft(all.id(), BOARD, Map.of("date", "2024-12-01"), 0)))
                .isInstanceOf(StaleSave.class);
        assertThat(papers.draft(all.id(), BOARD).draft().field("date")).isEqualTo("2024-11-11");
    }

    @Test
    void aMinuteIsMadeFromWhatWasTyped() throws Exception {
        papers.save(new PaperDraft(
                all.id(),
                PaperForm.MINUTE,
                Map.of(
                        "meeting", "Policy and Performance Board",
                        "date", "2024-11-11",
                        "number", "23",
                        "title", "SEND Improvement Plan Update",
                        "report", "The Board considered a report.\n\nIt was reported that a grant came.",
                        "discussion", "Members spoke.",
                        "questions", "it was commented that impacts would follow.",
                        "resolved", "That the report and comments made be noted."),
                0));
        EditionRow minute = papers.freeze(
                EditionId.random(),
                all.id(),
                PaperForm.MINUTE,
                papers.draft(all.id(), PaperForm.MINUTE).seal());
        assertThat(DocumentFiles.headings(papers.file(minute.id(), DocumentFormat.WORD)))
                .containsExactly("23 SEND Improvement Plan Update");
        byte[] pdf = papers.file(minute.id(), DocumentFormat.PDF);
        assertThat(DocumentFiles.words(pdf))
                .containsSubsequence(
                        "23 SEND Improvement Plan Update",
                        "The Board considered a report.",
                        "It was reported that a grant came.",
                        "Members spoke.",
                        "Further to questions, it was commented",
                        "RESOLVED: That the report and comments made be noted.");
        assertThat(DocumentFiles.faults(pdf)).isEmpty();
    }

    @Test
    void aCabinetDecisionHasItsPartsVotingPortfolioHolderAndReason() throws Exception {
        papers.save(new PaperDraft(
                all.id(),
                PaperForm.CABINET_DECISION,
                Map.of(
                        "meeting", "Cabinet",
                        "date", "2024-11-11",
                        "number", "12",
                        "title", "SEND Progress Update",
                        "report", "An overview of the work to date.",
                        "body", "Cabinet",
                        "decisions",
                                "Noted the progress;\nAcknowledges the board;\nNoted the assumptions; and\nAcknowledge health.",
                        "voting", "Unanimous",
                        "portfolioHolder", "Children and Young People",
                        "reason", "So that all are aware."),
                0));
        EditionRow decision = papers.freeze(
                EditionId.random(),
                all.id(),
                PaperForm.CABINET_DECISION,
                papers.draft(all.id(), PaperForm.CABINET_DECISION).seal());
        byte[] pdf = papers.file(decision.id(), DocumentFormat.PDF);
        assertThat(DocumentFiles.words(pdf))
                .containsSubsequence(
                        "12 SEND Progress Update",
                        "Decision",
                        "RESOLVED that Cabinet:",
                        "(a) Noted the progress;",
                        "(b) Acknowledges the board;",
                        "(c) Noted the assumptions; and",
                        "(d) Acknowledge health.",
                        "Voting: Unanimous",
                        "Portfolio Holder: Children and Young People",
                        "Reason",
                        "So that all are aware.")
                .doesNotContain("Minutes");
        assertThat(DocumentFiles.faults(pdf)).isEmpty();
    }

    @Test
    void anEditionNamesTheTemplateThatACouncilPutIn() {
        byte[] edited = RunAs.system(() -> forms.template("MINUTE"));
        int version = RunAs.system(
                () -> forms.changeTemplate("MINUTE", forms.form("MINUTE").version(), edited));
        assertThat(RunAs.system(() -> forms.form("MINUTE").version())).isEqualTo(version);
        assertThat(forms.print("MINUTE", "x", new FormData().text("edition", "x"), true)
                        .templateVersion())
                .isEqualTo(version);
    }

    @Test
    void anEditionHasTheHeadingsThatACouncilGaveItsTemplate() throws Exception {
        DraftPaper before = papers.draft(all.id(), BOARD);
        putIn(xml -> xml.replace("PURPOSE OF THE REPORT", "WHY WE REPORT"));
        ready(0);
        DraftPaper draft = papers.draft(all.id(), BOARD);
        assertThat(draft.seal()).isNotEqualTo(before.seal());
        assertThat(draft.template().headings())
                .containsEntry("purpose", "1.0 WHY WE REPORT")
                .containsEntry("riskAnalysis", "RISK ANALYSIS");
        PaperTemplate frozen = papers.edition(freeze(1).id()).template();
        assertThat(frozen.version()).isEqualTo(draft.template().version());
        assertThat(frozen.headings())
                .containsEntry("purpose", "1.0 WHY WE REPORT")
                .containsEntry("line", "FINANCIAL IMPLICATIONS")
                .containsEntry("priority", "IMPLICATIONS FOR THE COUNCIL’S PRIORITIES")
                .containsEntry("note", "METHOD NOTE");
        assertThat(draft.template().headings()).containsAllEntriesOf(frozen.headings());
    }

    @Test
    void aTemplateThatChangedIsLookedAtBeforeAnybodyFreezesWithIt() throws Exception {
        ready(0);
        DraftPaper looked = papers.draft(all.id(), BOARD);
        putIn(xml -> xml.replace("METHOD NOTE", "HOW WE COUNT"));
        assertThatThrownBy(() -> papers.freeze(EditionId.random(), all.id(), BOARD, looked.seal()))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("its Word template changed while you looked");
    }

    @Test
    void whatIsWrittenAndHasNoPlaceInTheTemplateIsSaidOfDraftAndEdition() throws Exception {
        putIn(xml -> xml.replaceFirst("<w:sdt><w:sdtPr><w:alias w:val=\"Climate change implications\"/>.*?</w:sdt>", "")
                .replaceFirst("<w:sdt><w:sdtPr><w:alias w:val=\"Reason\"/>.*?</w:sdt>", ""));
        ready(0);
        List<String> lacking = List.of("why it is not as planned", "climate change implications");
        assertThat(papers.draft(all.id(), BOARD).template().lacking()).isEqualTo(lacking);
        assertThat(papers.edition(freeze(1).id()).template().lacking()).isEqualTo(lacking);
    }

    /** As the council's own, changed once more. */
    private void putIn(UnaryOperator<String> change) throws IOException {
        byte[] edited =
                DocumentFiles.with(RunAs.system(() -> forms.template(BOARD.name())), "word/document.xml", change);
        RunAs.system(() ->
                forms.changeTemplate(BOARD.name(), forms.form(BOARD.name()).version(), edited));
    }

    private EditionRow freeze(int version) {
        ready(version);
        return papers.freeze(
                EditionId.random(),
                all.id(),
                BOARD,
                papers.draft(all.id(), BOARD).seal());
    }

    private void ready(int version) {
        papers.save(typed(version, "" + PublishedForTests.publish(publications).number()));
        assertThat(papers.draft(all.id(), BOARD).blockers()).isEmpty();
    }

    private List<String> printed() {
        return cells("cell");
    }

    private List<String> shown() {
        return cells("shown");
    }

    private List<String> cells(String field) {
        return papers.draft(all.id(), BOARD).paper().content().rows("counts").getFirst().rows("cells").stream()
                .map(cell -> cell.text(field))
                .toList();
    }

    private PaperDraft rows(int version, Publication publication, String rows) {
        return new PaperDraft(
                all.id(),
                BOARD,
                Map.of(
                        "date",
                        "2024-11-11",
                        PaperDraft.PUBLICATIONS,
                        "" + publication.number(),
                        PaperRows.field(publication.kind()),
                        rows),
                version);
    }

    private PaperDraft typed(int version, String publication) {
        return new PaperDraft(
                all.id(), BOARD, Map.of("date", "2024-11-11", PaperDraft.PUBLICATIONS, publication), version);
    }

    private Item item(int number) {
        return all.items().get(number - 1);
    }

    private static Item with(Item item, ItemStatus status, String reason) {
        return new Item(
                item.id(),
                item.programme(),
                item.workstream(),
                item.position(),
                item.name(),
                status,
                item.phase(),
                item.narrative(),
                item.changed(),
                reason,
                item.owner(),
                item.version());
    }
}
