package org.tats.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import org.tats.access.AgencyFunction;
import org.tats.access.Handling;
import org.tats.common.RuleBroken;
import org.tats.common.ui.ErrorSummary;
import org.tats.common.ui.FreshSignIn;

/** Sets how contributions of agencies of one kind begin, with a reason. */
class BeginningForm extends Div {

    /** Makes the change, or refuses it with {@link RuleBroken}. */
    interface Change {
        void make(AgencyFunction function, Handling handling, String reason);
    }

    private final ErrorSummary problems = new ErrorSummary();
    private final Select<AgencyFunction> function = new Select<>();
    private final Select<Handling> handling = new Select<>();
    private final TextField reason = new TextField("Why this changes");
    private final Change change;

    BeginningForm(FreshSignIn freshSignIn, Change change) {
        this.change = change;
        addClassName("form");
        function.setLabel("Contributions of");
        function.setItems(Arrays.stream(AgencyFunction.values())
                .filter(value -> value != AgencyFunction.SCHOOL)
                .toList());
        function.setItemLabelGenerator(AgencyFunction::words);
        handling.setLabel("Begin with");
        handling.setItems(Handling.ALL_AT_ITEM, Handling.ALSO_SCHOOL, Handling.WRITERS_AGENCY);
        handling.setItemLabelGenerator(Handling::words);
        reason.setMaxLength(300);
        Button save = new Button("Change how they begin", click -> save(freshSignIn));
        add(problems, function, handling, reason, save);
    }

    private void save(FreshSignIn freshSignIn) {
        problems.clear();
        if (function.isEmpty()) {
            problems.add(function, "Choose whose contributions");
        }
        if (handling.isEmpty()) {
            problems.add(handling, "Choose what they begin with");
        }
        if (reason.getValue().isBlank()) {
            problems.add(reason, "Say why this changes");
        }
        if (!problems.show()) {
            freshSignIn.before(this::send);
        }
    }

    private void send() {
        problems.attempt(() -> change.make(function.getValue(), handling.getValue(), reason.getValue()));
    }
}
