package org.tats.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.tats.documents.Block.Bullets;
import org.tats.documents.Block.Heading;
import org.tats.documents.Block.Paragraph;
import org.tats.documents.Block.Table;
import org.w3c.dom.Element;

/**
 * Reads a filled Word file into blocks, from which the PDF is drawn: headings, paragraphs, lists, tables and their words, in
 * their order. Colours, pictures, headers and footers stay in Word.
 */
final class WordReader {

    private static final int DEEPEST = 3;

    private final WordStyles styles;
    private final List<Block> blocks = new ArrayList<>();
    private final List<List<Run>> items = new ArrayList<>();
    private int level;

    private WordReader(WordStyles styles) {
        this.styles = styles;
    }

    /** @param document the root of the main part */
    static List<Block> blocks(Element document, WordStyles styles) {
        WordReader reader = new WordReader(styles);
        Ooxml.child(document, "body").ifPresent(body -> reader.inside(body, null));
        reader.end();
        return List.copyOf(reader.blocks);
    }

    private void inside(Element parent, @Nullable String field) {
        for (Element child : Ooxml.children(parent)) {
            if (Ooxml.is(child, "p")) {
                paragraph(child, field);
            } else if (Ooxml.is(child, "tbl")) {
                end();
                table(child);
            } else if (Ooxml.is(child, "sdt")) {
                Ooxml.child(child, "sdtContent").ifPresent(content -> inside(content, field(child, field)));
            }
        }
    }

    private void paragraph(Element paragraph, @Nullable String field) {
        List<Run> runs = runs(paragraph, field);
        if (Run.blank(runs)) {
            return;
        }
        OptionalInt heading = styles.heading(paragraph);
        if (heading.isEmpty() && styles.bullet(paragraph)) {
            items.add(runs);
            return;
        }
        end();
        if (heading.isPresent()) {
            // who listens is led astray by a level that is left out
            level = Math.min(Math.min(heading.getAsInt(), DEEPEST), level + 1);
            blocks.add(new Heading(level, runs));
        } else {
            blocks.add(new Paragraph(runs));
        }
    }

    private void end() {
        if (!items.isEmpty()) {
            blocks.add(new Bullets(items));
            items.clear();
        }
    }

    private void table(Element table) {
        List<List<List<Run>>> rows = new ArrayList<>();
        List<List<Run>> columns = List.of();
        List<Element> all = Ooxml.within(table, "tr");
        int width = all.stream().mapToInt(row -> cells(row).size()).max().orElse(0);
        for (Element row : all) {
            List<List<Run>> cells = new ArrayList<>(cells(row));
            while (cells.size() < width) {
                cells.add(List.of());
            }
            boolean head = rows.isEmpty()
                    && columns.isEmpty()
                    && Ooxml.child(row, "trPr")
                            .filter(properties -> Ooxml.on(properties, "tblHeader"))
                            .isPresent();
            if (head) {
                columns = cells;
            } else {
                rows.add(cells);
            }
        }
        if (!rows.isEmpty()) {
            blocks.add(new Table(columns, rows));
        }
    }

    /** A cell that spans several columns is followed by empty ones. */
    private List<List<Run>> cells(Element row) {
        List<List<Run>> cells = new ArrayList<>();
        for (Element cell : Ooxml.within(row, "tc")) {
            List<Run> words = new ArrayList<>();
            for (Element paragraph : Ooxml.within(cell, "p")) {
                List<Run> runs = runs(paragraph, enclosing(paragraph));
                if (!Run.blank(runs)) {
                    if (!words.isEmpty()) {
                        words.add(new Run("\n", null));
                    }
                    words.addAll(runs);
                }
            }
            cells.add(words);
            int span = Ooxml.child(cell, "tcPr")
                    .flatMap(properties -> Ooxml.child(properties, "gridSpan"))
                    .map(value -> Integer.parseInt(Ooxml.attribute(value, "val")))
                    .orElse(1);
            for (int more = 1; more < span; more++) {
                cells.add(List.of());
            }
        }
        return cells;
    }

    private static @Nullable String enclosing(Element paragraph) {
        return Ooxml.around(paragraph, "sdt")
                .map(control -> field(control, null))
                .orElse(null);
    }

    private static @Nullable String field(Element control, @Nullable String around) {
        return FormTag.of(control).map(FormTag::name).orElse(around);
    }

    private static List<Run> runs(Element parent, @Nullable String field) {
        List<Run> runs = new ArrayList<>();
        for (Element child : Ooxml.children(parent)) {
            if (Ooxml.is(child, "r")) {
                words(child).ifPresent(words -> runs.add(new Run(words, field)));
            } else if (Ooxml.is(child, "sdt")) {
                Ooxml.child(child, "sdtContent").ifPresent(content -> runs.addAll(runs(content, field(child, field))));
            } else if (!Ooxml.is(child, "pPr")) {
                runs.addAll(runs(child, field));
            }
        }
        return runs;
    }

    private static Optional<String> words(Element run) {
        if (Ooxml.child(run, "rPr")
                .filter(properties -> Ooxml.on(properties, "vanish"))
                .isPresent()) {
            return Optional.empty();
        }
        StringBuilder words = new StringBuilder();
        for (Element piece : Ooxml.children(run)) {
            if (Ooxml.is(piece, "t")) {
                words.append(piece.getTextContent());
            } else if (Ooxml.is(piece, "tab")) {
                words.append(' ');
            } else if (Ooxml.is(piece, "br") && Ooxml.attribute(piece, "type").isEmpty() || Ooxml.is(piece, "cr")) {
                words.append('\n');
            } else if (Ooxml.is(piece, "noBreakHyphen")) {
                words.append('-');
            }
        }
        return words.isEmpty() ? Optional.empty() : Optional.of(words.toString());
    }
}
