package org.tats.privacy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.audit.BusyHour;
import org.tats.common.Dates;
import org.tats.common.Words;
import org.tats.common.ui.Announcer;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.ErrorSummary;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Page;
import org.tats.common.ui.Quiet;
import org.tats.common.ui.StatusMark;
import org.tats.common.ui.StatusMark.Shape;
import org.tats.privacy.CheckRow;
import org.tats.privacy.Finding;
import org.tats.privacy.SampleRow;
import org.tats.privacy.SampleService;

/** The monthly check: a draw of openings, a finding for each, and who opened unusually many. Names no child. */
@Route(Privacy.OPENINGS)
@PermitAll
@Requires(Permission.REVIEW_OPENINGS)
class OpeningsView extends Page implements AfterNavigationObserver {

    private static final int SHOWN = 100;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

    private final SampleService samples;
    private final Clock clock;
    private final ErrorSummary problems = new ErrorSummary();
    private final Div content = new Div();

    OpeningsView(SampleService samples, Clock clock) {
        super("Openings to check");
        this.samples = samples;
        this.clock = clock;
        add(Privacy.tabs(Privacy.OPENINGS), problems, content);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show(event.getLocation());
    }

    private void show(Location location) {
        YearMonth month = YearMonth.from(Dates.today(clock));
        int waiting = samples.waiting();
        finding(
                waiting == 0
                        ? "No opening waits for a check"
                        : Words.count(waiting, "opening waits", "openings wait") + " for a check");
        subtitle("A draw of who opened which record: of emergency access all, of openings by role alone or out of hours"
                + " more than of the others. No child is named.");
        problems.clear();
        content.removeAll();
        List<SampleRow> drawn = samples.samples();
        Optional<SampleRow> chosen = chosen(drawn, location);
        chosen.ifPresent(sample -> checks(sample, location));
        draws(drawn, month);
        busy(month);
    }

    private void draws(List<SampleRow> drawn, YearMonth month) {
        var buttons = new Div(drawing(month.minusMonths(1)), drawing(month));
        buttons.addClassName("actions");
        content.add(new LedgerSection(
                "Draws",
                new DataTable<SampleRow>("Draws of openings, the newest first")
                        .rowHeader(
                                "Month",
                                row -> new Anchor(
                                        Privacy.OPENINGS + "?draw=" + row.id(),
                                        "Openings of " + MONTH.format(row.month())))
                        .column("From", row -> Dates.moment(row.from()))
                        .column("To", row -> Dates.moment(row.to()))
                        .number("Seed", row -> String.valueOf(row.seed()))
                        .column("Drawn by", SampleRow::drawnBy)
                        .component(
                                "Checked",
                                row -> new StatusMark(
                                        row.checked() == row.size() ? Shape.GOOD : Shape.DUE,
                                        row.checked() + " of " + row.size()))
                        .empty("Nothing has been drawn yet.")
                        .rows(drawn),
                new Quiet("The same month, bounds and seed draw the same openings again."),
                buttons));
    }

    private Button drawing(YearMonth month) {
        return new Button(
                "Draw openings of " + MONTH.format(month),
                click -> problems.attempt(() -> {
                    UUID id = samples.draw(month);
                    Announcer.say("Drawn");
                    show(new Location(Privacy.OPENINGS + "?draw=" + id));
                }));
    }

    private void checks(SampleRow sample, Location location) {
        List<CheckRow> rows = samples.checks(sample.id(), 0, SHOWN);
        location.getQueryParameters()
                .getSingleParameter("opening")
                .flatMap(event -> rows.stream()
                        .filter(row -> String.valueOf(row.event()).equals(event))
                        .findFirst())
                .ifPresent(this::form);
        content.add(new LedgerSection(
                        "Openings of " + MONTH.format(sample.month()),
                        new DataTable<CheckRow>("Drawn openings")
                                .rowHeader(
                                        "When",
                                        row -> new Anchor(
                                                Privacy.OPENINGS + "?draw=" + row.sample() + "&opening=" + row.event(),
                                                Dates.moment(row.at())))
                                .component("Who", row -> LookPanel.person(row.person()))
                                .column("Agency", row -> row.person().agency())
                                .column("What", row -> LookPanel.kind(row.kind()))
                                .column("Child", CheckRow::child)
                                .component(
                                        "Drawn as",
                                        row -> new Span(new Span(row.stratum().words()), new Quiet("of " + row.ofSo())))
                                .component("Found", OpeningsView::found)
                                .empty("No record was opened in this time.")
                                .rows(rows))
                .aside(sample.size() > SHOWN ? "The first " + SHOWN + " of " + sample.size() : ""));
    }

    private static Component found(CheckRow row) {
        Finding finding = row.finding();
        if (finding == null) {
            return new StatusMark(Shape.DUE, "To check");
        }
        Shape shape = switch (finding) {
            case JUSTIFIED -> Shape.GOOD;
            case TO_BE_ASKED -> Shape.SLIGHT;
            case NOT_JUSTIFIED -> Shape.URGENT;
        };
        return new Span(new StatusMark(shape, finding.words()), new Quiet(row.checkedBy() + ": " + row.words()));
    }

    private void form(CheckRow row) {
        var form = new VerdictForm<>(
                "What did you find?", Finding.values(), Finding::words, (finding, words) -> keep(row, finding, words));
        var section = new LedgerSection("Opening by " + row.person().name() + ", " + Dates.moment(row.at()), form);
        content.add(section);
        section.focusHeading();
    }

    private void keep(CheckRow row, Finding finding, String words) {
        samples.check(row.sample(), row.event(), finding, words, row.version());
        Announcer.say("Saved");
        show(new Location(Privacy.OPENINGS + "?draw=" + row.sample()));
        focusFinding();
    }

    private void busy(YearMonth month) {
        content.add(new LedgerSection(
                "Unusually many",
                new Quiet("Records of more than " + samples.usualPupilsAnHour()
                        + " pupils opened within an hour outside a meeting, this month and the last."),
                new DataTable<BusyHour>("Unusually many records within an hour")
                        .rowHeader("Who", row -> LookPanel.person(row.person()))
                        .column("Agency", row -> row.person().agency())
                        .date("Hour from", row -> Dates.moment(row.hour()))
                        .number("Pupils", row -> String.valueOf(row.pupils()))
                        .empty("Nobody.")
                        .rows(java.util.stream.Stream.of(month, month.minusMonths(1))
                                .flatMap(one -> samples.busyHours(one).stream())
                                .toList())));
    }

    private static Optional<SampleRow> chosen(List<SampleRow> rows, Location location) {
        Optional<UUID> asked = Privacy.id(location, "draw");
        return rows.stream()
                .filter(row -> asked.filter(row.id()::equals).isPresent())
                .findFirst();
    }
}
