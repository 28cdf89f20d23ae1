package org.tats.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tats.common.CleanText;
import org.tats.common.Words;

/**
 * A figure that was reported to TATS by others. Either a number, perhaps of a whole, or a percentage as it was reported.
 *
 * @param what it counts, in words
 * @param number null for a percentage that came without its numbers
 * @param fewer whether it is only known, or said, that there are fewer than the number
 * @param whole null where it is no share
 * @param percent null where the number is known
 * @param children whether it counts children: then its number is nought or not small
 * @param source who reported it and when: "reported by the lead, 30 September 2024"
 */
public record Figure(
        PartId id,
        ProgrammeId programme,
        PartId item,
        int position,
        FigureTopic topic,
        String what,
        @Nullable Integer number,
        boolean fewer,
        @Nullable Integer whole,
        @Nullable BigDecimal percent,
        CountsChildren children,
        LocalDate asAt,
        String source,
        int version)
        implements Part {

    /** A share of fewer is said in numbers and not as a percentage. */
    public static final int SMALLEST_WHOLE = 10;

    public Figure {
        what = CleanText.clean(what).strip();
        source = CleanText.clean(source).strip();
    }

    /** "72.8%", "474", "fewer than 5", "40 of 70 (57.1%)", "3 of 8". */
    public String value() {
        if (number == null) {
            return percent == null ? "" : percent.toPlainString() + "%";
        }
        String told = (fewer ? PartFields.FEWER : "") + String.format(Locale.UK, "%,d", number);
        if (whole == null) {
            return told;
        }
        String share = told + String.format(Locale.UK, " of %,d", whole);
        return fewer || whole < SMALLEST_WHOLE ? share : share + " (" + Words.percent(number, whole) + ")";
    }

    @Override
    public PartKind kind() {
        return PartKind.FIGURE;
    }

    @Override
    public PartId part() {
        return id;
    }

    @Override
    public String title() {
        return what;
    }

    @Override
    public PartFields fields() {
        return new PartFields()
                .of("Item", "item_id", item)
                .number("Position", "position", position)
                .choice("About", "topic", topic, topic.words())
                .text("What it counts", "what", what)
                .number("Number", "number", number, "fewer", fewer)
                .number("Of", "whole", whole)
                .number("Percentage as reported", "percent", percent)
                .choice("Counts children", "children", children, children.words())
                .date("As at", "as_at", asAt)
                .text("Where it comes from", "source", source);
    }
}
