package org.tats.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tats.common.CleanText;
import org.tats.documents.Block.Bullets;
import org.tats.documents.Block.Heading;
import org.tats.documents.Block.Paragraph;
import org.tats.documents.Block.Table;

/** The light structure of templates, and that nothing which somebody typed is taken for it. */
class LayoutTests {

    @Test
    void readsHeadingsParagraphsListsAndTables() {
        assertThat(drawn(Layout.of("""
                        # One
                        First line
                        second line

                        Another
                        - a
                        - b
                        ## Two
                        |= Head | Value
                        | x | y
                        | z | """)))
                .containsExactly(
                        "h2 One",
                        "p First line/second line",
                        "p Another",
                        "ul a, b",
                        "h3 Two",
                        "table [Head|Value] x|y");
    }

    @Test
    void leavesOutWhatHasNoValueAndHeadingsWithNothingUnderThem() {
        assertThat(drawn(Layout.of("# Empty\n\n# Full\n- \n- a\n| Hours | \n\n## Also empty\n# Empty at the end")))
                .containsExactly("h2 Full", "ul a");
        assertThat(drawn(Layout.of("# Above\n## Below\nwords"))).containsExactly("h2 Above", "h3 Below", "p words");
    }

    @Test
    void takesNothingThatSomebodyTypedForLayoutOrTemplate() {
        String typed = "# no heading\n- no item\n| no | row\n{{reasons}} {{#list}}";
        String filled = TemplateText.fill("{{reasons}}", Map.of("reasons", Places.wrap("reasons", typed)));
        assertThat(Layout.of(filled)).containsExactly(new Paragraph(List.of(new Run(typed, "reasons"))));
        assertThat(drawn(Layout.of("| " + filled + " | b")))
                .containsExactly("table [] " + typed.replace("\n", "/") + "|b");
    }

    @Test
    void keepsTheParagraphsOfALongText() {
        String filled =
                TemplateText.fill("Before {{reasons}}", Map.of("reasons", Places.wrap("reasons", "One.\n \nTwo.")));
        assertThat(drawn(Layout.of(filled))).containsExactly("p Before One.", "p Two.");
    }

    @Test
    void looksValuesUpInMapsAndCallsNothing() {
        assertThat(TemplateText.fill("{{#hours}}{{length}}{{hashCode}}{{class}}{{/hours}}!", Map.of("hours", "ten")))
                .isEqualTo("!");
    }

    @Test
    void cleansWhatIsInvisibleOrTurnsTheReadingAround() {
        assertThat(CleanText.clean("a\u202Eb\u200Bc\u0000d\uE000e\uFEFFf\r\ng\u00ADh\tI"))
                .isEqualTo("abcdef\ngh I");
        assertThat(CleanText.clean("Zoe\u0308 \uD83D\uDE42 \u05E9\u05DC\u05D5\u05DD"))
                .isEqualTo("Zoë \uD83D\uDE42 שלום");
        assertThat(CleanText.clean("\uD83Dx")).isEqualTo("x");
    }

    private static List<String> drawn(List<Block> blocks) {
        return blocks.stream().map(LayoutTests::drawn).toList();
    }

    private static String drawn(Block block) {
        return switch (block) {
            case Heading heading -> "h" + heading.level() + " " + text(heading.runs());
            case Paragraph paragraph -> "p " + text(paragraph.runs());
            case Bullets bullets ->
                "ul " + bullets.items().stream().map(LayoutTests::text).collect(Collectors.joining(", "));
            case Table table ->
                "table " + "[" + cells(table.columns()) + "] "
                        + table.rows().stream().map(LayoutTests::cells).collect(Collectors.joining(" / "));
        };
    }

    private static String cells(List<List<Run>> cells) {
        return cells.stream().map(LayoutTests::text).collect(Collectors.joining("|"));
    }

    private static String text(List<Run> runs) {
        return Run.text(runs).replace("\n", "/");
    }
}
