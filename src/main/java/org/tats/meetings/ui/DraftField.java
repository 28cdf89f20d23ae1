package org.tats.meetings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.tats.cases.DiscussionField;
import org.tats.cases.DiscussionId;
import org.tats.cases.DiscussionService;
import org.tats.cases.FieldText;
import org.tats.common.StaleSave;
import org.tats.common.Words;
import org.tats.common.ui.Announcer;

/**
 * A field that keeps what is typed at most a second behind, and makes it content for everybody when it is left. What
 * somebody else writes meanwhile never replaces text under the cursor: both texts are shown.
 */
class DraftField extends Div {

    private static final int BEHIND_MILLIS = 900;

    private final DiscussionService discussions;
    private final DiscussionId discussion;
    private final DiscussionField field;
    private final LiveScreen screen;
    private final TextArea area;
    private final Span typing = new Span();
    private final Div conflict = new Div();
    private FieldText known;
    private int basedOn;
    private boolean dirty;
    private boolean focused;
    private boolean unsaved;
    private Runnable kept = () -> {};

    DraftField(
            DiscussionService discussions,
            DiscussionId discussion,
            String label,
            FieldText text,
            boolean locked,
            LiveScreen screen) {
        this.discussions = discussions;
        this.discussion = discussion;
        this.field = text.field();
        this.screen = screen;
        this.known = text;
        this.basedOn = text.basedOn();
        this.dirty = text.draft() != null;
        addClassName("draft");
        area = new TextArea(label);
        area.setValueChangeMode(ValueChangeMode.LAZY);
        area.setValueChangeTimeout(BEHIND_MILLIS);
        area.setValue(text.shown());
        area.setReadOnly(locked);
        area.setMinRows(1);
        area.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                keep();
            }
        });
        area.addFocusListener(came -> focused = true);
        area.addBlurListener(left -> {
            focused = false;
            commit();
        });
        typing.addClassName("typing");
        conflict.addClassName("conflict");
        conflict.getElement().setAttribute("role", "alert");
        conflict.setVisible(false);
        add(area, typing, conflict);
        say(text.typing());
        if (text.stale()) {
            both(area.getValue(), text.text());
        }
    }

    TextArea area() {
        return area;
    }

    /** What to do each time after a draft was kept. */
    void whenKept(Runnable then) {
        kept = then;
    }

    DiscussionField field() {
        return field;
    }

    /** What others wrote since; a field in which this person is keeps its text. */
    void update(FieldText text) {
        say(text.typing());
        if (unsaved) {
            keep();
            return;
        }
        if (dirty || focused) {
            return;
        }
        if (text.version() != known.version()) {
            area.setValue(text.text());
        }
        known = text;
        basedOn = text.version();
    }

    /** Makes the draft content. @return false when both texts must be looked at first */
    boolean commit() {
        if (unsaved) {
            keep();
        }
        if (!dirty || unsaved) {
            return !unsaved;
        }
        try {
            known = discussions.commitDraft(discussion, field);
        } catch (StaleSave stale) {
            both(stale.mine(), stale.theirs());
            return false;
        }
        basedOn = known.version();
        dirty = false;
        conflict.setVisible(false);
        screen.changed();
        return true;
    }

    private void keep() {
        dirty = true;
        try {
            screen.saved(discussions.saveDraft(discussion, field, area.getValue(), basedOn));
            unsaved = false;
            kept.run();
        } catch (DataAccessException | TransactionException away) {
            unsaved = true;
            screen.notSaved();
        }
    }

    private void say(List<String> names) {
        typing.setText(names.isEmpty() ? "" : Words.list(names) + (names.size() == 1 ? " is typing" : " are typing"));
        typing.setVisible(!names.isEmpty());
    }

    private void both(String mine, String theirs) {
        conflict.removeAll();
        Paragraph mineText = new Paragraph(mine);
        Paragraph theirText = new Paragraph(theirs);
        Div sides =
                new Div(new Div(new Span("Yours"), mineText), new Div(new Span("Saved by somebody else"), theirText));
        sides.addClassName("two");
        conflict.add(
                new Paragraph("Somebody else wrote here meanwhile. Nothing was overwritten. Which text stays?"),
                sides,
                new Div(
                        new Button("Keep mine", click -> settle(mine)),
                        new Button("Keep theirs", click -> theirs()),
                        new Button("Keep both", click -> settle(theirs + "\n" + mine))));
        conflict.setVisible(true);
        Announcer.say("Two texts in " + area.getLabel() + ". Choose which stays.");
    }

    private void settle(String text) {
        basedOn = discussions.reload(discussion).field(field).version();
        area.setValue(text);
        keep();
        commit();
    }

    private void theirs() {
        discussions.discardDraft(discussion, field);
        known = discussions.reload(discussion).field(field);
        basedOn = known.version();
        dirty = false;
        area.setValue(known.text());
        conflict.setVisible(false);
        screen.changed();
    }
}
