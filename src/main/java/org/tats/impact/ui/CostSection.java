package org.tats.impact.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tats.common.Dates;
import org.tats.common.Words;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Quiet;
import org.tats.impact.CostAvoidance;
import org.tats.impact.UnitCost;

/** Cost avoidance (estimated) with its arithmetic: never one number alone. */
class CostSection extends LedgerSection {

    private static final long serialVersionUID = 1L;

    /** @param sets whether the reader may set unit costs */
    CostSection(CostAvoidance estimate, boolean sets) {
        super("Cost avoidance (estimated)");
        if (estimate.lines().isEmpty()) {
            add(new Paragraph("No averted placement is signed in this period, so there is nothing to estimate."));
            return;
        }
        add(new Paragraph(sentence(estimate)));
        add(new DataTable<CostAvoidance.Line>("Cost avoidance, line by line")
                .rowHeader("Intended", line -> new Span(line.intended().words()))
                .column("Used instead", line -> line.used().words())
                .number("Placements", line -> String.valueOf(line.placements()))
                .number("Year intended", line -> cost(line.intendedCost()))
                .number("Year used", line -> cost(line.usedCost()))
                .number(
                        "Estimated",
                        line -> line.pounds().map(CostSection::pounds).orElse("no unit cost"))
                .rows(estimate.lines()));
        estimate.lines().stream()
                .flatMap(line -> Stream.of(line.intendedCost(), line.usedCost()))
                .filter(Objects::nonNull)
                .distinct()
                .forEach(cost ->
                        add(new Quiet(cost.place().words() + ", version " + cost.version() + ": " + cost.source())));
        if (sets) {
            add(new Anchor("administration/unit-costs", "Unit costs"));
        }
    }

    private static String sentence(CostAvoidance estimate) {
        String left = estimate.without() == 0
                ? ""
                : " " + Words.count(estimate.without(), "placement is", "placements are")
                        + " left out: of the unit costs entered before the facts were taken, on "
                        + Dates.full(estimate.asOf()) + ", none held on the day the local place began.";
        return estimate.pounds()
                        .map(pounds -> "For one year: " + pounds(pounds)
                                + ", the unit cost of the place intended less that of the place used. It is an estimate of"
                                + " cost avoidance, not money in a budget: whether the place would have been made is stated"
                                + " by the EHCP team and signed, not measured.")
                        .orElse("There is no estimate.")
                + left;
    }

    private static String cost(@Nullable UnitCost cost) {
        return cost == null ? "not set" : pounds(cost.pounds());
    }

    static String pounds(int pounds) {
        return (pounds < 0 ? "−£" : "£") + String.format(Locale.UK, "%,d", Math.abs(pounds));
    }
}
