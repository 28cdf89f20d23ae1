package org.tats.ebsna.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.tats.common.Dates;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.DateField3;
import org.tats.common.ui.LedgerSection;
import org.tats.ebsna.Adjustment;
import org.tats.ebsna.Works;

/** What the school does differently, who sees to it, and whether it works; and the adult whom the child trusts. */
class AdjustmentSection extends LedgerSection implements PlanSection {

    private final PlanHost host;
    private final Div content = new Div();
    private final Div beneath = new Div();

    AdjustmentSection(PlanHost host) {
        super("Adjustments and safe adult");
        this.host = host;
        add(content, beneath);
        if (host.works()) {
            add(addForm(), safeAdultForm());
            host.plan().adjustments().stream()
                    .filter(each -> host.typing(judging(each)).any())
                    .forEach(each -> beneath.add(judgeForm(each)));
        }
    }

    @Override
    public void show() {
        content.removeAll();
        var table = table(host.today()).empty("Nothing is agreed yet.");
        if (host.works()) {
            table.component("Do", this::doing);
        }
        content.add(table.rows(host.plan().adjustments()));
    }

    static DataTable<Adjustment> table(LocalDate today) {
        return new DataTable<Adjustment>("Adjustments")
                .rowHeader("What the school does differently", adjustment -> new Span(adjustment.words()))
                .column("Who", Adjustment::who)
                .date("Since", adjustment -> Dates.near(adjustment.since(), today))
                .column("Does it work?", adjustment -> works(adjustment, today));
    }

    private static String works(Adjustment adjustment, LocalDate today) {
        LocalDate ended = adjustment.endedOn();
        return adjustment.works().words() + (ended == null ? "" : ", ended " + Dates.near(ended, today));
    }

    private Component doing(Adjustment adjustment) {
        if (adjustment.endedOn() != null) {
            return new Span();
        }
        var button = new Button("Does it work?", click -> judge(adjustment));
        button.addThemeName("small");
        button.setAriaLabel("Does it work: " + adjustment.words());
        return button;
    }

    private void judge(Adjustment adjustment) {
        InlineForm form = judgeForm(adjustment);
        beneath.removeAll();
        beneath.add(form);
        form.open();
    }

    private static String judging(Adjustment adjustment) {
        return "judge:" + adjustment.id();
    }

    private InlineForm addForm() {
        TextField words = PlanWords.line("What the school does differently");
        TextField who = PlanWords.line("Who sees to it");
        var since = new DateField3("Since", "For example, 4 6 2026");
        return new InlineForm("Add an adjustment", words, who, since)
                .beginning(() -> {
                    words.clear();
                    who.clear();
                    since.setValue(host.today());
                })
                .needs(words, "Write what the school does differently")
                .needs(who, "Say who sees to it")
                .needs(since)
                .keeping(host.typing("adjustment"))
                .refusing(host::look)
                .saving("Add the adjustment", id -> {
                    host.doors()
                            .ladders()
                            .addAdjustment(
                                    host.id(),
                                    id,
                                    words.getValue(),
                                    who.getValue(),
                                    since.date().orElseThrow());
                    host.changed("Added");
                })
                .closing();
    }

    private InlineForm judgeForm(Adjustment adjustment) {
        RadioButtonGroup<Works> works = new RadioButtonGroup<>("Does it work: " + adjustment.words());
        works.setItems(Works.values());
        works.setItemLabelGenerator(Works::words);
        works.setValue(adjustment.works());
        var version = new AtomicInteger(adjustment.version());
        var ended = new Checkbox("It ended today");
        return new InlineForm("Does it work?", works, ended)
                .keeping(host.typing(judging(adjustment)))
                .refusing(() -> {
                    host.look();
                    host.plan().adjustments().stream()
                            .filter(now -> now.id().equals(adjustment.id()))
                            .forEach(now -> version.set(now.version()));
                })
                .saving("Save", id -> {
                    host.doors()
                            .ladders()
                            .judgeAdjustment(
                                    host.id(),
                                    adjustment.id(),
                                    works.getValue(),
                                    ended.getValue() ? host.today() : null,
                                    version.get());
                    beneath.removeAll();
                    host.changed("Saved");
                    focusHeading();
                })
                .closing();
    }

    private InlineForm safeAdultForm() {
        TextField who = PlanWords.line("Safe adult at school");
        who.setHelperText("Whom the child trusts, and where this adult can be found");
        return new InlineForm("Name the safe adult", who)
                .beginning(() -> who.setValue(host.plan().row().safeAdult()))
                .keeping(host.typing("safe-adult"))
                .refusing(host::look)
                .saving("Save the safe adult", id -> {
                    host.doors().plans().nameSafeAdult(host.id(), who.getValue(), host.version());
                    host.changed("Saved");
                })
                .closing();
    }
}
