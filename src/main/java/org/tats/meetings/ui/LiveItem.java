package org.tats.meetings.ui;

import java.util.List;
import java.util.function.Supplier;
import org.tats.cases.DiscussionText;

/** An open item on the screen. */
final class LiveItem {
    private final ItemPane pane;
    private final OutcomePane outcome;
    private final Supplier<DiscussionText> read;
    private DiscussionText text;

    LiveItem(ItemPane pane, OutcomePane outcome, Supplier<DiscussionText> read, DiscussionText text) {
        this.pane = pane;
        this.outcome = outcome;
        this.read = read;
        this.text = text;
    }

    ItemPane pane() {
        return pane;
    }

    Supplier<DiscussionText> read() {
        return read;
    }

    List<String> missing() {
        return text.missing();
    }

    void update(DiscussionText now) {
        boolean decided = now.version() != text.version() || !now.actions().equals(text.actions());
        text = now;
        pane.update(now);
        if (decided) {
            outcome.update(now);
        }
    }
}
