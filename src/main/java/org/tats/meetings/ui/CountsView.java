package org.tats.meetings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.Dates;
import org.tats.common.QuickDate;
import org.tats.common.Words;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.ErrorSummary;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Page;
import org.tats.common.ui.Quiet;
import org.tats.meetings.CountRow;
import org.tats.meetings.CountSheet;
import org.tats.meetings.Counts;
import org.tats.meetings.CountsService;
import org.tats.meetings.ForumRow;
import org.tats.meetings.ForumService;

/** The counts of any period, each with its definition; the period is in the address. */
@Route("counts")
@Menu(order = 21, title = "Counts")
@PermitAll
@Requires(Permission.SEE_COUNTS)
class CountsView extends Page implements AfterNavigationObserver {

    private final CountsService counts;
    private final ForumService forums;
    private final Clock clock;
    private final Select<ForumRow> forum = new Select<>();
    private final TextField from = new TextField("From");
    private final TextField to = new TextField("To, included");
    private final ErrorSummary problems = new ErrorSummary();
    private final Div sheet = new Div();

    CountsView(CountsService counts, ForumService forums, Clock clock) {
        super("Counts");
        this.counts = counts;
        this.forums = forums;
        this.clock = clock;
        Button show = new Button("Show", click -> show());
        from.addKeyPressListener(com.vaadin.flow.component.Key.ENTER, enter -> show());
        to.addKeyPressListener(com.vaadin.flow.component.Key.ENTER, enter -> show());
        forum.setLabel("Forum");
        forum.setEmptySelectionAllowed(true);
        forum.setEmptySelectionCaption("All together");
        forum.setItemLabelGenerator(row -> row == null ? "All together" : row.name());
        Div period = new Div(forum, from, to, show);
        period.addClassName("filters");
        add(problems, period, sheet);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        LocalDate today = Dates.today(clock);
        LocalDate start = date(query, "from").orElse(yearStart(today));
        LocalDate end = date(query, "to").orElse(today);
        List<ForumRow> all = forums.forums();
        Optional<ForumRow> chosen = query.getSingleParameter("forum")
                .flatMap(code ->
                        all.stream().filter(row -> row.code().equals(code)).findFirst());
        forum.setItems(all);
        forum.setValue(chosen.orElse(null));
        from.setValue(Dates.full(start));
        to.setValue(Dates.full(end));
        problems.attempt(from, () -> draw(counts.counts(chosen.map(ForumRow::code), start, end), chosen));
    }

    private void draw(Counts figures, Optional<ForumRow> of) {
        problems.clear();
        finding(Words.count(figures.pupils(), "pupil") + " discussed at " + Words.count(figures.meetings(), "meeting"));
        subtitle(of.map(ForumRow::name).orElse("All forums together") + ", " + Dates.full(figures.from()) + " to "
                + Dates.full(figures.to()) + ", both included. As at " + Dates.moment(figures.asAt()) + ".");
        next(download(figures), "Every figure with its definition");
        sheet.removeAll();
        List<CountRow> rows = CountSheet.rows(figures);
        for (String section : CountSheet.SECTIONS) {
            List<CountRow> part =
                    rows.stream().filter(row -> row.section().equals(section)).toList();
            sheet.add(new LedgerSection(
                    section,
                    new DataTable<CountRow>(section)
                            .rowHeader("Figure", row -> new Span(row.measure()))
                            .number("Count", CountRow::value)
                            .component("Definition", row -> new Quiet(row.definition()))
                            .empty("Nothing in this period.")
                            .rows(part)));
        }
    }

    private Anchor download(Counts figures) {
        String name = "tats-counts-"
                + figures.forum().map(code -> code.toLowerCase(Locale.UK) + "-").orElse("") + figures.from() + "-"
                + figures.to() + ".csv";
        Anchor file = new Anchor(
                DownloadHandler.fromInputStream(request -> {
                    byte[] bytes = counts.csv(figures.forum(), figures.from(), figures.to())
                            .getBytes(StandardCharsets.UTF_8);
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes), name, "text/csv; charset=utf-8", bytes.length);
                }),
                "Download as CSV");
        file.getElement().setAttribute("download", name);
        return file;
    }

    private void show() {
        LocalDate today = Dates.today(clock);
        Optional<LocalDate> start = QuickDate.parse(from.getValue(), today);
        Optional<LocalDate> end = QuickDate.parse(to.getValue(), today);
        problems.clear();
        if (start.isEmpty()) {
            problems.add(from, "Write the first day of the period, for example 1 September 2026");
        }
        if (end.isEmpty()) {
            problems.add(to, "Write the last day of the period, for example 31 December 2026");
        }
        if (problems.show()) {
            return;
        }
        Map<String, String> query = new HashMap<>();
        query.put("from", start.orElseThrow().toString());
        query.put("to", end.orElseThrow().toString());
        forum.getOptionalValue().ifPresent(row -> query.put("forum", row.code()));
        getUI().ifPresent(ui -> ui.navigate(CountsView.class, QueryParameters.simple(query)));
    }

    private static Optional<LocalDate> date(QueryParameters query, String name) {
        return query.getSingleParameter(name).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeParseException noDate) {
                return Optional.empty();
            }
        });
    }

    private static LocalDate yearStart(LocalDate today) {
        LocalDate september = today.withMonth(9).withDayOfMonth(1);
        return september.isAfter(today) ? september.minusYears(1) : september;
    }
}
