package org.tats.impact.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tats.common.Words;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Quiet;
import org.tats.impact.Breakdown;
import org.tats.impact.ChildrenPart;
import org.tats.impact.CohortChoices;
import org.tats.impact.CohortChoices.Kind;
import org.tats.impact.CohortService;
import org.tats.impact.Outcome;
import org.tats.impact.ui.ImpactPage.Asked;

/** How many rose, stayed and fell in each group of what the reader chooses, each number a way to its children. */
class BreakdownSection extends LedgerSection {

    private final transient Asked asked;
    private final Kind kind;
    private final int days;

    BreakdownSection(CohortService cohorts, CohortChoices choices, Kind kind, int days, Asked asked) {
        super("By " + kind.words().toLowerCase(Locale.UK).replace("sen ", "SEN ") + ": attendance of discussed pupils");
        this.asked = asked;
        this.kind = kind;
        this.days = days;
        List<Breakdown> rows = cohorts.by(kind, days, asked.cohort(), choices);
        List<Breakdown> all = new ArrayList<>(rows);
        boolean adds = kind != Kind.FLAG;
        if (adds && rows.size() > 1) {
            all.add(total(rows));
        }
        if (BeforeAfterWords.outcome(asked) == Outcome.SUSPENDED) {
            add(
                    new Paragraph(
                            "This is their attendance, not suspended time: most pupils are never suspended, so by group there would be little to count."));
        }
        add(
                chooser(),
                new DataTable<Breakdown>("Attendance of discussed pupils by " + kind.words())
                        .rowHeader(kind.words(), row -> new Span(row.words()))
                        .figure("Rose", row -> number(row, row.rose(), ChildrenPart.ROSE))
                        .figure("Same", row -> number(row, row.same(), ChildrenPart.SAME))
                        .figure("Fell", row -> number(row, row.fell(), ChildrenPart.FELL))
                        .figure("All", row -> number(row, row.counted(), ChildrenPart.COUNTED))
                        .figure("Not complete", row -> number(row, row.notComplete(), ChildrenPart.NOT_COMPLETE))
                        .empty("Nobody of this choice was discussed.")
                        .rows(all),
                new Quiet(
                        (adds ? "" : "A pupil with several flags stands in each of their rows. ")
                                + "Rose, fell: by 5 points or more. These are the numbers as they are, small ones too; what leaves the council goes through “Check and publish”."),
                download(cohorts));
    }

    private Anchor download(CohortService cohorts) {
        String name = "tats-impact-inside-only-by-" + code(kind) + "-"
                + asked.cohort().from() + "-" + asked.cohort().to() + ".csv";
        Anchor file = new Anchor(
                DownloadHandler.fromInputStream(request -> {
                    byte[] bytes = cohorts.csv(kind, days, asked.cohort()).getBytes(StandardCharsets.UTF_8);
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes), name, "text/csv; charset=utf-8", bytes.length);
                }),
                "Download the table: contains small numbers, stays inside");
        file.addClassName("act");
        file.getElement().setAttribute("download", name);
        return file;
    }

    /** As an address has it. */
    static String code(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static Breakdown total(List<Breakdown> rows) {
        return new Breakdown(
                "",
                "All",
                rows.stream().mapToInt(Breakdown::rose).sum(),
                rows.stream().mapToInt(Breakdown::same).sum(),
                rows.stream().mapToInt(Breakdown::fell).sum(),
                rows.stream().mapToInt(Breakdown::notComplete).sum());
    }

    /** A group that has no code of its own cannot be chosen, nor can the total: only its number is shown. */
    private Component number(Breakdown row, int count, ChildrenPart part) {
        boolean total = row.words().equals("All");
        if (count == 0 || (row.code().isEmpty() && !total)) {
            return new Span(String.valueOf(count));
        }
        Map<String, String> more = total
                ? Map.of("part", part.code(), "days", String.valueOf(days))
                : Map.of("part", part.code(), "days", String.valueOf(days), code(kind), row.code());
        var link = new Anchor(asked.to("impact/children", more), String.valueOf(count));
        link.getElement()
                .setAttribute(
                        "aria-label",
                        Words.count(count, "child", "children") + " of " + row.words() + " " + part.words());
        return link;
    }

    private Component chooser() {
        var select = new Select<Kind>();
        select.setLabel("By");
        select.setItems(Arrays.asList(Kind.values()));
        select.setItemLabelGenerator(Kind::words);
        select.setValue(kind);
        select.addValueChangeListener(change -> UI.getCurrent()
                .navigate(
                        ImpactView.class,
                        QueryParameters.simple(
                                asked.with(Map.of("by", code(change.getValue()), "days", String.valueOf(days))))));
        var row = new Div(select);
        row.addClassName("filters");
        return row;
    }
}
