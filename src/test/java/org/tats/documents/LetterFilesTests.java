package org.tats.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.docx4j.TextUtils;
import org.docx4j.TraversalUtil;
import org.docx4j.XmlUtils;
import org.docx4j.finders.ClassFinder;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.wml.P;
import org.docx4j.wml.SdtRun;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tats.access.RunAs;
import org.tats.testing.DocumentFiles;
import org.tats.testing.TatsTest;

/** The files themselves, judged by veraPDF and read back as Word would. */
@TatsTest
class LetterFilesTests {

    @Autowired
    private TemplateService templates;

    @Autowired
    private LetterPress press;

    @Autowired
    private KindCatalogue kinds;

    @Test
    void everyKindThatCameWithTatsIsAccessibleAndFitForKeeping() throws Exception {
        List<TemplateRow> rows = RunAs.system(() -> templates.templates());
        assertThat(rows).hasSizeGreaterThanOrEqualTo(8);
        List<String> faults = new ArrayList<>();
        for (TemplateRow row : rows) {
            byte[] pdf = RunAs.system(() -> templates.preview(change(row), DocumentFormat.PDF));
            for (String fault : DocumentFiles.faults(pdf)) {
                faults.add(row.kind().code() + ": " + fault);
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void theJudgeFindsAFileWithoutTagsWrong() throws Exception {
        try (PDDocument file = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            file.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(file, page)) {
                content.beginText();
                content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                content.showText("No tags, no fonts");
                content.endText();
            }
            file.save(bytes);
            assertThat(DocumentFiles.faults(bytes.toByteArray()))
                    .anyMatch(fault -> fault.startsWith("ua1"))
                    .anyMatch(fault -> fault.startsWith("3a"));
        }
    }

    @Test
    void everyKindThatCameWithTatsIsOneThatACouncilCouldSave() {
        RunAs.system(
                () -> templates.templates().forEach(row -> TemplateCheck.check(row.kind(), row.subject(), row.body())));
    }

    @Test
    void saysInTheLetterWhatTheOmbudsmanLooksFor() throws Exception {
        String words =
                DocumentFiles.words(print("S19_DECISION", Example.of(kinds.get("S19_DECISION")), DocumentFormat.PDF));
        assertThat(words)
                .contains("OFFICIAL-SENSITIVE", "Page 1 of", "Ms Mina Example", "Dear Ms Example", "Yours sincerely")
                .contains("We agree to arrange education for Ash.", "The clinic says", "section 19", "10 hours")
                .contains("5 January 2027", "right to complain", "Ombudsman", "SENDIASS", "large print");
    }

    @Test
    void keepsHostileTextAsWordsAndTheFileAccessible() throws Exception {
        String hostile = """
                {{pupilName}} {{#considered}} <script>alert(1)</script> </p></body> &amp; ]]> <!-- "quoted" 'x'
                # no heading
                \u202Eturned\u202C \u200Bzero \u05E9\u05DC\u05D5\u05DD \u0645\u0631\u062D\u0628\u0627 \uD83D\uDE42 \u4F60\u597D
                """ + "W".repeat(3_000);
        Letter letter = example("S19_DECISION", "reasons", hostile);
        byte[] pdf = print("S19_DECISION", letter, DocumentFormat.PDF);
        assertThat(DocumentFiles.faults(pdf)).isEmpty();
        assertThat(DocumentFiles.words(pdf))
                .contains("{{pupilName}} {{#considered}} <script>alert(1)</script>", "# no heading", "turned zero");
        WordprocessingMLPackage word = DocumentFiles.word(print("S19_DECISION", letter, DocumentFormat.WORD));
        assertThat(TextUtils.getText(word.getMainDocumentPart().getContents()))
                .contains(
                        "<script>alert(1)</script> </p></body> &amp; ]]>", "turned zero שלום مرحبا", "W".repeat(3_000));
    }

    @Test
    void writesTwentyPagesWithTheirNumbers() throws Exception {
        String long20 = "Invented words of a long reason, again and again. ".repeat(1_400);
        byte[] pdf = print("S19_DECISION", example("S19_DECISION", "reasons", long20), DocumentFormat.PDF);
        try (PDDocument file = Loader.loadPDF(pdf)) {
            assertThat(file.getNumberOfPages()).isGreaterThanOrEqualTo(20);
        }
        assertThat(DocumentFiles.words(pdf)).contains("Page 20 of");
        assertThat(DocumentFiles.faults(pdf)).isEmpty();
    }

    @Test
    void writesAReportWithManyRowsAndNone() throws Exception {
        Letter none = new Letter(
                "S19_DECISION_LOG",
                Addressee.nobody(),
                "",
                new DocumentData().text("about", "autumn 2026"),
                new Letter.Signatory("", ""));
        byte[] empty = print("S19_DECISION_LOG", none, DocumentFormat.PDF);
        assertThat(DocumentFiles.words(empty)).contains("No decision in this period.", "No key point in this period.");
        assertThat(DocumentFiles.faults(empty)).isEmpty();
        none.data().rows("keyPoints", Collections.nCopies(60, Map.of("date", "1 May", "what", "A long | day")));
        byte[] many = print("S19_DECISION_LOG", none, DocumentFormat.PDF);
        assertThat(DocumentFiles.words(many)).contains("A long | day");
        assertThat(DocumentFiles.faults(many)).isEmpty();
    }

    @Test
    void everyFactOfTheWordFileIsAContentControlWithTheNameOfItsField() throws Exception {
        WordprocessingMLPackage file =
                DocumentFiles.word(print("S19_DECISION", Example.of(kinds.get("S19_DECISION")), DocumentFormat.WORD));
        ClassFinder controls = new ClassFinder(SdtRun.class);
        new TraversalUtil(file.getMainDocumentPart().getContents(), controls);
        Set<String> tags = new TreeSet<>();
        for (Object found : controls.results) {
            SdtRun control = (SdtRun) found;
            tags.add(control.getSdtPr().getTag().getVal());
            assertThat(TextUtils.getText(control.getSdtContent())).isNotBlank();
            String xml = XmlUtils.marshaltoString(control);
            assertThat(xml.contains("<w:text")).as("plain text in " + xml).isEqualTo(!xml.contains("<w:br"));
        }
        assertThat(tags)
                .contains("pupilName", "decision", "reasons", "hours", "reviewDate", "ombudsman", "addressee", "what");
        assertThat(file.getTitle()).isEqualTo("Education for Ash Example: what we decided");
        assertThat(file.getDocPropsCorePart().getContents().getLanguage().getContent())
                .containsExactly("en-GB");
        ClassFinder paragraphs = new ClassFinder(P.class);
        new TraversalUtil(file.getMainDocumentPart().getContents(), paragraphs);
        assertThat(paragraphs.results)
                .extracting(paragraph -> ((P) paragraph).getPPr().getPStyle().getVal())
                .contains("Heading1", "Heading2", "LetterBullet", "LetterCellHead");
    }

    private static ChangeTemplate change(TemplateRow row) {
        return new ChangeTemplate(row.kind().code(), row.version(), row.subject(), row.body(), row.standing());
    }

    private Letter example(String kind, String field, String value) {
        Letter letter = Example.of(kinds.get(kind));
        letter.data().text(field, value);
        return letter;
    }

    private byte[] print(String kind, Letter letter, DocumentFormat format) {
        return RunAs.system(() -> press.print(press.compose(letter, press.template(kind)), format));
    }
}
