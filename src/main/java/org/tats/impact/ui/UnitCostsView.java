package org.tats.impact.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.Dates;
import org.tats.common.Words;
import org.tats.common.ui.AdministrationTabs;
import org.tats.common.ui.Announcer;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.DateField3;
import org.tats.common.ui.ErrorSummary;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Page;
import org.tats.common.ui.Quiet;
import org.tats.impact.ChangeUnitCost;
import org.tats.impact.Place;
import org.tats.impact.UnitCost;
import org.tats.impact.UnitCostService;

/** What places cost a year: the authority's own figures, each with its source and from a day on. */
@Route("administration/unit-costs")
@PermitAll
@Requires(Permission.ADMINISTER)
class UnitCostsView extends Page implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private final UnitCostService costs;
    private final Clock clock;
    private final Div body = new Div();

    UnitCostsView(UnitCostService costs, Clock clock) {
        super("Unit costs");
        this.costs = costs;
        this.clock = clock;
        add(new AdministrationTabs("administration/unit-costs"), body);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        LocalDate today = Dates.today(clock);
        List<UnitCost> all = costs.all();
        long set = all.stream().filter(cost -> cost.validTo() == null).count();
        finding(Words.count(Math.toIntExact(set), "place has a unit cost", "places have a unit cost") + ", of "
                + Place.values().length);
        subtitle(
                "No figure is shipped. Each is your own, with its source. Estimates of cost avoidance use the figure of the day"
                        + " on which the local place began; a later figure changes none of them.");
        body.removeAll();
        body.add(
                new LedgerSection(
                        "Unit costs",
                        new DataTable<UnitCost>("Unit costs")
                                .rowHeader(
                                        "Place",
                                        cost -> new Span(
                                                new Span(cost.place().words()), new Quiet("version " + cost.version())))
                                .number("Pounds a year", cost -> CostSection.pounds(cost.pounds()))
                                .date("From", cost -> Dates.full(cost.validFrom()))
                                .date(
                                        "Until",
                                        cost -> cost.validTo() == null
                                                ? ""
                                                : Dates.full(Objects.requireNonNull(cost.validTo())))
                                .column("Source", UnitCost::source)
                                .empty("None is set, so no cost avoidance is estimated.")
                                .rows(all)),
                new LedgerSection("Set a unit cost", form(all, today)));
    }

    private Div form(List<UnitCost> all, LocalDate today) {
        var problems = new ErrorSummary();
        var place = new Select<Place>();
        place.setLabel("Place");
        place.setItems(Place.values());
        place.setItemLabelGenerator(each -> each == null ? "" : each.words());
        var pounds = new IntegerField("Whole pounds a year");
        pounds.setWidth("10rem");
        var source = new TextArea("Where the figure comes from");
        source.setMaxLength(400);
        var from = new DateField3("First day of this figure", "It may be a past one, after that of the figure before.");
        from.setValue(today);
        var save = new Button("Save the unit cost", click -> {
            problems.clear();
            @Nullable Place chosen = place.getValue();
            @Nullable Integer figure = pounds.getValue();
            if (chosen == null) {
                problems.add(place, "Choose the place");
            }
            if (figure == null) {
                problems.add(pounds, "Give whole pounds a year");
            }
            from.problem().ifPresent(problem -> problems.add(from, problem));
            if (problems.show()
                    || chosen == null
                    || figure == null
                    || from.date().isEmpty()) {
                return;
            }
            int version = all.stream()
                    .filter(cost -> cost.place() == chosen)
                    .mapToInt(UnitCost::version)
                    .max()
                    .orElse(0);
            LocalDate day = from.date().orElseThrow();
            if (problems.attempt(
                    () -> costs.change(new ChangeUnitCost(chosen, version, figure, source.getValue(), day)))) {
                Announcer.say("Saved");
                show();
                focusFinding();
            }
        });
        save.addThemeNames("primary");
        var form = new Div(problems, place, pounds, source, from, new Div(save));
        form.addClassName("form");
        return form;
    }
}
