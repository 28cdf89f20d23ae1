package org.tats.documents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tats.documents.Block.Bullets;
import org.tats.documents.Block.Heading;
import org.tats.documents.Block.Paragraph;
import org.tats.documents.Block.Table;

/**
 * The light structure of templates. A blank line ends a paragraph; {@code # } and {@code ## } begin headings, {@code - } an
 * item of a list, {@code | a | b} a row of a table whose first cell is its head, {@code |= a | b} the heads of its columns. A
 * row or item in whose places nothing stands is left out, and so is a heading with nothing under it.
 */
final class Layout {

    private final List<Block> blocks = new ArrayList<>();
    private final List<Run> paragraph = new ArrayList<>();
    private final List<List<Run>> items = new ArrayList<>();
    private final List<List<Run>> columns = new ArrayList<>();
    private final List<List<List<Run>>> rows = new ArrayList<>();

    private Layout() {}

    static List<Block> of(String filled) {
        Layout layout = new Layout();
        filled.lines().map(String::strip).forEach(layout::line);
        layout.end();
        return withoutEmptyParts(layout.blocks);
    }

    /** A heading with nothing under it says nothing, and leads people who listen astray. */
    private static List<Block> withoutEmptyParts(List<Block> blocks) {
        List<Block> kept = new ArrayList<>();
        int level = 0;
        for (Block block : blocks.reversed()) {
            if (!(block instanceof Heading heading)) {
                kept.add(block);
                level = Integer.MAX_VALUE;
            } else if (heading.level() < level) {
                kept.add(block);
                level = heading.level();
            }
        }
        return List.copyOf(kept.reversed());
    }

    private void line(String line) {
        if (line.startsWith("- ")) {
            item(Places.runs(line.substring(2).strip()));
        } else if (line.startsWith("|=")) {
            end();
            columns.addAll(cells(line.substring(2)));
        } else if (line.startsWith("|")) {
            row(cells(line.substring(1)));
        } else if (line.startsWith("# ")) {
            heading(2, line.substring(2));
        } else if (line.startsWith("## ")) {
            heading(3, line.substring(3));
        } else if (line.isEmpty()) {
            end();
        } else if (line.equals("-") || line.equals("#") || line.equals("##")) {
            // in its place stands nothing
            return;
        } else {
            text(Places.runs(line));
        }
    }

    private void heading(int level, String words) {
        end();
        blocks.add(new Heading(level, Places.runs(words.strip())));
    }

    private void item(List<Run> runs) {
        if (items.isEmpty()) {
            end();
        }
        if (!Run.blank(runs)) {
            items.add(runs);
        }
    }

    private void row(List<List<Run>> cells) {
        if (rows.isEmpty() && columns.isEmpty()) {
            end();
        }
        if (cells.stream().skip(1).anyMatch(cell -> !Run.blank(cell))) {
            rows.add(cells);
        }
    }

    private static List<List<Run>> cells(String line) {
        return Arrays.stream(line.split("\\|", -1))
                .map(cell -> Places.runs(cell.strip()))
                .toList();
    }

    private void text(List<Run> runs) {
        if (paragraph.isEmpty()) {
            end();
        } else {
            paragraph.add(new Run("\n", null));
        }
        paragraph.addAll(runs);
    }

    private void end() {
        if (!paragraph.isEmpty()) {
            paragraphs();
        }
        if (!items.isEmpty()) {
            blocks.add(new Bullets(items));
        }
        if (!rows.isEmpty()) {
            blocks.add(new Table(columns, even()));
        }
        paragraph.clear();
        items.clear();
        columns.clear();
        rows.clear();
    }

    /** Somebody's text of several paragraphs stays several. */
    private void paragraphs() {
        List<Run> current = new ArrayList<>();
        for (Run run : paragraph) {
            String[] parts = run.text().split("\n\\s*\n", -1);
            for (int part = 0; part < parts.length; part++) {
                if (part > 0) {
                    blocks.add(new Paragraph(current));
                    current = new ArrayList<>();
                }
                current.add(new Run(parts[part], run.field()));
            }
        }
        if (!Run.blank(current)) {
            blocks.add(new Paragraph(current));
        }
    }

    /** Every row has as many cells as the longest: a table with holes cannot be read aloud. */
    private List<List<List<Run>>> even() {
        int width = Math.max(
                columns.size(), rows.stream().mapToInt(List::size).max().orElse(0));
        while (!columns.isEmpty() && columns.size() < width) {
            columns.add(List.of());
        }
        return rows.stream()
                .map(row -> {
                    List<List<Run>> cells = new ArrayList<>(row);
                    while (cells.size() < width) {
                        cells.add(List.of());
                    }
                    return List.copyOf(cells);
                })
                .toList();
    }
}
