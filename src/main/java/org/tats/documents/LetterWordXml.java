package org.tats.documents;

import java.util.Arrays;
import java.util.List;
import org.tats.documents.Block.Bullets;
import org.tats.documents.Block.Heading;
import org.tats.documents.Block.Paragraph;
import org.tats.documents.Block.Table;
import org.tats.documents.LetterText.Part;
import org.tats.documents.LetterText.Section;

/**
 * A letter as the body of a Word file. Each value is a content control whose tag is its field, so that whoever works on the
 * wording sees what came from the record.
 */
final class LetterWordXml {

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /** Of the text on an A4 page with our margins, in twentieths of a point. */
    private static final int WIDTH = 9412;

    private final Markup xml = new Markup();
    private final String bullets;
    private int controls;

    private LetterWordXml(String bullets) {
        this.bullets = bullets;
    }

    /**
     * @param ownHead whether the council's name and address are printed; a letterhead has its own
     * @param bullets the number of the list definition for bullets
     */
    static String of(LetterText letter, boolean ownHead, String bullets) {
        LetterWordXml written = new LetterWordXml(bullets);
        written.xml.open("w:document", "xmlns:w", W).open("w:body");
        letter.sections().stream()
                .filter(section -> ownHead || section.part() != Part.SENDER)
                .forEach(written::section);
        return written.xml.close().close().toString();
    }

    private void section(Section section) {
        boolean first = true;
        for (Block block : section.blocks()) {
            switch (block) {
                case Heading heading -> paragraph("Heading" + heading.level(), heading.runs(), false);
                case Paragraph paragraph -> paragraph(style(section.part(), first), paragraph.runs(), false);
                case Bullets list -> list.items().forEach(item -> paragraph("LetterBullet", item, true));
                case Table table -> table(table, section.part() == Part.DETAILS);
            }
            first = false;
        }
    }

    private static String style(Part part, boolean first) {
        return switch (part) {
            case SENDER -> first ? "LetterCouncil" : "LetterSender";
            case ADDRESSEE -> "LetterAddressee";
            case SIGNATURE -> "LetterSignature";
            case DETAILS, GREETING, BODY, NOTES -> "Normal";
        };
    }

    private void paragraph(String style, List<Run> runs, boolean bullet) {
        xml.open("w:p").open("w:pPr");
        value("w:pStyle", style);
        if (bullet) {
            xml.open("w:numPr");
            value("w:ilvl", "0");
            value("w:numId", bullets);
            xml.close();
        }
        xml.close();
        runs.forEach(this::run);
        xml.close();
    }

    private void run(Run run) {
        String field = run.field();
        if (field == null) {
            words(run.text());
            return;
        }
        xml.open("w:sdt").open("w:sdtPr");
        value("w:alias", field);
        value("w:tag", field);
        value("w:id", Integer.toString(++controls));
        // a control of plain text may have lines in Word, and runs them together in LibreOffice
        if (!run.text().contains("\n")) {
            xml.empty("w:text");
        }
        xml.close();
        xml.open("w:sdtContent");
        words(run.text());
        xml.close().close();
    }

    private void words(String text) {
        xml.open("w:r");
        String[] lines = text.split("\n", -1);
        for (int line = 0; line < lines.length; line++) {
            if (line > 0) {
                xml.empty("w:br");
            }
            xml.open("w:t", "xml:space", "preserve").text(lines[line]).close();
        }
        xml.close();
    }

    private void table(Table table, boolean details) {
        boolean headed = !table.columns().isEmpty();
        xml.open("w:tbl").open("w:tblPr");
        value("w:tblStyle", details ? "LetterDetails" : "LetterTable");
        width("w:tblW", WIDTH);
        xml.empty("w:tblLook", "w:firstRow", headed ? "1" : "0", "w:firstColumn", "1")
                .close();
        int[] widths = widths(table);
        xml.open("w:tblGrid");
        for (int width : widths) {
            xml.empty("w:gridCol", "w:w", Integer.toString(width));
        }
        xml.close();
        if (headed) {
            row(table.columns(), widths, true);
        }
        table.rows().forEach(row -> row(row, widths, false));
        xml.close();
        // a table may not touch the next one, and Word wants a paragraph after the last
        paragraph("LetterCell", List.of(), false);
    }

    private static int[] widths(Table table) {
        int columns = table.rows().getFirst().size();
        int[] widths = new int[columns];
        Arrays.fill(widths, WIDTH / columns);
        if (table.columns().isEmpty() && columns == 2) {
            widths[0] = WIDTH / 3;
            widths[1] = WIDTH - widths[0];
        }
        return widths;
    }

    private void row(List<List<Run>> cells, int[] widths, boolean head) {
        xml.open("w:tr").open("w:trPr").empty("w:cantSplit");
        if (head) {
            xml.empty("w:tblHeader");
        }
        xml.close();
        for (int column = 0; column < cells.size(); column++) {
            xml.open("w:tc").open("w:tcPr");
            width("w:tcW", widths[column]);
            xml.close();
            paragraph(head || column == 0 ? "LetterCellHead" : "LetterCell", cells.get(column), false);
            xml.close();
        }
        xml.close();
    }

    private void width(String name, int width) {
        xml.empty(name, "w:w", Integer.toString(width), "w:type", "dxa");
    }

    private void value(String name, String value) {
        xml.empty(name, "w:val", value);
    }
}
