package org.tats.clocks.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.clocks.BoardCounts;
import org.tats.clocks.BoardFilter;
import org.tats.clocks.BoardFilter.Show;
import org.tats.clocks.ClockBoard;
import org.tats.clocks.ClockDefinition;
import org.tats.clocks.ClockService;
import org.tats.clocks.ClockSettingService;
import org.tats.clocks.RunningRow;
import org.tats.common.Dates;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;
import org.tats.common.Words;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.FilterSelect;
import org.tats.common.ui.Page;
import org.tats.common.ui.PageLinks;
import org.tats.common.ui.Quiet;
import org.tats.registry.RegistryService;
import org.tats.registry.SchoolRow;

/** What is due by whom and when, over all children whom the signed-in person may see. */
@Route("clocks")
@Menu(order = 14, title = "Clocks")
@PermitAll
@Requires(Permission.SEE_CLOCKS)
class BoardView extends Page implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private static final int PAGE = 25;

    private final ClockService clocks;
    private final ClockSettingService settings;
    private final RegistryService registry;
    private final Clock clock;
    private final Div body = new Div();

    BoardView(ClockService clocks, ClockSettingService settings, RegistryService registry, Clock clock) {
        super("Clocks");
        this.clocks = clocks;
        this.settings = settings;
        this.registry = registry;
        this.clock = clock;
        add(body);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        BoardQuery query = BoardQuery.of(event.getLocation().getQueryParameters());
        head(clocks.counts(query.filter()));
        ClockBoard board = clocks.board(query.filter(), query.offset(), PAGE);
        body.removeAll();
        body.add(
                filters(query),
                table(query, board),
                new PageLinks(
                        BoardView.class,
                        PAGE,
                        query.offset(),
                        board.rows().size(),
                        board.total(),
                        from -> query.from(from).parameters()),
                new BoardSums(by -> clocks.sums(query.filter(), by)));
    }

    private void head(BoardCounts counts) {
        finding("%s late, %d due within a week"
                .formatted(Words.count(counts.overdue(), "deadline"), counts.dueThisWeek()));
        subtitle("%s of days %s reached. %s for a date. Counted as at today, %s."
                .formatted(
                        Words.count(counts.reached(), "total"),
                        counts.reached() == 1 ? "is" : "are",
                        counts.missing() == 1 ? "1 clock waits" : counts.missing() + " clocks wait",
                        Dates.full(today())));
    }

    private Component filters(BoardQuery query) {
        BoardFilter filter = query.filter();
        var show = new Select<Show>();
        show.setLabel("Show");
        show.setWidth("14rem");
        show.setItems(Show.values());
        show.setItemLabelGenerator(Show::words);
        show.setValue(filter.show());
        show.addValueChangeListener(change ->
                go(query.with(new BoardFilter(change.getValue(), filter.clock(), filter.school(), filter.owner()))));
        var kind = new FilterSelect<>(
                "Clock",
                "18rem",
                "All clocks",
                FilterSelect.choices(
                        settings.all().stream()
                                .filter(each -> each.validTo() == null)
                                .toList(),
                        ClockDefinition::id,
                        ClockDefinition::owed),
                filter.clock(),
                (Optional<String> id) ->
                        go(query.with(new BoardFilter(filter.show(), id, filter.school(), filter.owner()))));
        var school = new FilterSelect<>(
                "School",
                "14rem",
                "All schools",
                FilterSelect.choices(registry.schools(), SchoolRow::urn, SchoolRow::name),
                filter.school(),
                (Optional<SchoolUrn> urn) ->
                        go(query.with(new BoardFilter(filter.show(), filter.clock(), urn, filter.owner()))));
        var owner = new FilterSelect<>(
                "Owner",
                "14rem",
                "Anybody",
                FilterSelect.choices(clocks.owners().entrySet(), Map.Entry::getKey, Map.Entry::getValue),
                filter.owner(),
                (Optional<PersonId> person) ->
                        go(query.with(new BoardFilter(filter.show(), filter.clock(), filter.school(), person))));
        var filters = new Div(show, kind, school, owner);
        filters.addClassName("filters");
        filters.getElement().setAttribute("role", "group");
        filters.getElement().setAttribute("aria-label", "Filters");
        return filters;
    }

    private Component table(BoardQuery query, ClockBoard board) {
        LocalDate today = today();
        return new DataTable<RunningRow>("Clocks, in the order in which they want attention")
                .rowHeader("Pupil", BoardView::pupil)
                .component("What is owed", BoardView::owed)
                .component(
                        "How it stands",
                        row -> new ClockMark(
                                row.state(), row.dueOn(), row.clock().total(), today))
                .column("Counted", RunningRow::said)
                .component("Days", row -> dates(row, today))
                .column("Owner", row -> row.ownerName().isEmpty() ? "Nobody yet" : row.ownerName())
                .empty(empty(query.filter()))
                .rows(board.rows());
    }

    private Component dates(RunningRow row, LocalDate today) {
        PupilId pupil = row.pupil();
        return pupil == null ? new Span() : new ClockDates(() -> clocks.ofPupil(pupil), row, today);
    }

    private static Component pupil(RunningRow row) {
        return row.pupil() == null
                ? new Span(new Anchor("meetings/" + row.about() + "/minutes", "A meeting"))
                : new Span(new Anchor("pupils/" + row.pupil(), row.name()), new Quiet(row.schoolName()));
    }

    private static Component owed(RunningRow row) {
        return new Span(
                new Span(row.clock().owed()), new Quiet(row.clock().standing().words()));
    }

    private static String empty(BoardFilter filter) {
        if (filter.clock().isPresent()
                || filter.school().isPresent()
                || filter.owner().isPresent()) {
            return "No clock matches these filters. Choose all clocks, all schools or anybody to see more.";
        }
        return switch (filter.show()) {
            case DEADLINES -> "No deadline runs. One begins with an exclusion, a request, a plan or a placement.";
            case TOTALS -> "No total of days is near its length.";
            case MISSING -> "No clock waits for a date.";
            case ELSEWHERE -> "No clock belongs to another authority.";
            case DONE -> "Nothing was done or ended yet.";
        };
    }

    private static void go(BoardQuery query) {
        UI.getCurrent().navigate(BoardView.class, query.parameters());
    }

    private LocalDate today() {
        return Dates.today(clock);
    }
}
