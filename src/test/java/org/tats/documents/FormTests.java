package org.tats.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.docx4j.TextUtils;
import org.docx4j.XmlUtils;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.junit.jupiter.api.Test;
import org.tats.access.Permission;
import org.tats.common.RuleBroken;
import org.tats.documents.Block.Bullets;
import org.tats.documents.LetterText.Part;
import org.tats.documents.LetterText.Section;
import org.tats.testing.DocumentFiles;

/** Word files with places: what may be a template, how it is filled, and that Word and PDF say the same. */
class FormTests {

    private static final String BODY = """
            <w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>PAPER ON </w:t></w:r>%s</w:p>
            %s
            %s
            """.formatted(
                    inline("subject"),
                    block("purpose", paragraph("", "[Purpose]")),
                    block(
                            "items",
                            paragraph("Heading2", "Item ")
                                    + block("name", paragraph("", "[Name]"))
                                    + block("if:why", "<w:p><w:r><w:t>Because </w:t></w:r>" + inline("why") + "</w:p>")
                                    + block("unless:why", paragraph("", "No reason is known."))
                                    + """
                                    <w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>
                                    <w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc>%s</w:tc><w:tc>%s</w:tc></w:tr>%s</w:tbl>""".formatted(
                                                    paragraph("", "What"),
                                                    paragraph("", "Value"),
                                                    block(
                                                            "figures",
                                                            "<w:tr><w:tc><w:p>" + inline("what")
                                                                    + "</w:p></w:tc><w:tc><w:p>" + inline("value")
                                                                    + "</w:p></w:tc></w:tr>"))));

    private static final FormKind KIND = new FormKind(
            "TEST_FORM",
            "Test form",
            Permission.SIGNED_IN,
            false,
            "/nowhere.docx",
            List.of(
                    DocumentField.text("subject", "subject", "").needed(),
                    DocumentField.text("purpose", "purpose", ""),
                    DocumentField.rows(
                                    "items",
                                    "items",
                                    DocumentField.text("name", "name of the item", "")
                                            .needed(),
                                    DocumentField.text("why", "reason", ""),
                                    DocumentField.rows(
                                            "figures",
                                            "figures of the item",
                                            DocumentField.text("what", "what", ""),
                                            DocumentField.text("value", "value", "")))
                            .needed()),
            new FormData());

    private final FormPress press = new FormPress(new PdfWriter());

    @Test
    void fillsPlacesRepeatsRowsAndKeepsWhatHolds() throws Exception {
        Rendered files = print(new FormData()
                .text("subject", "Thrive")
                .text("purpose", "First.\nSecond line.\n\nNext paragraph.")
                .rows(
                        "items",
                        List.of(
                                item("One", "of late posts")
                                        .rows("figures", List.of(figure("Staff", "474"), figure("Places", "50"))),
                                item("Two", ""))));
        List<String> expected = List.of(
                "PAPER ON Thrive",
                "First.",
                "Second line.",
                "Next paragraph.",
                "Item",
                "One",
                "Because of late posts",
                "What",
                "Value",
                "Staff",
                "474",
                "Places",
                "50",
                "Item",
                "Two",
                "No reason is known.");
        assertThat(DocumentFiles.words(files.pdf())).containsSubsequence(expected);
        String word = words(files.word());
        assertThat(word).containsSubsequence(expected);
        assertThat(word).doesNotContain("[Purpose]", "[Name]");
        assertThat(DocumentFiles.faults(files.pdf())).isEmpty();
    }

    @Test
    void wordAndPdfHaveTheSameBlocksInTheSameOrder() throws Exception {
        WordprocessingMLPackage file = DocumentFiles.word(print(
                        new FormData().text("subject", "Thrive").rows("items", List.of(item("One", ""))))
                .word());
        List<Block> blocks = WordReader.blocks(
                Objects.requireNonNull(FormPress.roots(file).get(file.getMainDocumentPart())), WordStyles.of(file));
        assertThat(blocks)
                .extracting(block -> block.getClass().getSimpleName())
                .containsExactly("Heading", "Heading", "Paragraph", "Paragraph");
        assertThat(blocks.get(1))
                .isInstanceOfSatisfying(
                        Block.Heading.class,
                        heading -> assertThat(heading.level()).isEqualTo(2));
    }

    @Test
    void whatSomebodyTypedIsNeitherMarkupNorAPlaceNorLayout() throws Exception {
        String hostile = "</w:t></w:r></w:p> <script>x</script> &amp; {{subject}} # no heading \u202Eturned";
        Rendered files = print(new FormData()
                .text("subject", hostile)
                .text("purpose", hostile)
                .rows("items", List.of(item(hostile, hostile).rows("figures", List.of(figure(hostile, "= 1 + 1"))))));
        String seen = hostile.replace("\u202E", "");
        assertThat(words(files.word()).split(Pattern.quote(seen), -1)).hasSize(6);
        assertThat(DocumentFiles.words(files.pdf())).contains("{{subject}} # no heading turned", "= 1 + 1");
        assertThat(DocumentFiles.faults(files.pdf())).isEmpty();
    }

