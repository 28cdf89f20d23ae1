package org.tats.programme.ui;

import com.vaadin.flow.component.AbstractField;
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
import java.util.function.Supplier;
import org.tats.common.RuleBroken;
import org.tats.common.StaleSave;
import org.tats.common.ui.Announcer;
import org.tats.common.ui.DateField3;
import org.tats.common.ui.ErrorSummary;
import org.tats.common.ui.Quiet;
import org.tats.programme.PaperDraft;
import org.tats.programme.PaperForm;
import org.tats.programme.PaperService;
import org.tats.programme.TypedField;

/** The fields that are typed for one paper, and which published counts a board paper prints. */
class PaperTyping extends Composite<Div> {

    private final PaperService papers;
    private final PaperDraft draft;
    private final Runnable saved;
    private final ErrorSummary problems = new ErrorSummary();
    private final Map<String, Supplier<String>> values = new LinkedHashMap<>();
    private final List<DateField3> days = new ArrayList<>();
    /** Of a board paper alone. */
    private final List<CountsChoice> counts = new ArrayList<>();

    private final Div fields = new Div();
    private final Div theirs = new Div();

    /** @param saved what to do after it was kept */
    PaperTyping(PaperService papers, PaperDraft draft, Runnable saved) {
        this.papers = papers;
        this.draft = draft;
        this.saved = saved;
        fields.addClassName("form");
        draft.form().typed().forEach(this::field);
        if (draft.form() == PaperForm.BOARD_PAPER) {
            counts.add(new CountsChoice(papers.published(), draft));
            fields.add(counts.getFirst());
        }
        Div actions = new Div(new Button("Save what is typed", click -> save()));
        actions.addClassName("actions");
        getContent().add(problems, fields, theirs, actions);
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
        return !now.equals(kept) || days.stream().anyMatch(day -> day.problem().isPresent());
    }

    private Map<String, String> typed() {
        Map<String, String> typed = new LinkedHashMap<>(draft.fields());
        values.forEach((name, value) -> typed.put(name, value.get().strip()));
        counts.forEach(choice -> choice.into(typed));
        return typed;
    }

    private void save() {
        problems.clear();
        theirs.removeAll();
        // a day that is none is not a day that was not given: nothing is kept until it is mended
        days.forEach(day -> day.problem().ifPresent(problem -> problems.add(day, problem)));
        if (problems.show()) {
            return;
        }
        try {
            papers.save(new PaperDraft(draft.programme(), draft.form(), typed(), draft.version()));
            Announcer.say("Saved");
            saved.run();
        } catch (StaleSave stale) {
            Div words = new Div(stale.theirs());
            words.addClassName("typed");
            theirs.add(
                    new Quiet(
                            "What somebody else saved meanwhile. Nothing was overwritten: load the page again to go on from it."),
                    words);
            problems.add("Somebody else saved other words meanwhile. Theirs stand under yours.");
        } catch (RuleBroken broken) {
            problems.add(broken.sentence());
        }
        problems.show();
    }
}
