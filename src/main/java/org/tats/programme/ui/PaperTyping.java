package org.tats.programme.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tats.common.Dates;
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
import org.tats.publishing.Publication;

/** The fields that are typed for one paper, and which published counts a board paper prints. */
class PaperTyping extends Composite<Div> {

    private final PaperService papers;
    private final PaperDraft draft;
    private final Runnable saved;
    private final ErrorSummary problems = new ErrorSummary();
    private final Map<String, Supplier<String>> values = new LinkedHashMap<>();
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
            publications();
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
        fields.add(day);
    }

    private void publications() {
        List<Publication> published = papers.published();
        if (published.isEmpty()) {
            fields.add(new Quiet("No counts are published yet. An analyst publishes them under Impact."));
            return;
        }
        CheckboxGroup<@Nullable Integer> choice = new CheckboxGroup<>("Published counts that the paper prints");
        Map<Integer, String> titles = published.stream()
                .collect(Collectors.toMap(
                        Publication::number,
                        one -> one.number() + ": " + one.title() + ", " + Dates.full(one.from()) + " to "
                                + Dates.full(one.to()) + ", as at " + Dates.full(Dates.date(one.asAt())),
                        (first, again) -> first,
                        LinkedHashMap::new));
        choice.setItems(titles.keySet());
        choice.setItemLabelGenerator(titles::get);
        choice.setValue(Set.copyOf(
                draft.publications().stream().filter(titles::containsKey).toList()));
        values.put(
                PaperDraft.PUBLICATIONS,
                () -> new TreeSet<>(choice.getValue())
                        .stream().map(String::valueOf).collect(Collectors.joining(",")));
        fields.add(choice);
    }

    private void save() {
        problems.clear();
        theirs.removeAll();
        Map<String, String> typed = new LinkedHashMap<>(draft.fields());
        values.forEach((name, value) -> typed.put(name, value.get()));
        try {
            papers.save(new PaperDraft(draft.programme(), draft.form(), typed, draft.version()));
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
