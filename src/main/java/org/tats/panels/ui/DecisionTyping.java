package org.tats.panels.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.tats.common.StaleSave;
import org.tats.common.ui.Announcer;
import org.tats.panels.DecisionDraft;
import org.tats.panels.RequestId;
import org.tats.panels.Section19DecisionService;

/**
 * Keeps each field of a decision as it is typed, at most a second behind. What somebody else wrote meanwhile is never
 * overwritten: both texts are shown.
 */
class DecisionTyping {

    private static final int BEHIND_MILLIS = 900;
    private static final int LONGEST = 4000;

    /** What to do after a field was kept, or could not be. */
    interface Around {
        void saved(Instant at);

        void notSaved();

        /** Something was kept: say anew what is missing. */
        void changed();
    }

    private final Section19DecisionService decisions;
    private final RequestId request;
    private final boolean outside;
    private final Around around;
    private final Map<String, Integer> versions = new HashMap<>();
    private final Map<String, Consumer<String>> shows = new HashMap<>();
    private final Map<String, String> unsaved = new HashMap<>();
    private final Div conflict = new Div();
    private DecisionDraft draft;

    DecisionTyping(Section19DecisionService decisions, RequestId request, boolean outside, Around around) {
        this.decisions = decisions;
        this.request = request;
        this.outside = outside;
        this.around = around;
        this.draft = decisions.draft(request, outside);
        versions.putAll(draft.versions());
        conflict.addClassName("conflict");
        conflict.getElement().setAttribute("role", "alert");
        conflict.setVisible(false);
    }

    DecisionDraft draft() {
        return draft;
    }

    /** Where two texts stand beside each other until one is chosen. */
    Div conflict() {
        return conflict;
    }

    TextArea area(String key, String label) {
        var area = new TextArea(label);
        area.setMaxLength(LONGEST);
        area.setValueChangeMode(ValueChangeMode.LAZY);
        area.setValueChangeTimeout(BEHIND_MILLIS);
        bind(key, area, text -> text, text -> text);
        return area;
    }

    TextField line(String key, String label) {
        var line = new TextField(label);
        line.setMaxLength(LONGEST);
        line.setValueChangeMode(ValueChangeMode.LAZY);
        line.setValueChangeTimeout(BEHIND_MILLIS);
        bind(key, line, text -> text, text -> text);
        return line;
    }

    /** @param kept how a value is written, and {@code shown} how it is read; the value for an empty text may be null */
    <V> void bind(String key, AbstractField<?, V> field, Function<V, String> kept, Function<String, V> shown) {
        Consumer<String> show = text -> field.setValue(shown.apply(text));
        shows.put(key, show);
        show.accept(draft.form().text(key));
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                V value = change.getValue();
                keep(key, value == null ? "" : kept.apply(value));
            }
        });
    }

    void keep(String key, String text) {
        try {
            Section19DecisionService.Kept kept = decisions.save(request, key, text, versions.getOrDefault(key, 0));
            versions.put(key, kept.version());
            unsaved.remove(key);
            draft = decisions.draft(request, outside);
            around.saved(kept.at());
            around.changed();
        } catch (StaleSave stale) {
            both(key, stale);
        } catch (DataAccessException | TransactionException away) {
            unsaved.put(key, text);
            around.notSaved();
        }
    }

    /** Keeps again what could not be kept. @return false when something is still not kept */
    boolean commit() {
        Map.copyOf(unsaved).forEach(this::keep);
        return unsaved.isEmpty() && !conflict.isVisible();
    }

    /** Shows what others kept since, except where both texts wait to be looked at. */
    void refresh() {
        if (conflict.isVisible() || !unsaved.isEmpty()) {
            return;
        }
        DecisionDraft now = decisions.draft(request, outside);
        shows.forEach((key, show) -> {
            if (now.version(key) != versions.getOrDefault(key, 0)) {
                show.accept(now.form().text(key));
                versions.put(key, now.version(key));
            }
        });
        draft = now;
    }

    private void both(String key, StaleSave stale) {
        conflict.removeAll();
        Div sides = new Div(
                new Div(new Span("Yours"), new Paragraph(stale.mine())),
                new Div(new Span("Saved by somebody else"), new Paragraph(stale.theirs())));
        sides.addClassName("two");
        conflict.add(
                new Paragraph("Somebody else wrote here meanwhile. Nothing was overwritten. Which text stays?"),
                sides,
                new Div(
                        new Button("Keep mine", click -> settle(key, stale.mine(), true)),
                        new Button("Keep theirs", click -> settle(key, stale.theirs(), false))));
        conflict.setVisible(true);
        Announcer.say("Two texts. Choose which stays.");
    }

    private void settle(String key, String text, boolean mine) {
        conflict.setVisible(false);
        versions.putAll(decisions.draft(request, outside).versions());
        Consumer<String> show = shows.get(key);
        if (show != null) {
            show.accept(text);
        }
        if (mine) {
            keep(key, text);
        }
        around.changed();
    }
}
