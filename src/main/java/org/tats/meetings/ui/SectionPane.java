package org.tats.meetings.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.tats.cases.FieldText;
import org.tats.cases.spi.HarmNotices;
import org.tats.common.ui.HarmArea;

/**
 * One text of an open item for one person: a field, words to read, or a closed slot that says only that something is there.
 * It changes from one to another as soon as its handling does.
 */
class SectionPane extends Div {

    private final String label;
    private final String about;
    private final Writing writing;
    private final Paragraph words = new Paragraph();
    private @Nullable DraftField draft;
    private @Nullable HandlingLine handling;
    private final HarmArea harm;
    private FieldText now;

    /**
     * @param label drawn above; empty where a name stands beside it
     * @param about "what Police brings", the name of the field where no label is drawn
     */
    SectionPane(String label, String about, FieldText text, Writing writing) {
        this.label = label;
        this.about = about;
        this.writing = writing;
        this.now = text;
        words.addClassName("said");
        harm = writing.harm().area(writing.screen());
        harm.show(HarmNotices.shown(text.harm()), false);
        show(text);
    }

    void update(FieldText text) {
        if (text.closed() != now.closed()) {
            show(text);
            return;
        }
        now = text;
        words.setText(shown(text));
        harm.show(HarmNotices.shown(text.harm()), true);
        if (draft != null) {
            draft.update(text);
        }
        if (handling != null) {
            handling.update(text);
            handling.setVisible(draft != null || !text.text().isBlank());
        }
    }

    /** Makes what is typed content. @return false when two texts must be looked at first */
    boolean commit() {
        return draft == null || draft.commit();
    }

    private void show(FieldText text) {
        now = text;
        removeAll();
        draft = null;
        handling = null;
        if (!text.closed() && writing.mayWrite(text.field())) {
            DraftField field = writing.field(label, text);
            if (label.isEmpty()) {
                field.area().setAriaLabel(Character.toUpperCase(about.charAt(0)) + about.substring(1));
            }
            field.whenKept(() -> harm.show(writing.harm().noticed(text.field()), true));
            draft = field;
            add(field);
        } else {
            Span heading = new Span(label);
            heading.addClassName("lab");
            heading.setVisible(!label.isEmpty());
            add(heading, words);
        }
        add(harm);
        if (!text.closed()) {
            handling = new HandlingLine(writing, about, text);
            add(handling);
        }
        update(text);
    }

    private static String shown(FieldText text) {
        if (text.closed()) {
            return text.field().agency().isPresent()
                    ? "One contribution, " + text.keeping().kept()
                    : "Something is written here, " + text.keeping().kept();
        }
        return text.text().isBlank() ? "–" : text.text();
    }
}
