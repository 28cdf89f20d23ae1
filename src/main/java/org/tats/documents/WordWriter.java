package org.tats.documents;

import jakarta.xml.bind.JAXBException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.docx4j.XmlUtils;
import org.docx4j.docProps.core.CoreProperties;
import org.docx4j.docProps.core.dc.elements.SimpleLiteral;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.openpackaging.parts.Part;
import org.docx4j.openpackaging.parts.WordprocessingML.FooterPart;
import org.docx4j.openpackaging.parts.WordprocessingML.HeaderPart;
import org.docx4j.openpackaging.parts.WordprocessingML.MainDocumentPart;
import org.docx4j.openpackaging.parts.WordprocessingML.NumberingDefinitionsPart;
import org.docx4j.openpackaging.parts.WordprocessingML.StyleDefinitionsPart;
import org.docx4j.wml.CTLanguage;
import org.docx4j.wml.Document;
import org.docx4j.wml.FooterReference;
import org.docx4j.wml.Ftr;
import org.docx4j.wml.Hdr;
import org.docx4j.wml.HdrFtrRef;
import org.docx4j.wml.HeaderReference;
import org.docx4j.wml.Numbering;
import org.docx4j.wml.RPr;
import org.docx4j.wml.SectPr;
import org.docx4j.wml.Style;
import org.docx4j.wml.Styles;
import org.springframework.stereotype.Component;

/** Makes Word files, on the council's own letterhead where there is one. */
@Component
class WordWriter {

    /** @param letterhead the council's own Word file, checked; empty for ours */
    byte[] write(LetterText letter, Optional<byte[]> letterhead) {
        try {
            WordprocessingMLPackage file = letterhead.isPresent() ? load(letterhead.get()) : fresh();
            MainDocumentPart main = file.getMainDocumentPart();
            styles(main);
            String bullets = bullets(main);
            SectPr page = Optional.ofNullable(main.getJaxbElement().getBody().getSectPr())
                    .orElseGet(WordWriter::page);
            main.setJaxbElement(
                    (Document) XmlUtils.unmarshalString(LetterWordXml.of(letter, letterhead.isEmpty(), bullets)));
            main.getJaxbElement().getBody().setSectPr(page);
            edges(file, main, page, letter.marking());
            properties(file, letter.title(), letter.author());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            file.save(bytes);
            return bytes.toByteArray();
        } catch (Docx4JException | JAXBException broken) {
            throw new IllegalStateException("The Word file could not be made", broken);
        }
    }

    static WordprocessingMLPackage load(byte[] bytes) throws Docx4JException {
        return WordprocessingMLPackage.load(new ByteArrayInputStream(bytes));
    }

    private static WordprocessingMLPackage fresh() throws Docx4JException {
        WordprocessingMLPackage file = WordprocessingMLPackage.createPackage();
        file.getMainDocumentPart().getStyleDefinitionsPart().setJaxbElement((Styles) resource("styles.xml"));
        return file;
    }

    /** Adds what the letterhead lacks; its own headings and text stay as the council draws them. */
    private static void styles(MainDocumentPart main) throws Docx4JException {
        Styles ours = (Styles) resource("styles.xml");
        StyleDefinitionsPart part = main.getStyleDefinitionsPart();
        if (part == null) {
            part = new StyleDefinitionsPart();
            part.setJaxbElement(ours);
            main.addTargetPart(part);
            return;
        }
        Styles there = part.getContents();
        Set<String> known = new HashSet<>();
        there.getStyle().forEach(style -> known.add(style.getStyleId()));
        for (Style style : ours.getStyle()) {
            if (!known.contains(style.getStyleId())) {
                there.getStyle().add(style);
            }
        }
        if (there.getDocDefaults() == null || there.getDocDefaults().getRPrDefault() == null) {
            there.setDocDefaults(ours.getDocDefaults());
        }
        RPr text = there.getDocDefaults().getRPrDefault().getRPr();
        if (text != null) {
            CTLanguage english = new CTLanguage();
            english.setVal("en-GB");
            text.setLang(english);
        }
    }

