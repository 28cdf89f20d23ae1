package org.tats.impact.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import org.tats.common.Words;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.LedgerSection;
import org.tats.impact.Comparison;
import org.tats.impact.Comparison.Balance;

/** With whom the discussed pupils are compared, and how alike the two groups are, before matching and after. */
class Alike extends LedgerSection {

    Alike(Comparison comparison) {
        super("How alike are they?");
        add(new Paragraph(said(comparison)));
        var table = new DataTable<Balance>("Means of both groups, before matching and after")
                .rowHeader("Matched on", row -> new Span(row.what()))
                .number("Discussed", row -> number(row.discussed()))
                .number("All who could be matched", row -> number(row.candidates()))
                .number("Apart", row -> number(row.apartBefore()))
                .number("Discussed, in pairs", row -> number(row.matchedDiscussed()))
                .number("Matched to them", row -> number(row.matched()))
                .number("Apart", row -> number(row.apartAfter()))
                .rows(comparison.balance());
        var details = new NativeDetails("The balance in figures", new Div(table));
        details.addClassName("folded");
        add(details);
    }

    private static String said(Comparison comparison) {
        Balance furthest = comparison.balance().stream()
                .max(Comparator.comparingDouble(row -> Math.abs(row.apartAfter())))
                .orElseThrow();
        return "Similar pupils met the same flag in the same or the previous year and were not discussed: %s could be chosen from, nobody is used twice. %s of the pairs are the same in phase, year group, SEN provision, attendance band and suspensions; of the others phase and SEN provision are the same and the rest is the nearest. The two of a pair are never more than 2.5 points of attendance apart, and what is left of the gap in attendance and suspensions is taken off the difference. Largest gap left: %s of a standard deviation, in %s (before matching %s); up to 0.1 counts as alike. Pairs are found and intervals made by %s."
                .formatted(
                        Words.count(comparison.candidates(), "pupil"),
                        Points.whole(comparison.exact()),
                        number(Math.abs(furthest.apartAfter())),
                        furthest.words(),
                        number(Math.abs(furthest.apartBefore())),
                        comparison.matching().words());
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(2, RoundingMode.HALF_UP)
                .toPlainString()
                .replace('-', '−');
    }
}
