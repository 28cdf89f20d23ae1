package org.tats.cases.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.tats.common.Dates;
import org.tats.common.ui.DateField3;
import org.tats.common.ui.ErrorSummary;
import org.tats.registry.ArrangementRow;
import org.tats.registry.EndArrangement;
import org.tats.registry.EndReason;
import org.tats.registry.SchoolRow;

/** Ends an arrangement, or takes it back as an error. */
class ArrangementEndForm extends FieldGroup {

    private final ArrangementRow row;
    private final Arranging arranging;
    private final ErrorSummary problems = new ErrorSummary();
    private final DateField3 on;
    private final RadioButtonGroup<EndReason> reason;
    private final ComboBox<SchoolRow> placedAt = new ComboBox<>("School that has a place");
    private final TextArea words;

    ArrangementEndForm(ArrangementRow row, Arranging arranging, Runnable close) {
        this.row = row;
        this.arranging = arranging;
        add(
                problems,
                new H3("How did the " + row.kind().words().toLowerCase(Locale.UK) + " since " + Dates.full(row.from())
                        + " end?"));
        on = date("Last day", "For example, 4 6 2026", "Say the last day");
        on.setValue(arranging.today());
        reason = choice("Why it ended", reasons(row), EndReason::words, "Choose why it ended");
        placedAt.setItems(arranging.schools());
        placedAt.setItemLabelGenerator(SchoolRow::name);
        placedAt.setVisible(false);
        reason.addValueChangeListener(change -> placedAt.setVisible(change.getValue() == EndReason.PLACED));
        add(placedAt);
        words = text("More about it", "");
        words.setHelperText("Needed for another reason and for an error.");
        Button save = new Button("Record the end", click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Div actions = new Div(save, new Button("Close", click -> close.run()));
        actions.addClassName("actions");
        add(actions);
    }

    /** What is over at once can only have been an error. */
    private static List<EndReason> reasons(ArrangementRow row) {
        return row.endedOn() != null
                ? List.of(EndReason.IN_ERROR)
                : Arrays.stream(EndReason.values()).filter(EndReason::offered).toList();
    }

    private void save() {
        problems.clear();
        check(problems);
        if (problems.show()) {
            return;
        }
        problems.attempt(() -> on.date()
                .ifPresent(day -> arranging.end(new EndArrangement(
                        row.id(),
                        row.version(),
                        day,
                        reason.getValue(),
                        words.getValue(),
                        placedAt.getOptionalValue().map(SchoolRow::urn).orElse(null)))));
    }
}
