package org.tats.panels.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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
import org.tats.panels.ChangeYardstick;
import org.tats.panels.DatedYardstick;
import org.tats.panels.Hours;
import org.tats.panels.PanelSettingService;

/** The hours a week that an authority takes as full time; its own number begins on a day, and the former one is kept. */
@Route(Section19SettingsView.ROUTE)
@PermitAll
@Requires(Permission.ADMINISTER)
class Section19SettingsView extends Page implements AfterNavigationObserver {

    static final String ROUTE = "administration/section-19";

    private static final long serialVersionUID = 1L;

    private final PanelSettingService settings;
    private final Clock clock;
    private final Div form = new Div();
    private final Div lists = new Div();

    Section19SettingsView(PanelSettingService settings, Clock clock) {
        super("Section 19");
        this.settings = settings;
        this.clock = clock;
        add(new AdministrationTabs(ROUTE), form, lists);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        finding("Hours that count as full time");
        subtitle("Hours offered are compared with them. Decisions keep the hours of their day.");
        show();
    }

    private void show() {
        LocalDate today = Dates.today(clock);
        List<DatedYardstick> all = settings.yardsticks();
        form.removeAll();
        lists.removeAll();
        lists.add(new LedgerSection(
                "Hours that hold today",
                table("Hours that hold today")
                        .component("Change", this::change)
                        .rows(all.stream().filter(each -> each.holds(today)).toList())));
        List<DatedYardstick> others =
                all.stream().filter(each -> !each.holds(today)).toList();
        if (!others.isEmpty()) {
            lists.add(new LedgerSection(
                    "Former and later hours", table("Former and later hours").rows(others)));
        }
    }

    private static DataTable<DatedYardstick> table(String caption) {
        return new DataTable<DatedYardstick>(caption)
                .rowHeader("Years", each -> new Span(each.yardstick().keyStage()))
                .number("Hours a week", each -> each.yardstick().hours().toString())
                .column(
                        "Rests on",
                        each -> Words.capital(each.yardstick().standing().words()) + ". "
                                + each.yardstick().source())
                .date("From", each -> Dates.full(each.from()))
                .date("Until", each -> each.to() == null ? "" : Dates.full(each.to()));
    }

    private Button change(DatedYardstick held) {
        var change = new Button("Change", click -> edit(held));
        change.addThemeNames("small");
        change.setAriaLabel("Change: " + held.yardstick().keyStage());
        change.setEnabled(held.to() == null);
        return change;
    }

    private void edit(DatedYardstick held) {
        var problems = new ErrorSummary();
        var hours = new TextField("Hours a week");
        hours.setHelperText("In half hours, for example 23.5.");
        hours.setValue(held.yardstick().hours().toString());
        hours.setWidth("10rem");
        var source = new TextArea("Where the hours come from", held.yardstick().source(), "");
        source.setMaxLength(400);
        var from = new DateField3("First day of the new hours", "Today or later.");
        from.setValue(Dates.today(clock));
        UUID id = UUID.randomUUID();
        var save = new Button("Save the new hours", click -> {
            problems.clear();
            from.problem().ifPresent(problem -> problems.add(from, problem));
            var typed = Hours.parse(hours.getValue());
            if (typed.isEmpty()) {
                problems.add(hours, "Give hours between 0 and 50, such as 23.5");
            }
            if (problems.show() || from.date().isEmpty() || typed.isEmpty()) {
                return;
            }
            var command = new ChangeYardstick(
                    id, held.id(), typed.get(), source.getValue(), from.date().get());
            if (problems.attempt(() -> settings.change(command))) {
                Announcer.say("Saved.");
                show();
                focusFinding();
            }
        });
        save.addThemeNames("primary");
        var actions = new Div(save, new Button("Cancel", click -> form.removeAll()));
        actions.addClassName("actions");
        var fields = new Div(problems, hours, source, from, actions);
        fields.addClassName("form");
        form.removeAll();
        var section = new LedgerSection("Change: " + held.yardstick().keyStage(), fields);
        form.add(section);
        section.focusHeading();
    }
}
