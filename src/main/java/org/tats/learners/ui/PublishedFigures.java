package org.tats.learners.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tats.common.Dates;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.LedgerSection;
import org.tats.learners.LearnersService;
import org.tats.learners.ListFigure;

/** What may leave the council: the figures of the last meeting, with small numbers withheld, and those of all as a file. */
class PublishedFigures extends LedgerSection {

    private final LearnersService learners;

    PublishedFigures(LearnersService learners, LocalDate today) {
        super("Figures that may leave the council");
        this.learners = learners;
        List<ListFigure> figures = learners.figures();
        if (figures.isEmpty()) {
            add(new Paragraph("They are published when a meeting of the group begins."));
        } else {
            show(figures);
        }
        add(download(today));
    }

    /** Of the last meeting, which comes first. */
    private void show(List<ListFigure> figures) {
        LocalDate heldOn = figures.getFirst().heldOn();
        int least = figures.getFirst().smallNumber();
        aside("the list as kept at the meeting of " + Dates.full(heldOn));
        add(
                new Paragraph(
                        "Counts of 1 to %d are withheld, and with them each total and each difference from which they could be worked out. Hours and medians need %d children."
                                .formatted(least - 1, 2 * least)),
                new DataTable<ListFigure>("Published figures")
                        .rowHeader("Category", row -> new Span(row.categoryWords()))
                        .number("Children", row -> told(row.children()))
                        .number("New", row -> told(row.newOnes()))
                        .number("Off the list", row -> told(row.off()))
                        .number("Median days out", row -> told(row.medianDaysOut()))
                        .number("Hours a week", PublishedFigures::hours)
                        .number("In time", PublishedFigures::inTime)
                        .rows(figures.stream()
                                .filter(row -> row.heldOn().equals(heldOn))
                                .toList()));
    }

    private static String hours(ListFigure row) {
        return row.hours() == null ? "withheld" : told(row.hours()) + " for " + told(row.hoursKnown());
    }

    private static String inTime(ListFigure row) {
        return row.inTime() == null ? "withheld" : told(row.inTime()) + " of " + told(row.withNextDate());
    }

    private static String told(@Nullable Number figure) {
        return figure instanceof BigDecimal exact
                ? exact.stripTrailingZeros().toPlainString()
                : Objects.toString(figure, "withheld");
    }

    private Anchor download(LocalDate today) {
        String name = "tats-vulnerable-learners-figures-" + today + ".csv";
        var file = new Anchor(
                DownloadHandler.fromInputStream(request -> {
                    byte[] bytes = learners.figuresCsv().getBytes(StandardCharsets.UTF_8);
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes), name, "text/csv; charset=utf-8", bytes.length);
                }),
                "Download the figures of all meetings");
        file.addClassName("act");
        file.getElement().setAttribute("download", name);
        return file;
    }
}
