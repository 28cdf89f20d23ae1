package org.tats.programme.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tats.common.ui.ErrorSummary;
import org.tats.programme.CreateProgramme;
import org.tats.programme.Programme;
import org.tats.programme.ProgrammeId;

/** Asks from what a programme is made, and how it is called. */
final class NewProgrammeForm extends Div {

    private final ErrorSummary problems = new ErrorSummary();
    private final TextField name = new TextField("Name of the programme");
    private final Select<Programme> from = new Select<>();
    private final ProgrammeId id = ProgrammeId.random();
    private final Consumer<CreateProgramme> create;

    NewProgrammeForm(List<Programme> sources, Consumer<CreateProgramme> create) {
        this.create = create;
        addClassName("form");
        name.setMaxLength(300);
        name.setWidthFull();
        from.setLabel("Made from");
        from.setHelperText("Workstreams, items, headings and measures are copied; nothing that was reported.");
        from.setItems(sources);
        from.setItemLabelGenerator(one -> one == null ? "" : one.name() + (one.template() ? " (template)" : ""));
        from.setWidthFull();
        Button save = new Button("Make the programme", click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Div actions = new Div(save);
        actions.addClassName("actions");
        add(problems, name, from, actions);
    }

    private void save() {
        problems.clear();
        if (name.getValue().isBlank()) {
            problems.add(name, "Write the name of the programme");
        }
        @Nullable Programme source = from.getValue();
        if (source == null) {
            problems.add(from, "Choose from what it is made");
        }
        if (!problems.show() && source != null) {
            problems.attempt(() -> create.accept(new CreateProgramme(id, name.getValue(), source.id())));
        }
    }
}
