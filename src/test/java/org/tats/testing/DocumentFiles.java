package org.tats.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.docx4j.TextUtils;
import org.docx4j.TraversalUtil;
import org.docx4j.finders.ClassFinder;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.wml.P;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Reads Word and PDF files back, as a reader that shares nothing with their writer. */
public final class DocumentFiles {

    private static final Set<PDFAFlavour> PROMISED = Set.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_3_A);

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private DocumentFiles() {}

    public static WordprocessingMLPackage word(byte[] file) throws Docx4JException {
        return WordprocessingMLPackage.load(new ByteArrayInputStream(file));
    }

    /** The words of each paragraph of a Word file that says something, in its order, table cells too. */
    public static List<String> paragraphs(byte[] word) throws Docx4JException {
        return paragraphs(word, "");
    }

    /** The words of each heading of a Word file. */
    public static List<String> headings(byte[] word) throws Docx4JException {
        return paragraphs(word, "Heading");
    }

    private static List<String> paragraphs(byte[] word, String style) throws Docx4JException {
        ClassFinder found = new ClassFinder(P.class);
        new TraversalUtil(word(word).getMainDocumentPart().getContents(), found);
        return found.results.stream()
                .map(P.class::cast)
                .filter(paragraph -> style.isEmpty()
                        || paragraph.getPPr() != null
                                && paragraph.getPPr().getPStyle() != null
                                && paragraph.getPPr().getPStyle().getVal().startsWith(style))
                .map(paragraph -> TextUtils.getText(paragraph).strip())
                .filter(words -> !words.isEmpty())
                .toList();
    }

    /** The words of a PDF, blanks and line ends as one blank. */
    public static String words(byte[] pdf) throws IOException {
        try (PDDocument file = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(file).replaceAll("\\s+", " ");
        }
    }

    /** What veraPDF finds wrong, by profile and rule; nothing for a file that keeps PDF/UA-1 and PDF/A-3a. */
    public static List<String> faults(byte[] pdf) throws Exception {
        List<String> faults = new ArrayList<>();
        for (PDFAFlavour flavour : PROMISED) {
            try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                    PDFAValidator judge = Foundries.defaultInstance().createValidator(flavour, false)) {
                judge.validate(parser).getTestAssertions().stream()
                        .map(found -> flavour.getId() + " " + found.getRuleId().getClause() + "-"
                                + found.getRuleId().getTestNumber() + " " + found.getMessage())
                        .distinct()
                        .forEach(faults::add);
            }
        }
        return faults;
    }

    /** The same file with one part changed. */
    public static byte[] with(byte[] file, String part, UnaryOperator<String> change) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean changed = false;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                if (entry.getName().equals(part)) {
                    String before = new String(content, StandardCharsets.UTF_8);
                    String after = change.apply(before);
                    changed = !after.equals(before);
                    content = after.getBytes(StandardCharsets.UTF_8);
                }
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(content);
                out.closeEntry();
            }
        }
        assertThat(changed).as(part + " is there and changed").isTrue();
        return bytes.toByteArray();
    }
}
