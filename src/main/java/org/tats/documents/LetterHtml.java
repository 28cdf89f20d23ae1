package org.tats.documents;

import java.util.List;
import java.util.Locale;
import org.tats.documents.Block.Bullets;
import org.tats.documents.Block.Heading;
import org.tats.documents.Block.Paragraph;
import org.tats.documents.Block.Table;
import org.tats.documents.LetterText.Part;
import org.tats.documents.LetterText.Section;

/** A letter as well-formed HTML, from which the PDF is drawn. */
final class LetterHtml {

    private final Markup html = new Markup();

    private LetterHtml() {}

    static String of(LetterText letter, String style) {
        LetterHtml written = new LetterHtml();
        written.write(letter, style);
        return written.html.toString();
    }

    private void write(LetterText letter, String style) {
        html.open("html", "lang", "en-GB").open("head");
        html.open("title").text(letter.title()).close();
        html.empty("meta", "name", "author", "content", letter.author());
        html.empty("meta", "name", "subject", "content", letter.title());
        html.empty("meta", "name", "description", "content", letter.title());
        html.open("style").text(style).close();
        html.close();
        html.open("body", "class", letter.report() ? "report" : "letter");
        letter.sections().forEach(this::section);
        html.close().close();
    }

    private void section(Section section) {
        html.open("div", "class", section.part().name().toLowerCase(Locale.ROOT));
        boolean council = section.part() == Part.SENDER;
        for (Block block : section.blocks()) {
            block(block, council ? "council" : "");
            council = false;
        }
        html.close();
    }

    private void block(Block block, String name) {
        switch (block) {
            case Heading heading -> runs("h" + heading.level(), heading.runs());
            case Paragraph paragraph -> runs("p", paragraph.runs(), "class", name);
            case Bullets bullets -> {
                html.open("ul");
                bullets.items().forEach(item -> runs("li", item));
                html.close();
            }
            case Table table -> table(table);
        }
    }

    private void table(Table table) {
        html.open("table", "class", table.columns().isEmpty() ? "facts" : "columns");
        if (!table.columns().isEmpty()) {
            html.open("thead").open("tr");
            table.columns().forEach(column -> runs("th", column, "scope", "col"));
            html.close().close();
        }
        html.open("tbody");
        for (List<List<Run>> cells : table.rows()) {
            html.open("tr");
            runs("th", cells.getFirst(), "scope", "row");
            cells.stream().skip(1).forEach(cell -> runs("td", cell));
            html.close();
        }
        html.close().close();
    }

    private void runs(String tag, List<Run> runs, String... attributes) {
        html.open(tag, attributes);
        for (Run run : runs) {
            String[] lines = run.text().split("\n", -1);
            for (int line = 0; line < lines.length; line++) {
                if (line > 0) {
                    html.empty("br");
                }
                html.text(lines[line]);
            }
        }
        html.close();
    }
}
