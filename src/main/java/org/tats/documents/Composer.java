package org.tats.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.tats.common.CleanText;
import org.tats.common.Dates;
import org.tats.documents.Block.Bullets;
import org.tats.documents.Block.Heading;
import org.tats.documents.Block.Paragraph;
import org.tats.documents.Block.Table;
import org.tats.documents.LetterText.Part;
import org.tats.documents.LetterText.Section;

/** Puts a letter together: head, address, the filled template, signature, notes. */
final class Composer {

    private final DocumentKind kind;
    private final Map<CouncilFact, String> council;
    private final Letter letter;
    private final LocalDate today;

    Composer(DocumentKind kind, Map<CouncilFact, String> council, Letter letter, LocalDate today) {
        this.kind = kind;
        this.council = new EnumMap<>(council);
        this.letter = letter;
        this.today = today;
    }

    LetterText compose(TemplateWords template) {
        Map<String, Object> values = Places.wrap(kind, letter.data());
        for (CouncilFact fact : CouncilFact.values()) {
            values.put(fact.field(), Places.wrap(fact.field(), fact(fact)));
        }
        List<Run> subject = Places.runs(TemplateText.fill(template.subject(), values));
        List<Block> body = new ArrayList<>();
        body.add(new Heading(1, subject));
        if (kind.report()) {
            body.add(details());
        }
        body.addAll(Layout.of(TemplateText.fill(template.body(), values)));
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(Part.SENDER, sender()));
        if (!kind.report()) {
            sections.add(
                    new Section(Part.ADDRESSEE, lines("addressee", letter.to().lines())));
            sections.add(new Section(Part.DETAILS, List.of(details())));
            sections.add(new Section(
                    Part.GREETING,
                    List.of(new Paragraph(List.of(
                            new Run("Dear ", null),
                            value("greeting", letter.to().greeting()))))));
        }
        sections.add(new Section(Part.BODY, body));
        if (!kind.report()) {
            sections.add(new Section(Part.SIGNATURE, signature()));
        }
        sections.add(new Section(Part.NOTES, notes()));
        return new LetterText(
                Run.text(subject).replace('\n', ' '),
                fact(CouncilFact.COUNCIL_NAME),
                kind.report(),
                false,
                LetterText.MARKING,
                sections.stream().filter(section -> !section.blocks().isEmpty()).toList());
    }

    private String fact(CouncilFact fact) {
        return council.getOrDefault(fact, "");
    }

    private List<Block> sender() {
        List<Block> blocks = new ArrayList<>(lines("councilName", List.of(fact(CouncilFact.COUNCIL_NAME))));
        List<Run> rest = new ArrayList<>();
        if (!fact(CouncilFact.SERVICE_NAME).isBlank()) {
            rest.add(value("serviceName", fact(CouncilFact.SERVICE_NAME)));
        }
        if (!kind.report()) {
            for (CouncilFact fact : List.of(CouncilFact.ADDRESS, CouncilFact.PHONE, CouncilFact.EMAIL)) {
                if (!fact(fact).isBlank()) {
                    broken(rest);
                    rest.add(value(fact.field(), fact(fact)));
                }
            }
        }
        if (!rest.isEmpty()) {
            blocks.add(new Paragraph(rest));
        }
        return blocks;
    }

    private Table details() {
        List<List<List<Run>>> rows = new ArrayList<>();
        rows.add(row("Date", "date", Dates.full(today)));
        if (!letter.reference().isBlank()) {
            rows.add(row(kind.report() ? "Reference" : "Our reference", "reference", letter.reference()));
        }
        if (kind.report() && !letter.to().lines().isEmpty()) {
            rows.add(row("For", "addressee", String.join("\n", letter.to().lines())));
        }
        if (kind.report() && !letter.signedBy().name().isBlank()) {
            rows.add(row("Written by", "signedName", signatory()));
        }
        return new Table(List.of(), rows);
    }

    private static List<List<Run>> row(String head, String field, String value) {
        return List.of(List.of(new Run(head, null)), List.of(value(field, value)));
    }

    private String signatory() {
        Letter.Signatory by = letter.signedBy();
        return by.role().isBlank() ? by.name() : by.name() + ", " + by.role();
    }

    private List<Block> signature() {
        List<Run> runs = new ArrayList<>();
        runs.add(value("signedName", letter.signedBy().name()));
        for (Run run : List.of(
                value("signedRole", letter.signedBy().role()), value("serviceName", fact(CouncilFact.SERVICE_NAME)))) {
            if (!run.text().isBlank()) {
                broken(runs);
                runs.add(run);
            }
        }
        return List.of(new Paragraph(List.of(new Run("Yours sincerely", null))), new Paragraph(runs));
    }

    private List<Block> notes() {
        List<Block> blocks = new ArrayList<>();
        several(blocks, "Enclosed", "enclosure", letter.enclosures());
        several(blocks, "Copies to", "copy", letter.copies());
        if (!kind.report()) {
            blocks.addAll(lines("otherFormats", List.of(fact(CouncilFact.OTHER_FORMATS))));
        }
        return blocks;
    }

    private static void several(List<Block> blocks, String heading, String field, List<String> values) {
        if (!values.isEmpty()) {
            blocks.add(new Heading(2, List.of(new Run(heading, null))));
            blocks.add(new Bullets(
                    values.stream().map(value -> List.of(value(field, value))).toList()));
        }
    }

    /** One paragraph of lines; none without words. */
    private static List<Block> lines(String field, List<String> lines) {
        Run run = value(field, String.join("\n", lines));
        return run.text().isBlank() ? List.of() : List.of(new Paragraph(List.of(run)));
    }

    private static Run value(String field, String value) {
        return new Run(CleanText.clean(value).strip(), field);
    }

    private static void broken(List<Run> runs) {
        if (!runs.isEmpty()) {
            runs.add(new Run("\n", null));
        }
    }
}
