package org.tats.programme.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tats.common.RuleBroken;
import org.tats.common.StaleSave;
import org.tats.common.ui.Announcer;
import org.tats.common.ui.DateField3;
import org.tats.common.ui.ErrorSummary;
import org.tats.common.ui.TypedInput;
import org.tats.common.ui.Typing;
import org.tats.programme.PaperDraft;
import org.tats.programme.PaperForm;
import org.tats.programme.PaperService;
import org.tats.programme.TypedField;

/** The fields that are typed for one paper, and which published counts a board paper prints. */
class PaperTyping extends Composite<Div> implements AsTyped.Form {

    private final PaperService papers;
    private final PaperDraft draft;
    private final Runnable saved;
    private final ErrorSummary problems = new ErrorSummary();
    private final Map<String, Supplier<String>> values = new LinkedHashMap<>();
    private final List<DateField3> days = new ArrayList<>();
    /** Of a board paper alone. */
    private final List<CountsChoice> counts = new ArrayList<>();

    private final Div fields = new Div();
    private final Conflict conflict = new Conflict();
    private final Div form = new Div();
    private final Div actions = new Div();
    private final Typing typing;
    private int version;
    private @Nullable AsTyped asTyped;

    /** @param typing where it is kept as it is typed @param saved what to do after it was saved */
    PaperTyping(PaperService papers, PaperDraft draft, Typing typing, Runnable saved) {
        this.typing = typing;
        this.version = draft.version();
        this.papers = papers;
        this.draft = draft;
        this.saved = saved;
        fields.addClassName("form");
        draft.form().typed().forEach(this::field);
        if (draft.form() == PaperForm.BOARD_PAPER) {
            counts.add(new CountsChoice(papers.published(), draft));
            fields.add(counts.getFirst());
        }
        actions.add(new Button("Save what is typed", click -> save()));
        actions.addClassName("actions");
        form.add(conflict, fields, actions);
        getContent().add(problems, form);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (asTyped == null) {
            AsTyped kept = new AsTyped(this);
            asTyped = kept;
            getContent().addComponentAtIndex(1, kept);
            actions.add(kept.mark());
        }
    }

    @Override
    public List<TypedInput> inputs() {
        return fields.getChildren()
                .flatMap(field -> field instanceof TypedInput counts
                        ? Stream.of(counts)
                        : org.tats.common.ui.TypedField.of(field, Object::toString).stream())
                .toList();
    }

    @Override
    public Typing typing() {
        return typing;
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
    public ErrorSummary problems() {
        return problems;
    }

    @Override
    public Component whole() {
        return form;
    }

    private void field(TypedField field) {
        String value = draft.field(field.name());
        switch (field.kind()) {
            case DAY -> day(field);
            case LINE -> {
                TextField line = new TextField(field.label());
                line.setHelperText(field.help());
                text(field, line, value);
            }
            case TEXT -> {
                TextArea text = new TextArea(field.label());
                text.setHelperText(field.help());
                text.setMinRows(3);
                text(field, text, value);
            }
        }
    }

    private <F extends AbstractField<?, String>> void text(TypedField field, F input, String value) {
        input.setValue(value);
        values.put(field.name(), input::getValue);
        fields.add(input);
    }

    private void day(TypedField field) {
        DateField3 day = new DateField3(field.label(), field.help());
        draft.date().ifPresent(day::setValue);
        values.put(field.name(), () -> day.date().map(LocalDate::toString).orElse(""));
        days.add(day);
        fields.add(day);
    }

    /** Whether something stands in the fields that is not kept, be it a day that is none. */
    boolean unsaved() {
        Map<String, String> now = typed();
        now.values().removeIf(String::isEmpty);
        Map<String, String> kept = new LinkedHashMap<>(draft.fields());
        kept.values().removeIf(String::isEmpty);
        return Optional.ofNullable(asTyped).filter(AsTyped::isVisible).isPresent()
                || !now.equals(kept)
                || days.stream().anyMatch(day -> day.problem().isPresent());
    }

    private Map<String, String> typed() {
        Map<String, String> typed = new LinkedHashMap<>(draft.fields());
        values.forEach((name, value) -> typed.put(name, value.get().strip()));
        counts.forEach(choice -> choice.into(typed));
        return typed;
    }

    private void save() {
        problems.clear();
        conflict.hide();
        // a day that is none is not a day that was not given: nothing is kept until it is mended
        days.forEach(day -> day.problem().ifPresent(problem -> problems.add(day, problem)));
        if (problems.show()) {
            return;
        }
        try {
            papers.save(new PaperDraft(draft.programme(), draft.form(), typed(), version));
            Announcer.say("Saved");
            leave();
        } catch (StaleSave stale) {
            version = papers.draft(draft.programme(), draft.form()).draft().version();
            conflict.show(stale, this::save, this::leave);
        } catch (RuleBroken broken) {
            problems.add(broken.sentence());
        }
        problems.show();
    }

    private void leave() {
        Optional.ofNullable(asTyped).ifPresent(AsTyped::forget);
        saved.run();
    }
}
