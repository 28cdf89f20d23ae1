package org.tats.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasEnabled;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.ArrayList;
import java.util.List;
import org.tats.common.RuleBroken;

/**
 * What stands in the way of saving, at the top of the form: it takes the focus and each line leads to its field, which
 * says the same. Call {@link #clear}, then {@link #add} for each problem, then {@code if (errors.show()) return;}.
 */
public class ErrorSummary extends Div {

    private final UnorderedList lines = new UnorderedList();
    private final List<HasValidationProperties> marked = new ArrayList<>();

    public ErrorSummary() {
        addClassName("problems");
        getElement().setAttribute("tabindex", "-1");
        getElement().setAttribute("role", "alert");
        add(new H2("There is a problem"), lines);
        setVisible(false);
    }

    /** Takes all problems away, from here and from the fields. */
    public void clear() {
        marked.forEach(field -> {
            field.setInvalid(false);
            field.setErrorMessage("");
        });
        marked.clear();
        lines.removeAll();
        setVisible(false);
    }

    /** A problem of one field, in a sentence that says what to do: "Write a reason". */
    public <F extends Component & HasEnabled> void add(F field, String sentence) {
        NativeButton way = new NativeButton(sentence, click -> focus(field));
        way.addClassName("link");
        lines.add(new ListItem(way));
        if (field instanceof HasValidationProperties validated) {
            validated.setInvalid(true);
            validated.setErrorMessage(sentence);
            marked.add(validated);
        }
    }

    /** A problem of the whole, such as a broken rule. */
    public void add(String sentence) {
        lines.add(new ListItem(new Span(sentence)));
    }

    /** Does the work; when a rule stands in its way, shows that as the only problem. @return whether it was done */
    public boolean attempt(Runnable work) {
        clear();
        try {
            work.run();
        } catch (RuleBroken broken) {
            add(broken.sentence());
        }
        return !show();
    }

    /** As {@link #attempt(Runnable)}, for work whose rules are about this field. */
    public <F extends Component & HasEnabled> boolean attempt(F field, Runnable work) {
        clear();
        try {
            work.run();
        } catch (RuleBroken broken) {
            add(field, broken.sentence());
        }
        return !show();
    }

    /** Shows the problems, if there are any, and moves the focus to them; says whether there are. */
    public boolean show() {
        boolean any = lines.getChildren().findAny().isPresent();
        setVisible(any);
        if (any) {
            getElement().callJsFunction("focus");
        }
        return any;
    }

    private static void focus(Component field) {
        if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        } else {
            field.getElement().callJsFunction("focus");
        }
    }
}
