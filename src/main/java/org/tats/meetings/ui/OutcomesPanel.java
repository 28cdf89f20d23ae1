package org.tats.meetings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.tats.common.ui.DataTable;
import org.tats.meetings.ForumOutcome;

/** The outcomes a forum can choose from. A retired one stays with the discussions that had it. */
class OutcomesPanel extends Div {

    OutcomesPanel(List<ForumOutcome> outcomes, BiConsumer<String, Boolean> add, Consumer<ForumOutcome> change) {
        add(new DataTable<ForumOutcome>("Outcomes")
                .rowHeader("Outcome", row -> new Span(row.label()))
                .column("Ends the case", row -> row.endsCase() ? "Yes, no review date needed" : "No")
                .column("In use", row -> row.active() ? "Yes" : "Retired")
                .component("Do", row -> retiring(row, change))
                .rows(outcomes));
        TextField label = new TextField("New outcome");
        Checkbox ends = new Checkbox("Ends the case");
        Button save = new Button("Add outcome", click -> add.accept(label.getValue(), ends.getValue()));
        Div form = new Div(label, ends, save);
        form.addClassName("filters");
        add(form);
    }

    private static Button retiring(ForumOutcome row, Consumer<ForumOutcome> change) {
        Button button = new Button(
                row.active() ? "Retire" : "Bring back",
                click -> change.accept(
                        new ForumOutcome(row.code(), row.label(), row.endsCase(), !row.active(), row.position())));
        button.addThemeName("small");
        button.setAriaLabel((row.active() ? "Retire " : "Bring back ") + row.label());
        return button;
    }
}
