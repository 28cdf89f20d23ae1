package org.tats.panels.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Location;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.tats.common.ui.ErrorSummary;
import org.tats.panels.ToConsider;

/** Why no request is needed for a child whose clock says that Section 19 is to be considered. Knows no service. */
class ConsiderForm extends Div {

    private static final int LONGEST = 500;

    private final ErrorSummary problems = new ErrorSummary();
    private final TextArea reason = new TextArea("Reason");

    ConsiderForm(ToConsider child, KeptForm kept, Consumer<String> keep) {
        addClassName("form");
        reason.setHelperText(child.due().what() + ". The reason is kept among the key points.");
        reason.setMaxLength(LONGEST);
        kept.typed(reason);
        Button button = new Button(
                "Keep: considered, not needed",
                click -> problems.attempt(reason, () -> keep.accept(reason.getValue())));
        Div buttons = new Div(button, kept.mark());
        buttons.addClassName("actions");
        add(problems, reason, buttons);
    }

    /** One press opens a request, another says that none is needed. */
    static Component links(ToConsider row) {
        String query = "pupil=" + row.pupil() + "&clock=" + row.due().clock();
        var links = new Div(
                Section19Words.act(RequestFormView.ROUTE + "?" + query, "Open request"),
                Section19Words.act(Section19View.ROUTE + "?" + query, "Considered, not needed"));
        links.addClassName("acts");
        return links;
    }

    /** The child that the address names. */
    static Optional<ToConsider> asked(Location location, List<ToConsider> children) {
        Optional<String> pupil = Section19Words.word(location, "pupil");
        Optional<String> clock = Section19Words.word(location, "clock");
        return children.stream()
                .filter(child -> pupil.filter(child.pupil().toString()::equals).isPresent()
                        && clock.filter(child.due().clock()::equals).isPresent())
                .findFirst();
    }
}
