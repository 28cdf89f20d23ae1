package org.tats.programme.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tats.common.NotFound;
import org.tats.common.RuleBroken;
import org.tats.common.StaleSave;
import org.tats.common.ui.TypedField;
import org.tats.common.ui.TypedInput;
import org.tats.common.ui.Typing;
import org.tats.programme.CountsChildren;
import org.tats.programme.Part;
import org.tats.programme.PartId;
import org.tats.programme.PartKind;

/** The fields of one part, entered or changed in place, with why it changes. Two texts at once are shown side by side. */
abstract class PartForm extends PartInputs implements AsTyped.Form {

    private final Conflict conflict = new Conflict();
    private final TextField reason = new TextField("Why does it change?");
    private final Keeper keeper;
    private final Div form = new Div();
    private final Div actions = new Div();
    private final String name;
    private final PartId id;
    private int version;
    private @Nullable AsTyped asTyped;

    /** @param now null for a new part */
    PartForm(PartKind kind, @Nullable Part now, Keeper keeper) {
        this.keeper = keeper;
        this.id = now == null ? PartId.random() : now.part();
        this.version = now == null ? 0 : now.version();
        // of what is not kept yet the id is another one after a reload
        this.name = kind.name() + " " + (version > 0 ? id.toString() : now == null ? "new" : now.title());
        addClassName("form");
        form.addClassName("form");
        reason.setHelperText(
                kind.needsReason()
                        ? "Kept in the history, with the old words and the new ones."
                        : "Kept in the history. May stay empty, unless it is taken out.");
        reason.setMaxLength(300);
        reason.setVisible(version > 0);
        form.add(conflict, fields(), reason, actions(kind));
        add(problems(), form);
    }

    /** The fields have their choices and values by now. */
    @Override
    protected void onAttach(AttachEvent event) {
        if (asTyped == null) {
            AsTyped kept = new AsTyped(this);
            asTyped = kept;
            addComponentAtIndex(1, kept);
            actions.add(kept.mark());
        }
    }

    @Override
    public List<TypedInput> inputs() {
        return Stream.concat(fields().getChildren(), Stream.of(reason))
                .flatMap(field -> TypedField.of(field, PartForm::key).stream())
                .toList();
    }

    private static String key(Object item) {
        return item instanceof Part part ? part.part().toString() : item.toString();
    }

    @Override
    public Typing typing() {
        return keeper.typing(name);
    }

    @Override
    public int version() {
        return version;
    }

    @Override
    public void based(int older) {
        version = older;
    }

    @Override
    public Component whole() {
        return form;
    }

    private Div actions(PartKind kind) {
        Button save = new Button("Save", click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        actions.add(save, new Anchor(keeper.back(), "Leave it as it is"));
        actions.addClassName("actions");
        boolean out = version > 0 && kind != PartKind.PROGRAMME && kind != PartKind.TEXT;
        if (out) {
            Button take = new Button("Take it out", click -> take());
            take.addThemeVariants(ButtonVariant.TERTIARY);
            actions.add(take);
        }
        return actions;
    }

    /** What is in the fields; a field that lacks something is told to {@link #missing} and stands for anything. */
    abstract Part typed(int basedOn);

    /**
     * The answer. Where there is none yet a new part misses it; one that was kept before the question can still be taken out,
     * and is not saved without.
     */
    CountsChildren answered(Select<CountsChildren> children) {
        return version == 0
                ? chosen(children, CountsChildren.NOT_ANSWERED, "Say whether it counts children")
                : children.getOptionalValue().orElse(CountsChildren.NOT_ANSWERED);
    }

    PartId id() {
        return id;
    }

    private void save() {
        problems().clear();
        Part part = typed(version);
        if (!problems().show()) {
            attempt(part, () -> keeper.save(part, reason.getValue()));
        }
    }

    private void take() {
        problems().clear();
        Part part = typed(version);
        if (!problems().show()) {
            attempt(part, () -> keeper.takeOut(part, reason.getValue()));
        }
    }

    private void attempt(Part part, Runnable work) {
        problems().clear();
        try {
            work.run();
            leave();
        } catch (StaleSave stale) {
            version = keeper.version(part);
            conflict.show(stale, this::save, this::leave);
        } catch (NotFound gone) {
            problems()
                    .add("Somebody else took this out meanwhile. Copy what you still need of it, then leave the form.");
            problems().show();
        } catch (RuleBroken broken) {
            problems().add(broken.sentence());
            problems().show();
        }
    }

    private void leave() {
        Optional.ofNullable(asTyped).ifPresent(AsTyped::forget);
        keeper.done();
    }
}
