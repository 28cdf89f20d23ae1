package org.tats.meetings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.tats.common.ui.ErrorSummary;
import org.tats.meetings.AgendaItemId;
import org.tats.meetings.AgendaItemRow;

/** A dated correction to approved minutes: to which item, and what is right. */
class CorrectionForm extends Div {

    private final ErrorSummary problems = new ErrorSummary();
    private final Select<AgendaItemRow> item = new Select<>();
    private final TextArea text = new TextArea("What is corrected");

    CorrectionForm(List<AgendaItemRow> items, BiConsumer<@Nullable AgendaItemId, String> add) {
        addClassNames("form", "noprint");
        item.setLabel("Correction to");
        item.setEmptySelectionAllowed(true);
        item.setEmptySelectionCaption("The meeting as a whole");
        item.setItemLabelGenerator(row -> row == null ? "The meeting as a whole" : row.number() + ". " + row.title());
        item.setItems(items);
        text.setHelperText("The minutes stay as they were approved. Your name and the time are kept with this.");
        Button save = new Button("Add correction", click -> save(add));
        add(problems, item, text, new Div(save));
    }

    private void save(BiConsumer<@Nullable AgendaItemId, String> add) {
        var chosen = Optional.ofNullable(item.getValue()).map(AgendaItemRow::id);
        problems.attempt(text, () -> add.accept(chosen.orElse(null), text.getValue()));
    }
}
