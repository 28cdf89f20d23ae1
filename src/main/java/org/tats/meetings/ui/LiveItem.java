package org.tats.meetings.ui;

import java.util.List;
import java.util.function.Supplier;
import org.tats.cases.DiscussionText;

/** An open item on the screen. */
final class LiveItem {
    private final ItemPane pane;
    private final OutcomePane outcome;
    private final ItemForms forms;
    private final Supplier<List<String>> lacks;
    private final Supplier<DiscussionText> read;
    private DiscussionText text;

    /** @param lacks what is still to be said, by cases and by the forms */
    LiveItem(
            ItemPane pane,
            OutcomePane outcome,
            ItemForms forms,
            Supplier<DiscussionText> read,
            Supplier<List<String>> lacks,
            DiscussionText text) {
        this.pane = pane;
        this.outcome = outcome;
        this.forms = forms;
        this.read = read;
        this.lacks = lacks;
        this.text = text;
    }

    ItemPane pane() {
        return pane;
    }

    Supplier<DiscussionText> read() {
        return read;
    }

    List<String> missing() {
        return forms.parts().isEmpty() ? text.missing() : lacks.get();
    }

    boolean commit() {
        return forms.commit() & pane.commit();
    }

    void update(DiscussionText now) {
        boolean decided = now.version() != text.version() || !now.actions().equals(text.actions());
        text = now;
        pane.update(now);
        if (decided) {
            outcome.update(now);
        }
        forms.refresh();
    }
}
