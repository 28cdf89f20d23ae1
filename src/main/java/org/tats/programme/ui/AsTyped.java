package org.tats.programme.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.tats.common.Dates;
import org.tats.common.RuleBroken;
import org.tats.common.ui.ErrorSummary;
import org.tats.common.ui.SavedMark;
import org.tats.common.ui.TypedInput;
import org.tats.common.ui.Typing;

/**
 * Keeps a form as it is typed, until it is saved. What was typed before and not saved is offered in place of the form: it is
 * used or thrown away, and nothing is typed over it meanwhile.
 */
final class AsTyped extends Div {

    /** The form as it is on the page. */
    interface Form {

        /** Its fields, with their choices. */
        List<TypedInput> inputs();

        /** Where what is typed is kept. */
        Typing typing();

        /** Which version of what is kept stands in the fields; what was typed onto an older one shows both when it is saved. */
        int version();

        void based(int version);

        ErrorSummary problems();

        /** What is hidden while the offer stands. */
        Component whole();
    }

    private static final String VERSION = "version";

    private final Form form;
    private final SavedMark mark = new SavedMark();
    private final Typing typing;

    /** Begins to keep what is typed into the form, whose fields have their values by now. */
    AsTyped(Form form) {
        this.form = form;
        this.typing = form.typing();
        setVisible(false);
        List<TypedInput> inputs = form.inputs();
        offer(inputs);
        inputs.forEach(input -> input.whenTyped(this::keep));
    }

    /** Where it says whether what was typed is kept. */
    SavedMark mark() {
        return mark;
    }

    /** It was saved, or is no longer wanted. */
    void forget() {
        typing.discard();
        mark.setVisible(false);
    }

    private void offer(List<TypedInput> inputs) {
        Map<String, String> kept = typing.typed();
        List<String> mine = new ArrayList<>();
        List<String> now = new ArrayList<>();
        for (TypedInput input : inputs) {
            String text = kept.get(input.field());
            if (text != null && !text.equals(input.text())) {
                mine.add(input.field() + ": " + input.words(text));
                now.add(input.field() + ": " + input.words(input.text()));
            }
        }
        if (mine.isEmpty()) {
            // what was typed is what is kept by now
            typing.discard();
            return;
        }
        addClassName("conflict");
        add(
                new Div("You had typed this, the last of it on " + Dates.moment(typing.since())
                        + ". It is not saved yet."),
                TwoTexts.of("You had typed", String.join("\n", mine), "It says now", String.join("\n", now)),
                new Div(
                        new Button("Use what I typed", click -> use(inputs)),
                        new Button("Throw it away", click -> throwAway())));
        form.whole().setVisible(false);
        setVisible(true);
    }

    private void use(List<TypedInput> inputs) {
        Map<String, String> kept = typing.typed();
        inputs.stream()
                .filter(input -> kept.containsKey(input.field()))
                .forEach(input -> input.show(kept.getOrDefault(input.field(), "")));
        form.based(version(kept));
        mark.saved(typing.since());
        back();
        form.problems().clear();
        inputs.forEach(input -> input.check(form.problems()));
        form.problems().show();
    }

    private int version(Map<String, String> kept) {
        String version = kept.getOrDefault(VERSION, "");
        return version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : form.version();
    }

    private void throwAway() {
        typing.discard();
        back();
    }

    private void back() {
        setVisible(false);
        form.whole().setVisible(true);
    }

    private void keep(String field, String text) {
        try {
            if (!typing.typed().containsKey(VERSION)) {
                typing.save(VERSION, String.valueOf(form.version()));
            }
            mark.saved(typing.save(field, text));
        } catch (RuleBroken broken) {
            form.problems().clear();
            form.problems().add(broken.sentence());
            form.problems().show();
        } catch (DataAccessException | TransactionException away) {
            mark.notSavedSince(typing.since());
        }
    }
}
