package org.tats.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.tats.access.Role;
import org.tats.documents.DocumentFormat;
import org.tats.publishing.Publication;
import org.tats.publishing.PublicationService;
import org.tats.testing.DocumentFiles;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;

/**
 * The paper of 11 November 2024 from the example programme, read back from its files and held against a list that was written
 * from the source, not from TATS.
 */
@TatsTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BoardPaperTests {

    private static final List<String> HEADINGS_OF_THE_SOURCE = List.of(
            "PURPOSE OF THE REPORT",
            "RECOMMENDATION",
            "SUPPORTING INFORMATION",
            "Thrive — Ahead (implementation phase)",
            "Team Teach — Ahead (implementation phase)",
            "Behaviour Support Lead Practitioner — On track (implementation phase)",
            "Behaviour Support EBSNA Pathway — On track (co-design phase)",
            "Behaviour Support HD Unit — On track (co-design phase)",
            "Inclusion Quality Mark — Slightly behind (implementation phase)",
            "Inclusion Toolkit / SA Framework — On track (implementation phase)",
            "Inclusion Lead Practitioner — On track (implementation phase)",
            "Headteacher Coach and Influence Model — On track (co-design phase)",
            "POLICY IMPLICATIONS",
            "FINANCIAL IMPLICATIONS",
            "IMPLICATIONS FOR THE COUNCIL’S PRIORITIES",
            "Improving Health, Promoting Wellbeing and Supporting Greater Independence",
            "Building a Strong, Sustainable Local Economy",
            "Supporting Children, Young People and Families",
            "Tackling Inequality and Helping Those Who Are Most In Need",
            "Working Towards a Greener Future",
            "Valuing and Appreciating Halton and Our Community",
            "RISK ANALYSIS",
            "EQUALITY AND DIVERSITY ISSUES",
            "CLIMATE CHANGE IMPLICATIONS",
            "LIST OF BACKGROUND PAPERS UNDER SECTION 100D OF THE LOCAL GOVERNMENT ACT 1972");

    /** What the source says under each of its headings, figure by figure. */
    private static final Map<String, List<String>> FIGURES_OF_THE_SOURCE = Map.of(
            "SUPPORTING INFORMATION",
            List.of(
                    "54 LAs",
                    "submitted on the 20th December 2023",
                    "requested £1m of grant funding",
                    "the full £1m grant"),
            "Thrive — Ahead (implementation phase)",
            List.of(
                    "72.8% of schools have engaged",
                    "57.1% of schools having booked some or all", "474 staff registrations"),
            "Team Teach — Ahead (implementation phase)",
            List.of(
                    "74 members of school staff have had Level 1",
                    "10 Level 2",
                    "train 8 of our EP team",
                    "up to 50 places for November",
                    "the last 2 Wednesday nights"),
            "Behaviour Support EBSNA Pathway — On track (co-design phase)",
            List.of("S19", "meets 6 weekly"),
            "Behaviour Support HD Unit — On track (co-design phase)",
            List.of("1-1 meetings", "One secondary setting has been identified", "October", "late Autumn term"),
            "Inclusion Quality Mark — Slightly behind (implementation phase)",
            List.of("September", "phase two"),
            "Inclusion Toolkit / SA Framework — On track (implementation phase)",
            List.of("Workstream 1", "PAP 2"),
            "FINANCIAL IMPLICATIONS",
            List.of(
                    "Quarter 1 cost",
                    "£326,240",
                    "Quarter 2 cost",
                    "£42,940",
                    "£369,180",
                    "£500,000",
                    "It is not possible at this time to quantify what that impact could be.",
                    "Grant spending is on track and within budget.",
                    "DfE are releasing the next stage of funding"));

    /** Persons and schools whom the source names, in a quote. */
    private static final List<String> NAMES_OF_THE_SOURCE = List.of("Gemma", "Neil", "Murdishaw", "Victoria Road");

    @Autowired
    private PaperService papers;

    @Autowired
    private ExampleProgramme example;

    @Autowired
    private PublicationService publications;

    @Autowired
    private SignedIn signedIn;

    private Publication published;
    private byte[] pdf = {};
    private List<String> word = List.of();
    private List<String> headings = List.of();

    @BeforeAll
    void freezeThePaper() throws Exception {
        signedIn.as(Role.PROGRAMME_LEAD);
        published = PublishedForTests.publish(publications);
        ProgrammeId programme = example.enter(ProgrammeId.random(), "Delivering Better Value", "Halton")
                .id();
        papers.save(new PaperDraft(
                programme,
                PaperForm.BOARD_PAPER,
                Map.of("date", "2024-11-11", PaperDraft.PUBLICATIONS, "" + published.number()),
                0));
        DraftPaper draft = papers.draft(programme, PaperForm.BOARD_PAPER);
        assertThat(draft.blockers()).isEmpty();
        EditionRow edition = papers.freeze(EditionId.random(), programme, PaperForm.BOARD_PAPER, draft.seal());
        byte[] docx = papers.file(edition.id(), DocumentFormat.WORD);
        pdf = papers.file(edition.id(), DocumentFormat.PDF);
        word = DocumentFiles.paragraphs(docx);
        headings = DocumentFiles.headings(docx);
    }

    @Test
    void hasTheHeadBlockOfTheSource() throws Exception {
        assertThat(word)
                .containsSubsequence(
                        "REPORT TO:",
                        "Children, Young People's & Families Policy and Performance Board",
                        "DATE:",
                        "11 November 2024",
                        "REPORTING OFFICER:",
                        "Executive Director, Children’s Services",
                        "PORTFOLIO:",
                        "Children and Young People",
                        "SUBJECT:",
                        "Special Educational Needs and Disabilities (SEND) Improvement Plan Update",
                        "WARD(S)",
                        "All Wards");
        assertThat(DocumentFiles.words(pdf))
                .contains(
                        "REPORT TO:",
                        "DATE: 11 November 2024",
                        "PORTFOLIO: Children and Young People",
                        "WARD(S) All Wards");
    }

    @Test
    void hasTheHeadingsOfTheSourceInItsOrderInWordAndInPdf() throws Exception {
        List<String> left = new ArrayList<>(HEADINGS_OF_THE_SOURCE);
        headings.forEach(heading -> {
            if (!left.isEmpty() && heading.endsWith(left.getFirst())) {
                left.removeFirst();
            }
        });
        assertThat(left).as("of the source, not in this order in Word").isEmpty();
        assertThat(DocumentFiles.words(pdf)).containsSubsequence(HEADINGS_OF_THE_SOURCE);
        assertThat(DocumentFiles.words(pdf)).containsSubsequence(headings);
    }

    @Test
    void saysEveryFigureOfTheSourceWhereTheSourceSaysIt() throws Exception {
        String words = DocumentFiles.words(pdf);
        FIGURES_OF_THE_SOURCE.forEach((heading, figures) -> {
            assertThat(under(heading)).as(heading).contains(figures);
            assertThat(words).as(heading + " in the PDF").contains(figures);
        });
        assertThat(under("PURPOSE OF THE REPORT")).startsWith("1.1 To assure the board");
        assertThat(under("RECOMMENDATION")).isEqualTo("That the report be noted.");
        assertThat(under("SUPPORTING INFORMATION")).startsWith("3.1 DBV is a Department for Education programme");
        for (String heading : List.of(
                "POLICY IMPLICATIONS",
                "Working Towards a Greener Future",
                "RISK ANALYSIS",
                "EQUALITY AND DIVERSITY ISSUES",
                "CLIMATE CHANGE IMPLICATIONS")) {
            assertThat(under(heading)).as(heading).isEqualTo("None identified.");
        }
        assertThat(under("LIST OF BACKGROUND PAPERS UNDER SECTION 100D OF THE LOCAL GOVERNMENT ACT 1972"))
                .isEqualTo("None under the meaning of the Act.");
    }

    @Test
    void givesTheMoneyWithThePeriodsThatTheSourceLeavesOut() throws Exception {
        assertThat(word)
                .containsSubsequence(
                        "Quarter 1 cost",
                        "1 April to 30 June 2024",
                        "£326,240",
                        "Quarter 2 cost",
                        "1 July to 30 September 2024",
                        "£42,940",
                        "Total cost to date",
                        "£369,180",
                        "Income from the grant to date",
                        "£500,000",
                        "Grant awarded",
                        "£1,000,000");
        assertThat(DocumentFiles.words(pdf)).contains("£130,820 received and not spent.");
    }

    @Test
    void namesNobodyWhomTheSourceNamesInItsQuote() throws Exception {
        String words = DocumentFiles.words(pdf);
        assertThat(under("Team Teach — Ahead (implementation phase)"))
                .contains("Said by A primary headteacher:", "a trainer from another primary school");
        for (String name : NAMES_OF_THE_SOURCE) {
            assertThat(words).doesNotContain(name);
            assertThat(String.join(" ", word)).doesNotContain(name);
        }
    }

    @Test
    void printsThePublishedCountsWithWhatIsHiddenTheirDefinitionAndTheirDay() throws Exception {
        String counts = under("Pupils discussed, by phase");
        assertThat(counts)
                .contains(
                        "1 April 2024 to 30 September 2024",
                        "As at 14 October 2024",
                        "Publication " + published.number(),
                        "Primary: Pupils discussed c",
                        "All: Pupils discussed 25",
                        "M1 version 1: distinct pupils with at least one discussion in the period")
                .doesNotContain("Primary: Pupils discussed 3", "Secondary: Pupils discussed 22");
        assertThat(counts).contains(published.method());
        assertThat(DocumentFiles.words(pdf)).contains("Primary: Pupils discussed c", "As at 14 October 2024");
    }

    @Test
    void theMethodNoteSaysHowFarAnIntervalMissesWithTheFiguresOfTheProofs() throws Exception {
        assertThat(under("METHOD NOTE"))
                .contains("associated with", "no proof of cause", MethodNote.HIDDEN_SEVERITY)
                .doesNotContain("caused", "saved", "averted", "supported");
        String proofs = Files.readAllLines(Path.of("src/docs/proofs.md")).stream()
                .filter(line -> line.startsWith("| `impact` | full"))
                .findFirst()
                .orElseThrow();
        assertThat(proofs)
                .contains("2,000 simulated authorities", "found −4.29, covered 0.0 %", "missed by 4.3 points");
        assertThat(MethodNote.HIDDEN_SEVERITY).contains("2,000 simulated authorities", "0.0%", "4.3 percentage points");
        assertThat(DocumentFiles.words(pdf)).contains(MethodNote.HIDDEN_SEVERITY);
    }

    @Test
    void isAccessibleFitForKeepingAndPublic() throws Exception {
        assertThat(DocumentFiles.faults(pdf)).isEmpty();
        assertThat(DocumentFiles.words(pdf))
                .contains("Edition 1, frozen on", "Page 1 of")
                .doesNotContain("OFFICIAL-SENSITIVE", "DRAFT");
    }

    /** The words of Word between this heading and the next, table cells too. */
    private String under(String heading) {
        int from = -1;
        for (int line = 0; line < word.size() && from < 0; line++) {
            if (headings.contains(word.get(line)) && word.get(line).endsWith(heading)) {
                from = line + 1;
            }
        }
        assertThat(from).as(heading).isPositive();
        int to = from;
        while (to < word.size() && !headings.contains(word.get(to))) {
            to++;
        }
        return String.join(" ", word.subList(from, to));
    }
}
