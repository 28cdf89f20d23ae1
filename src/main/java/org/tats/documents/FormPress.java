package org.tats.documents;

import jakarta.xml.bind.JAXBException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.docx4j.XmlUtils;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.openpackaging.parts.JaxbXmlPart;
import org.docx4j.openpackaging.parts.Part;
import org.docx4j.openpackaging.parts.WordprocessingML.FooterPart;
import org.docx4j.openpackaging.parts.WordprocessingML.HeaderPart;
import org.springframework.stereotype.Component;
import org.tats.documents.LetterText.Section;
import org.w3c.dom.Element;

/** From a form's content and a Word file with places to the filled Word file, and from that to the PDF. */
@Component
class FormPress {

    private final PdfWriter pdf;

    FormPress(PdfWriter pdf) {
        this.pdf = pdf;
    }

    /** The Word file that came with TATS. */
    static byte[] shipped(FormKind kind) {
        try (InputStream file =
                Objects.requireNonNull(FormPress.class.getResourceAsStream(kind.template()), kind.template())) {
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * @param template checked by {@link FormCheck}
     * @param facts what is said of the council
     * @param draft whether every page of the PDF says that it is one
     */
    Rendered print(
            FormKind kind,
            byte[] template,
            String title,
            FormData data,
            Map<CouncilFact, String> facts,
            boolean draft) {
        String council = facts.getOrDefault(CouncilFact.COUNCIL_NAME, "");
        try {
            WordprocessingMLPackage file = WordWriter.load(template);
            Map<JaxbXmlPart<?>, Element> roots = roots(file);
            fill(roots.values(), scope(kind, data, facts));
            for (Map.Entry<JaxbXmlPart<?>, Element> part : roots.entrySet()) {
                part.getKey().unmarshal(part.getValue());
            }
            WordWriter.properties(file, title, council);
            ByteArrayOutputStream word = new ByteArrayOutputStream();
            file.save(word);
            List<Block> blocks = WordReader.blocks(
                    Objects.requireNonNull(roots.get(file.getMainDocumentPart())), WordStyles.of(file));
            LetterText text = new LetterText(
                    title,
                    council,
                    true,
                    draft,
                    kind.sensitive() ? LetterText.MARKING : "",
                    List.of(new Section(LetterText.Part.BODY, blocks)));
            return new Rendered(pdf.write(text), word.toByteArray());
        } catch (Docx4JException | JAXBException broken) {
            throw new IllegalStateException("The form could not be made", broken);
        }
    }

    private static void fill(Collection<Element> roots, FormScope scope) {
        FormFill fill = new FormFill();
        roots.forEach(root -> fill.fill(root, scope));
    }

    /** Of a Word file that was filled. */
    static FormOutline outline(byte[] filled) {
        try {
            WordprocessingMLPackage file = WordWriter.load(filled);
            Map<JaxbXmlPart<?>, Element> roots = roots(file);
            return new FormOutline(places(roots.values()), headings(file, roots));
        } catch (Docx4JException broken) {
            throw new IllegalStateException("The file cannot be read", broken);
        }
    }

    /** Of a template: its headings as they are once every place says something. @param template checked by {@link FormCheck} */
    static FormOutline outline(FormKind kind, byte[] template, Map<CouncilFact, String> facts) {
        try {
            WordprocessingMLPackage file = WordWriter.load(template);
            Map<JaxbXmlPart<?>, Element> roots = roots(file);
            Set<String> places = places(roots.values());
            fill(roots.values(), scope(kind, kind.example(), facts));
            return new FormOutline(places, headings(file, roots));
        } catch (Docx4JException broken) {
            throw new IllegalStateException("The file cannot be read", broken);
        }
    }

    private static Set<String> places(Collection<Element> roots) {
        return roots.stream()
                .flatMap(root -> Ooxml.within(root, "sdt").stream())
                .flatMap(control -> FormTag.of(control).stream())
                .filter(tag -> tag.sign() == FormTag.Sign.PLACE)
                .map(FormTag::name)
                .collect(Collectors.toSet());
    }

    /** A heading that has a place of its own is not one of the template's. */
    private static Map<String, String> headings(WordprocessingMLPackage file, Map<JaxbXmlPart<?>, Element> roots)
            throws Docx4JException {
        Map<String, String> headings = new LinkedHashMap<>();
        String heading = "";
        Element main = Objects.requireNonNull(roots.get(file.getMainDocumentPart()));
        for (Block block : WordReader.blocks(main, WordStyles.of(file))) {
            if (block instanceof Block.Heading own && own.runs().stream().allMatch(run -> run.field() == null)) {
                heading = Run.text(own.runs());
            }
            for (Run run : runs(block)) {
                if (run.field() != null && !heading.isEmpty()) {
                    headings.putIfAbsent(run.field(), heading);
                }
            }
        }
        return headings;
    }

    private static List<Run> runs(Block block) {
        return switch (block) {
            case Block.Heading heading -> heading.runs();
            case Block.Paragraph paragraph -> paragraph.runs();
            case Block.Bullets bullets ->
                bullets.items().stream().flatMap(List::stream).toList();
            case Block.Table table ->
                table.rows().stream()
                        .flatMap(List::stream)
                        .flatMap(List::stream)
                        .toList();
        };
    }

    /** What has places: the main part first, then headers and footers. */
    static Map<JaxbXmlPart<?>, Element> roots(WordprocessingMLPackage file) throws Docx4JException {
        Map<JaxbXmlPart<?>, Element> roots = new LinkedHashMap<>();
        add(roots, file.getMainDocumentPart());
        for (Part part : List.copyOf(file.getParts().getParts().values())) {
            if (part instanceof HeaderPart header) {
                add(roots, header);
            } else if (part instanceof FooterPart footer) {
                add(roots, footer);
            }
        }
        return roots;
    }

    private static void add(Map<JaxbXmlPart<?>, Element> roots, JaxbXmlPart<?> part) throws Docx4JException {
        roots.put(part, XmlUtils.marshaltoW3CDomDocument(part.getContents()).getDocumentElement());
    }

    /** What is said of the council may stand anywhere in a form. */
    static FormScope scope(FormKind kind, FormData data, Map<CouncilFact, String> facts) {
        FormData council = new FormData();
        facts.forEach((fact, value) -> council.text(fact.field(), value));
        List<DocumentField> fields = Arrays.stream(CouncilFact.values())
                .map(fact -> DocumentField.text(fact.field(), fact.words(), ""))
                .toList();
        return new FormScope(kind.fields(), data, new FormScope(fields, council, null));
    }
}
