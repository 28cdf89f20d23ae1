package org.tats.documents;

import jakarta.xml.bind.JAXBException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
            FormFill fill = new FormFill();
            FormScope scope = scope(kind, data, facts);
            Map<JaxbXmlPart<?>, Element> roots = roots(file);
            for (Map.Entry<JaxbXmlPart<?>, Element> part : roots.entrySet()) {
                fill.fill(part.getValue(), scope);
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

    /**
     * Under which heading each place of a filled Word file first stands, by the place's name. A heading that has a place of its
     * own is not one of the template's.
     */
    static Map<String, String> headings(byte[] filled) {
        try {
            WordprocessingMLPackage file = WordWriter.load(filled);
            Element root = XmlUtils.marshaltoW3CDomDocument(
                            file.getMainDocumentPart().getContents())
                    .getDocumentElement();
            Map<String, String> headings = new LinkedHashMap<>();
            String heading = "";
            for (Block block : WordReader.blocks(root, WordStyles.of(file))) {
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
        } catch (Docx4JException broken) {
            throw new IllegalStateException("The file cannot be read", broken);
        }
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
