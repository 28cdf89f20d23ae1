package org.tats.ebsna.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasEnabled;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.tats.access.PersonRow;
import org.tats.common.RuleBroken;
import org.tats.common.ui.DateField3;
import org.tats.common.ui.ErrorSummary;
import org.tats.common.ui.SavedMark;
import org.tats.common.ui.TypedField;
import org.tats.common.ui.TypedInput;
import org.tats.common.ui.Typing;
import org.tats.ebsna.Tier;

/**
 * A form that opens where its button stands. What is typed stays there when saving is refused, and while something else on the
 * page is saved; it goes when it is saved. Saving carries the id of what is made, so that a second click makes nothing more.
 * A form that is {@link #keeping} what is typed opens by itself with it after a time-out, a lost line or a reload.
 */
class InlineForm extends Div {

    private final ErrorSummary problems = new ErrorSummary();
    private final Div fields = new Div();
    private final Div actions = new Div();
    private final Button open;
    private final List<Runnable> checks = new ArrayList<>();
    private final List<TypedInput> inputs;
    private final SavedMark saved = new SavedMark();
    private Runnable reset = () -> {};
    private Runnable refused = () -> {};
    private @Nullable Typing typing;
    private Component first;
    private UUID id = UUID.randomUUID();

    /** @param words of the button that opens it @param parts the fields, the first of which takes the focus */
    InlineForm(String words, Component... parts) {
        open = new Button(words, click -> open());
        first = parts[0];
        inputs = Arrays.stream(parts)
                .map(part -> TypedField.of(part, InlineForm::key))
                .flatMap(Optional::stream)
                .collect(Collectors.toList());
        fields.addClassNames("form", "inlineform");
        fields.add(problems);
        fields.add(parts);
        actions.addClassName("actions");
        fields.add(actions);
        fields.setVisible(false);
        add(open, fields);
    }

    /** A button that saves. @param work gets the id of what is made; refuses by {@link org.tats.common.RuleBroken} */
    InlineForm saving(String words, Consumer<UUID> work) {
        actions.add(new Button(words, click -> save(work)));
        return this;
    }

    /** What happens when saving was refused, such as reading anew what somebody else changed; what is typed stays. */
    InlineForm refusing(Runnable then) {
        refused = then;
        return this;
    }

    /** Keeps what is typed as it is typed. The fields must hold their choices by now. */
    InlineForm keeping(Typing kept) {
        typing = kept;
        inputs.forEach(input -> input.whenTyped(this::keep));
        return this;
    }

    /** How the fields are emptied, each time the form opens anew. */
    InlineForm beginning(Runnable how) {
        reset = how;
        return this;
    }

    <F extends Component & HasEnabled & HasValue<?, ?>> InlineForm needs(F field, String sentence) {
        checks.add(() -> {
            Object value = field.getValue();
            if (field.isEmpty() || (value instanceof String text && text.isBlank())) {
                problems.add(field, sentence);
            }
        });
        return this;
    }

    InlineForm needs(DateField3 field) {
        checks.add(() -> {
            field.problem().ifPresent(problem -> problems.add(field, problem));
            if (field.date().isEmpty() && field.problem().isEmpty()) {
                problems.add(field, "Give the date");
            }
        });
        return this;
    }

    /** Adds Close, after the last button that saves. A form in which something was typed and not saved opens. */
    InlineForm closing() {
        actions.add(new Button("Close", click -> close()));
        Typing kept = typing;
        if (kept != null) {
            actions.add(new Button("Discard what I typed", click -> discard(kept)), saved);
            if (kept.any()) {
                show();
            }
        }
        return this;
    }

    void open() {
        show();
        if (first instanceof Focusable<?> focusable) {
            focusable.focus();
        } else {
            first.getElement().callJsFunction("focus");
        }
    }

    private void show() {
        if (fields.isVisible()) {
            return;
        }
        reset.run();
        if (typing != null && typing.any()) {
            Map<String, String> typed = typing.typed();
            inputs.forEach(
                    input -> Optional.ofNullable(typed.get(input.field())).ifPresent(input::show));
            saved.saved(typing.since());
        }
        problems.clear();
        fields.setVisible(true);
        open.setVisible(false);
    }

    private void keep(String field, String text) {
        Typing kept = Objects.requireNonNull(typing);
        try {
            saved.saved(kept.save(field, text));
        } catch (RuleBroken broken) {
            problems.clear();
            problems.add(broken.sentence());
            problems.show();
        } catch (DataAccessException | TransactionException away) {
            saved.notSavedSince(kept.since());
        }
    }

    private void discard(Typing kept) {
        kept.discard();
        saved.setVisible(false);
        close();
        open.focus();
    }

    /** Which field takes the focus when the form opens. */
    InlineForm focusing(Component field) {
        first = field;
        return this;
    }

    private void save(Consumer<UUID> work) {
        problems.clear();
        checks.forEach(Runnable::run);
        if (problems.show()) {
            return;
        }
        if (problems.attempt(() -> work.accept(id))) {
            id = UUID.randomUUID();
            if (typing != null) {
                typing.discard();
                saved.setVisible(false);
            }
            close();
            open.focus();
        } else {
            refused.run();
        }
    }

    private void close() {
        fields.setVisible(false);
        open.setVisible(true);
    }

    private static String key(Object item) {
        return switch (item) {
            case Tier tier -> tier.id().toString();
            case PersonRow person -> person.id().toString();
            default -> item.toString();
        };
    }
}
