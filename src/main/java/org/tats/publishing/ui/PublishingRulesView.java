package org.tats.publishing.ui;

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
import java.util.Objects;
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
import org.tats.publishing.ChangeRules;
import org.tats.publishing.PublishingRules;
import org.tats.publishing.PublishingRulesService;

/** What counts as small in figures that leave; an authority's own numbers begin on a day, and the former are kept. */
@Route(PublishingRulesView.ROUTE)
@PermitAll
@Requires(Permission.ADMINISTER)
class PublishingRulesView extends Page implements AfterNavigationObserver {

    static final String ROUTE = "administration/publishing";

    private static final long serialVersionUID = 1L;

    private final PublishingRulesService rules;
    private final Clock clock;
    private final Div form = new Div();
    private final Div list = new Div();

    PublishingRulesView(PublishingRulesService rules, Clock clock) {
        super("Publishing");
        this.rules = rules;
        this.clock = clock;
        add(new AdministrationTabs(ROUTE), form, list);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        PublishingRules held = rules.current();
        LocalDate today = Dates.today(clock);
        finding("Counts of 1 to %d are hidden in what is published".formatted(held.threshold() - 1));
        subtitle(
                "What was published stays as it was. Groups of whom all would be known are protected always: that cannot be"
                        + " switched off.");
        var change = new Button("Change", click -> edit(held));
        form.removeAll();
        list.removeAll();
        list.add(new LedgerSection(
                        "Small numbers",
                        new DataTable<PublishingRules>("Small numbers, the latest first")
                                .rowHeader(
                                        "From",
                                        row -> new Span(
                                                row.from().isAfter(today)
                                                        ? Dates.full(row.from()) + ", to come"
                                                        : Dates.full(row.from())))
                                .number("Threshold", row -> String.valueOf(row.threshold()))
                                .number("Shares and means need", row -> String.valueOf(row.minimumDenominator()))
                                .column("Rounding", row -> rounding(row.rounding()))
                                .column(
                                        "Rests on",
                                        row -> Words.capital(row.standing().words()) + ". " + row.source())
                                .rows(rules.all()))
                .aside(change));
    }

    private static String rounding(int to) {
        return to == 1 ? "None" : "To the nearest " + to;
    }

    private void edit(PublishingRules held) {
        var problems = new ErrorSummary();
        var threshold = number("Threshold", "Counts from 1 to one less are hidden.", held.threshold());
        var minimum = number("Shares and means need", "Over fewer they are hidden.", held.minimumDenominator());
        var rounding = new Select<Integer>();
        rounding.setLabel("Rounding");
        rounding.setItems(1, 5, 10);
        rounding.setItemLabelGenerator(PublishingRulesView::rounding);
        rounding.setValue(held.rounding());
        var source = new TextArea("Where the numbers come from", held.source(), "");
        source.setMaxLength(400);
        var from = new DateField3("First day of the new numbers", "Today or later.");
        from.setValue(Dates.today(clock));
        var save = new Button("Save the new numbers", click -> {
            problems.clear();
            from.problem().ifPresent(problem -> problems.add(from, problem));
            if (threshold.getValue() == null) {
                problems.add(threshold, "Give a whole number");
            }
            if (minimum.getValue() == null) {
                problems.add(minimum, "Give a whole number");
            }
            if (problems.show() || from.date().isEmpty()) {
                return;
            }
            var command = new ChangeRules(
                    from.date().orElseThrow(),
                    Objects.requireNonNull(threshold.getValue()),
                    Objects.requireNonNull(minimum.getValue()),
                    Objects.requireNonNull(rounding.getValue()),
                    source.getValue());
            if (problems.attempt(() -> rules.change(command))) {
                Announcer.say("Saved.");
                show();
                focusFinding();
            }
        });
        save.addThemeNames("primary");
        var actions = new Div(save, new Button("Cancel", click -> form.removeAll()));
        actions.addClassName("actions");
        var fields = new Div(problems, threshold, minimum, rounding, source, from, actions);
        fields.addClassName("form");
        form.removeAll();
        var section = new LedgerSection("Change what is small", fields);
        form.add(section);
        section.focusHeading();
    }

    private static IntegerField number(String label, String help, int value) {
        var field = new IntegerField(label);
        field.setHelperText(help);
        field.setValue(value);
        field.setWidth("10rem");
        return field;
    }
}