    @Test
    void everyValueStaysAControlWithItsTagAndANumberOfItsOwn() throws Exception {
        WordprocessingMLPackage file = DocumentFiles.word(print(new FormData()
                        .text("subject", "Thrive")
                        .rows("items", List.of(item("One", "a"), item("Two", "b"))))
                .word());
        String xml = XmlUtils.marshaltoString(file.getMainDocumentPart().getContents());
        assertThat(xml)
                .contains("w:val=\"subject\"", "w:val=\"name\"")
                .doesNotContain("\"items\"", "if:why", "dataBinding");
        List<String> ids = Pattern.compile("<w:id w:val=\"(\\d+)\"")
                .matcher(xml)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(ids).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void takesATemplateWithAllItsPlaces() throws Exception {
        assertThatCode(() -> check(UnaryOperator.identity())).doesNotThrowAnyException();
    }

    @Test
    void namesEachPlaceThatIsUnknownOrMissing() {
        refused(xml -> xml.replace("\"subject\"", "\"subjct\""), "no place “subjct”", "“subject” (subject) is missing");
        refused(xml -> xml.replace("\"name\"", "\"purpose\""), "“name” (name of the item) is missing in “items”");
        refused(xml -> xml.replace("\"if:why\"", "\"if:wy\""), "no place “if:wy”");
        refused(
                xml -> xml.replace(block("purpose", paragraph("", "[Purpose]")), block("value", paragraph("", "x"))),
                "no place “value”");
        refused(
                xml -> xml.replace(paragraph("", "[Purpose]"), block("subject", paragraph("", "x"))),
                "“subject” stands inside “purpose”");
    }

    @Test
    void refusesWhatThePdfWouldNotHave() {
        refused(
                xml -> xml.replace(
                        "[Purpose]</w:t></w:r>", "x</w:t></w:r><w:ins w:id='1'><w:r><w:t>y</w:t></w:r></w:ins>"),
                "tracked changes");
        refused(
                xml -> xml.replace("[Purpose]</w:t></w:r>", "x</w:t></w:r><w:r><w:footnoteReference w:id='2'/></w:r>"),
                "footnote");
    }

    private static FormData item(String name, String why) {
        return new FormData().text("name", name).text("why", why);
    }

    private static FormData figure(String what, String value) {
        return new FormData().text("what", what).text("value", value);
    }

    private Rendered print(FormData data) throws Exception {
        return press.print(KIND, template(UnaryOperator.identity()), "Test", data, Map.of(), false);
    }

    private static void refused(UnaryOperator<String> change, String... because) {
        assertThatThrownBy(() -> check(change)).isInstanceOf(RuleBroken.class).hasMessageContainingAll(because);
    }

    private static void check(UnaryOperator<String> change) throws Exception {
        FormCheck.check(KIND, WordFileCheck.check("template", template(change)));
    }

    /** A Word file of ours with the test's body. */
    private static byte[] template(UnaryOperator<String> change) throws Exception {
        byte[] plain = new WordWriter()
                .write(
                        new LetterText(
                                "Title",
                                "Council",
                                true,
                                false,
                                "",
                                List.of(new Section(Part.BODY, List.of(new Bullets(List.of()))))),
                        Optional.empty());
        return DocumentFiles.with(
                plain,
                "word/document.xml",
                xml -> change.apply(
                        xml.replaceFirst("(?s)<w:body>.*?(?=<w:sectPr)", "<w:body>" + Matcher.quoteReplacement(BODY))));
    }

    private static String words(byte[] word) throws Exception {
        return TextUtils.getText(WordprocessingMLPackage.load(new ByteArrayInputStream(word))
                .getMainDocumentPart()
                .getContents());
    }

    private static String paragraph(String style, String words) {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr><w:r><w:t xml:space=\"preserve\">" + words
                + "</w:t></w:r></w:p>";
    }

    private static String inline(String tag) {
        return "<w:sdt><w:sdtPr><w:tag w:val=\"" + tag
                + "\"/><w:dataBinding w:xpath=\"/a\" w:storeItemID=\"{0}\"/></w:sdtPr><w:sdtContent><w:r><w:t>[x]</w:t></w:r></w:sdtContent></w:sdt>";
    }

    private static String block(String tag, String content) {
        return "<w:sdt><w:sdtPr><w:tag w:val=\"" + tag + "\"/></w:sdtPr><w:sdtContent>" + content
                + "</w:sdtContent></w:sdt>";
    }
}