    /** @return the number of a list definition with bullets */
    private static String bullets(MainDocumentPart main) throws Docx4JException {
        Numbering ours = (Numbering) resource("numbering.xml");
        NumberingDefinitionsPart part = main.getNumberingDefinitionsPart();
        if (part == null) {
            part = new NumberingDefinitionsPart();
            part.setJaxbElement(ours);
            main.addTargetPart(part);
            return ours.getNum().getFirst().getNumId().toString();
        }
        Numbering there = part.getContents();
        BigInteger free = there.getAbstractNum().stream()
                .map(Numbering.AbstractNum::getAbstractNumId)
                .reduce(BigInteger.ZERO, BigInteger::max)
                .add(BigInteger.ONE);
        Numbering.AbstractNum bullet = ours.getAbstractNum().getFirst();
        bullet.setAbstractNumId(free);
        there.getAbstractNum().add(bullet);
        Numbering.Num number = ours.getNum().getFirst();
        number.getAbstractNumId().setVal(free);
        number.setNumId(there.getNum().stream()
                .map(Numbering.Num::getNumId)
                .reduce(BigInteger.ZERO, BigInteger::max)
                .add(BigInteger.ONE));
        there.getNum().add(number);
        return number.getNumId().toString();
    }

    /** The marking in every header, page numbers where the letterhead has no foot. */
    private static void edges(WordprocessingMLPackage file, MainDocumentPart main, SectPr page, String words)
            throws Docx4JException {
        boolean head = false;
        boolean foot = false;
        for (Part part : List.copyOf(file.getParts().getParts().values())) {
            if (part instanceof HeaderPart header) {
                header.getContents().getContent().addAll(marking(words).getContent());
                head = true;
            }
            foot = foot || part instanceof FooterPart;
        }
        if (!head) {
            HeaderPart header = new HeaderPart();
            header.setJaxbElement(marking(words));
            HeaderReference reference = new HeaderReference();
            reference.setId(main.addTargetPart(header).getId());
            reference.setType(HdrFtrRef.DEFAULT);
            page.getEGHdrFtrReferences().add(reference);
        }
        if (!foot) {
            FooterPart footer = new FooterPart();
            footer.setJaxbElement((Ftr) resource("footer.xml"));
            FooterReference reference = new FooterReference();
            reference.setId(main.addTargetPart(footer).getId());
            reference.setType(HdrFtrRef.DEFAULT);
            page.getEGHdrFtrReferences().add(reference);
        }
    }

    /** A4 with the margins of the PDF. */
    private static SectPr page() {
        SectPr page = new SectPr();
        SectPr.PgSz size = new SectPr.PgSz();
        size.setW(BigInteger.valueOf(11906));
        size.setH(BigInteger.valueOf(16838));
        page.setPgSz(size);
        SectPr.PgMar margins = new SectPr.PgMar();
        BigInteger side = BigInteger.valueOf(1247);
        margins.setTop(side);
        margins.setBottom(side);
        margins.setLeft(side);
        margins.setRight(side);
        margins.setHeader(BigInteger.valueOf(567));
        margins.setFooter(BigInteger.valueOf(567));
        page.setPgMar(margins);
        return page;
    }

    static void properties(WordprocessingMLPackage file, String title, String author) throws Docx4JException {
        if (file.getDocPropsCorePart() == null) {
            file.addDocPropsCorePart();
        }
        file.setTitle(title);
        CoreProperties properties = file.getDocPropsCorePart().getContents();
        properties.setLanguage(literal("en-GB"));
        properties.setCreator(literal(author));
        properties.setLastModifiedBy("TATS");
    }

    private static SimpleLiteral literal(String text) {
        SimpleLiteral literal = new SimpleLiteral();
        literal.getContent().add(text);
        return literal;
    }

    private static Hdr marking(String words) {
        return (Hdr) parsed(text("header.xml").replace(LetterText.MARKING, words), "header.xml");
    }

    static Object resource(String name) {
        return parsed(text(name), name);
    }

    private static Object parsed(String xml, String name) {
        try {
            return XmlUtils.unmarshalString(xml);
        } catch (JAXBException broken) {
            throw new IllegalStateException(name, broken);
        }
    }

    private static String text(String name) {
        try (InputStream file = Objects.requireNonNull(WordWriter.class.getResourceAsStream("word/" + name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
