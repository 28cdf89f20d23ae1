package org.tats.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.docx4j.TextUtils;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.openpackaging.parts.WordprocessingML.HeaderPart;
import org.junit.jupiter.api.Test;
import org.tats.common.RuleBroken;
import org.tats.documents.Block.Bullets;
import org.tats.documents.Block.Paragraph;
import org.tats.documents.LetterText.Part;
import org.tats.documents.LetterText.Section;
import org.tats.testing.DocumentFiles;

/** A council's own Word file: what is taken, and that a letter stands on it. */
class LetterheadTests {

    private final WordWriter writer = new WordWriter();

    @Test
    void putsTheLetterOnTheCouncilsOwnHead() throws Exception {
        byte[] head = DocumentFiles.with(
                plain(), "word/header.xml", xml -> xml.replace("OFFICIAL-SENSITIVE", "Head of Bridgemere"));
        WordFileCheck.check("letterhead", head);
        WordprocessingMLPackage file = WordprocessingMLPackage.load(
                new ByteArrayInputStream(writer.write(letter("On the head"), Optional.of(head))));
        String body = TextUtils.getText(file.getMainDocumentPart().getContents());
        assertThat(body).contains("On the head").doesNotContain("Plain letter", "Sender of ours");
        assertThat(file.getParts().getParts().values().stream()
                        .filter(HeaderPart.class::isInstance)
                        .map(part -> headerText((HeaderPart) part)))
                .singleElement()
                .asString()
                .contains("Head of Bridgemere", "OFFICIAL-SENSITIVE");
        assertThat(file.getMainDocumentPart()
                        .getNumberingDefinitionsPart()
                        .getContents()
                        .getAbstractNum())
                .hasSize(2);
    }

    @Test
    void takesAPlainWordFile() {
        assertThatCode(() -> WordFileCheck.check("letterhead", plain())).doesNotThrowAnyException();
    }

    @Test
    void refusesWhatIsNoWordFile() throws IOException {
        refused("no zip at all".getBytes(StandardCharsets.UTF_8), "not a Word file");
        refused(new byte[0], "not a Word file");
        refused(zip("other.txt", "words"), "not a Word file");
        refused(zip("word/document.xml", "<broken"), "not a Word file");
        refused(new byte[2_000_001], "larger than 2 MB");
    }

    @Test
    void refusesWhatRunsFetchesOrBlowsUp() throws IOException {
        refused(added(plain(), "word/vbaProject.bin", "x"), "macro");
        refused(added(plain(), "word/embeddings/oleObject1.bin", "x"), "macro");
        refused(
                DocumentFiles.with(
                        plain(),
                        "[Content_Types].xml",
                        xml -> xml.replace(".document.main+xml", ".document.macroEnabled.main+xml")),
                "macros");
        refused(
                DocumentFiles.with(
                        plain(),
                        "word/_rels/document.xml.rels",
                        xml -> xml.replace(
                                "</Relationships>",
                                "<Relationship Id=\"rIdOut\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\""
                                        + " Target='https://elsewhere.example/logo.png' TargetMode='External'/></Relationships>")),
                "leads to something outside");
        refused(
                DocumentFiles.with(
                        plain(),
                        "word/document.xml",
                        xml -> xml.replaceFirst(
                                "\\?>", "?><!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>")),
                "not a Word file");
        refused(added(plain(), "word/media/zeros.png", "0".repeat(20_000_001)), "too large once it is unpacked");
    }

    private static void refused(byte[] file, String because) {
        assertThatThrownBy(() -> WordFileCheck.check("letterhead", file))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining(because);
    }

    private static String headerText(HeaderPart part) {
        try {
            return TextUtils.getText(part.getContents());
        } catch (org.docx4j.openpackaging.exceptions.Docx4JException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private byte[] plain() {
        return writer.write(letter("Plain letter"), Optional.empty());
    }

    private static LetterText letter(String words) {
        List<Run> runs = List.of(new Run(words, "words"));
        return new LetterText(
                "Title",
                "Council",
                false,
                false,
                LetterText.MARKING,
                List.of(
                        new Section(Part.SENDER, List.of(new Paragraph(List.of(new Run("Sender of ours", null))))),
                        new Section(Part.BODY, List.of(new Paragraph(runs), new Bullets(List.of(runs))))));
    }

    private static byte[] zip(String name, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, name, content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] added(byte[] file, String part, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                put(out, entry.getName(), in.readAllBytes());
            }
            put(out, part, content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
