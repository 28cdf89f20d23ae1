package org.tats.clocks.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
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
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.clocks.ChangeClock;
import org.tats.clocks.ClockDefinition;
import org.tats.clocks.ClockSettingService;
import org.tats.clocks.ClockWords;
import org.tats.clocks.CountedIn;
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

/** The numbers of the clocks and where they come from; an authority's own numbers begin on a day and are kept. */
@Route("administration/clocks")
@PermitAll
@Requires(Permission.ADMINISTER)
class ClockSettingsView extends Page implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private final ClockSettingService settings;
    private final Clock clock;
    private final Div form = new Div();
    private final Div lists = new Div();

    ClockSettingsView(ClockSettingService settings, Clock clock) {
        super("Clocks");
        this.settings = settings;
        this.clock = clock;
        add(new AdministrationTabs("administration/clocks"), form, lists);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        LocalDate today = Dates.today(clock);
        List<ClockDefinition> all = settings.all();
        List<ClockDefinition> holding = all.stream()
                .filter(each -> !each.validFrom().isAfter(today) && lasts(each, today))
                .toList();
        long unconfirmed = holding.stream().filter(each -> !each.confirmed()).count();
        finding(Words.count(holding.size(), "clock")
                + ", %d not yet compared with the text itself".formatted(unconfirmed));
        subtitle(
                "Law and guidance change on a date. Change the numbers from that day on: a deadline that began before keeps those"
                        + " of its first day, days added up go by those of the day.");
        form.removeAll();
        lists.removeAll();
        lists.add(new LedgerSection(
                "Numbers that hold today",
                table("Numbers that hold today", true).rows(holding)));
        List<ClockDefinition> others =
                all.stream().filter(each -> !holding.contains(each)).toList();
        if (!others.isEmpty()) {
            lists.add(new LedgerSection(
                    "Former and later numbers",
                    table("Former and later numbers", false).rows(others)));
        }
    }

    private static boolean lasts(ClockDefinition each, LocalDate today) {
        LocalDate last = each.validTo();
        return last == null || !last.isBefore(today);
    }

    private DataTable<ClockDefinition> table(String caption, boolean changeable) {
        var table = new DataTable<ClockDefinition>(caption)
                .rowHeader("Clock", each -> new Span(new Span(each.owed()), new Quiet(each.id())))
                .column("Due soon", each -> each.length() < 0 ? "" : count(each, each.amber()))
                .column(
                        "Due",
                        each -> each.length() < 0
                                ? count(each, -each.length()) + " before"
                                : count(each, each.length()))
                .component("Rests on", each -> ClockLine.rule(each));
        if (!changeable) {
            table.date(
                    "Until", each -> each.validTo() == null ? "" : Dates.full(Objects.requireNonNull(each.validTo())));
        }
        return changeable
                ? table.component("Change", each -> {
                    var change = new Button("Change", click -> edit(each));
                    change.addThemeNames("small");
                    change.setAriaLabel("Change: " + each.owed());
                    return change;
                })
                : table;
    }

    private static String count(ClockDefinition each, int number) {
        return each.in().words(number * each.in().halfDays());
    }

    private void edit(ClockDefinition held) {
        var problems = new ErrorSummary();
        var amber = number("Due soon after", held.in(), held.amber());
        amber.setVisible(held.length() > 0);
        var length = number(
                held.length() < 0 ? "Due before, as a number below nought" : "Due after", held.in(), held.length());
        var source = new TextArea("Where the numbers come from", held.source(), "");
        source.setMaxLength(400);
        var confirmed = new Checkbox("Somebody compared the numbers with that text", held.confirmed());
        var from = new DateField3("First day of the new numbers", "Today or later.");
        from.setValue(Dates.today(clock));
        var save = new Button("Save the new numbers", click -> {
            problems.clear();
            from.problem().ifPresent(problem -> problems.add(from, problem));
            if (amber.getValue() == null) {
                problems.add(amber, "Give a whole number");
            }
            if (length.getValue() == null) {
                problems.add(length, "Give a whole number");
            }
            if (problems.show() || from.date().isEmpty()) {
                return;
            }
            boolean saved = problems.attempt(() -> settings.change(new ChangeClock(
                    held.id(),
                    held.version(),
                    Objects.requireNonNull(amber.getValue()),
                    Objects.requireNonNull(length.getValue()),
                    source.getValue(),
                    confirmed.getValue(),
                    from.date().orElseThrow())));
            if (saved) {
                Announcer.say("Saved.");
                show();
                focusFinding();
            }
        });
        save.addThemeNames("primary");
        var cancel = new Button("Cancel", click -> form.removeAll());
        var actions = new Div(save, cancel);
        actions.addClassName("actions");
        var fields = new Div(problems, amber, length, source, confirmed, from, actions);
        fields.addClassName("form");
        form.removeAll();
        var section =
                new LedgerSection("Change: " + held.owed(), fields).aside("Counts " + ClockWords.calendar(held.in()));
        form.add(section);
        section.focusHeading();
    }

    private static IntegerField number(String label, CountedIn in, int value) {
        var field = new IntegerField(label);
        field.setHelperText("In " + ClockWords.calendar(in) + ".");
        field.setValue(value);
        field.setWidth("10rem");
        return field;
    }
}
