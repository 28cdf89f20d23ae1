package org.tats.impact.ui;

import com.vaadin.flow.component.html.Span;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.tats.common.Words;
import org.tats.common.ui.Chart;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.LedgerSection;
import org.tats.impact.MonthCount;
import org.tats.impact.ui.ImpactCharts.Named;

/** First discussions by month. */
class MonthsSection extends LedgerSection {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.UK);

    MonthsSection(List<MonthCount> months) {
        super("First discussions by month");
        List<Named> counts = months.stream()
                .map(month -> new Named(MONTH.format(month.month()), month.pupils()))
                .toList();
        Named most = counts.stream().max(Comparator.comparingInt(Named::count)).orElseThrow();
        String sentence = most.count() == 0
                ? "Nobody was first discussed in these months."
                : "Most were first discussed in %s: %s.".formatted(most.name(), Words.count(most.count(), "pupil"));
        add(new Chart(
                ImpactCharts.months("Pupils first discussed", counts),
                sentence,
                new DataTable<Named>("Pupils first discussed by month")
                        .rowHeader("Month", month -> new Span(month.name()))
                        .number("Pupils", month -> String.valueOf(month.count()))
                        .rows(counts)));
    }
}
